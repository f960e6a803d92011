import { expect, test } from './desk';
import { keptHere, newTicket, row, unheard } from './stories';

test('without a network the page says so, keeps what is typed and catches up afterwards', async ({ desk }) => {
  desk.mayComplain(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  const subject = unheard('扶梯扶手带有异响');
  const made = await newTicket(desk, subject);
  const page = await desk.open('agent', `/tickets?open=${made.number}`);
  const panel = page.getByRole('complementary', { name: '服务单' });
  await expect(panel.getByRole('heading', { name: subject })).toBeVisible();
  await expect(page.getByText('实时')).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText('网络已断开')).toBeVisible();
  await panel.getByRole('button', { name: '内部备注' }).click();
  const note = panel.getByRole('textbox', { name: '内部备注' });
  await note.fill('断网时写下的备注');

  // meanwhile the world goes on
  await desk.ask(
    'manager',
    `mutation ($id: ID!, $version: Int!) {
      ticketPrioritise(id: $id, version: $version, input: { priority: URGENT }) { errors { code message } }
    }`,
    { id: made.id, version: made.version },
  );

  await page.context().setOffline(false);
  await expect(page.getByText('网络已断开')).toBeHidden();
  await expect(page.getByText('实时')).toBeVisible({ timeout: 15_000 });
  await expect(row(page, subject).getByRole('img', { name: '紧急' })).toBeVisible({ timeout: 5000 });
  await expect(note).toHaveValue('断网时写下的备注');
  await panel.getByRole('button', { name: '记录', exact: true }).click();
  await expect(panel.getByText('断网时写下的备注')).toBeVisible();
});

test('a draft outlives the tab', async ({ desk }) => {
  const made = await newTicket(desk, unheard('写到一半'));
  const page = await desk.open('agent', `/tickets/${made.number}`);
  await page.getByRole('button', { name: '内部备注' }).click();
  await page.getByRole('textbox', { name: '内部备注' }).fill('还没写完');
  await keptHere(page, '还没写完');
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`/tickets/${made.number}`);
  await again.getByRole('button', { name: '内部备注' }).click();
  await expect(again.getByRole('textbox', { name: '内部备注' })).toHaveValue('还没写完');
});
