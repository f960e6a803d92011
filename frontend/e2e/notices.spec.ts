import { expect, test } from './desk';
import { newTicket, row, unheard, viewer } from './stories';

// an act is told when it cannot be undone any more: ten seconds after it
const TOLD = { timeout: 25_000 };

test('the bell rings where one is, the notice says what happened and leads there', async ({ desk }) => {
  const me = await viewer(desk, 'agent');
  await desk.ask('agent', 'mutation { noticeRead { errors { message } } }');
  const page = await desk.open('agent', '/notices');
  await expect(page.getByText('实时')).toBeVisible();
  const subject = unheard('小票打印机卡纸');
  const made = await newTicket(desk, subject, { assigneeId: me.id, despiteAbsence: true });

  await expect(page.getByRole('link', { name: /通知.*未读 1 条/ })).toBeVisible(TOLD);
  const fresh = page.getByRole('button', { name: /条新通知/ });
  if (await fresh.isVisible()) await fresh.click();
  await expect(row(page, subject)).toContainText('分派给你');
  await row(page, subject).click();
  await expect(page).toHaveURL(new RegExp(made.number));
  await expect(page.getByRole('link', { name: '通知', exact: true })).toBeVisible();

  await page.goto('/notices?unread=true');
  await expect(page.getByText('都读完了')).toBeVisible();
});

test('all are read at once', async ({ desk }) => {
  const me = await viewer(desk, 'agent');
  await newTicket(desk, unheard('全部标为已读'), { assigneeId: me.id, despiteAbsence: true });
  const page = await desk.open('agent', '/tickets');
  await expect(page.getByRole('link', { name: /通知.*未读/ })).toBeVisible(TOLD);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByRole('link', { name: '通知', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '全部标为已读' })).toHaveAttribute('aria-disabled', 'true');
});
