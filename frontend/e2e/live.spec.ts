import { expect, test } from './desk';
import { newTicket, row, unheard, viewer } from './stories';

test('what one changes, another sees within a second', async ({ desk }) => {
  const subject = unheard('收银系统无法打印小票');
  const made = await newTicket(desk, subject);
  const leader = await viewer(desk, 'leader');
  const [mine, theirs] = [await desk.open('leader', '/tickets'), await desk.open('agent', '/tickets')];
  await expect(row(theirs, subject)).toContainText('未分派');
  await expect(theirs.getByText('实时')).toBeVisible();

  await row(mine, subject).click();
  const panel = mine.getByRole('complementary', { name: '服务单' });
  await panel.getByRole('button', { name: '归我' }).click();
  await expect(row(theirs, subject)).toContainText(leader.name, { timeout: 1000 });

  await panel.getByRole('button', { name: '等待' }).click();
  const asked = mine.getByRole('dialog', { name: `等待 ${made.number}` });
  await asked.getByRole('textbox').fill('等客户确认时间');
  await asked.getByRole('button', { name: '开始等待' }).click();
  await expect(row(theirs, subject)).toContainText('等待客户', { timeout: 1000 });

  // and what is said appears in the record that is open elsewhere
  await theirs.goto(`/tickets/${made.number}`);
  await expect(theirs.getByRole('heading', { name: subject })).toBeVisible();
  await panel.getByRole('button', { name: '内部备注' }).click();
  await panel.getByRole('textbox', { name: '内部备注' }).fill('已联系供应商，下午三点前到场');
  await panel.getByRole('button', { name: '记录', exact: true }).click();
  await expect(theirs.getByText('已联系供应商，下午三点前到场')).toBeVisible({ timeout: 1000 });
});

test('a new ticket waits behind a button and moves no row', async ({ desk }) => {
  await newTicket(desk, unheard('早先的服务单'));
  const page = await desk.open('agent', '/tickets');
  await expect(page.getByText('实时')).toBeVisible();
  const list = page.getByRole('grid');
  await list.hover();
  const first = await page.getByRole('row').nth(1).innerText();
  const subject = unheard('刚到的服务单');
  await newTicket(desk, subject);
  await expect(page.getByRole('button', { name: /条新$/ })).toBeVisible({ timeout: 2000 });
  expect(await page.getByRole('row').nth(1).innerText()).toBe(first);
  await page.getByRole('button', { name: /条新$/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(subject);
});
