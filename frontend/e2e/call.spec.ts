import { expect, test } from './desk';
import { keptHere, unheard } from './stories';

test('a call becomes a ticket', async ({ desk }) => {
  const { customers } = await desk.ask<{ customers: { nodes: { name: string }[] } }>(
    'agent',
    '{ customers(first: 1, filter: { kind: COMPANY }) { nodes { name } } }',
  );
  const caller = customers.nodes[0]!.name;
  const words = unheard('三楼会议室空调滴水');

  const page = await desk.open('agent', '/tickets');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/calls\/new/);
  await page.getByRole('textbox', { name: '来电人' }).fill(caller);
  await page.getByRole('listitem').getByRole('button').filter({ hasText: caller }).first().click();
  await page.getByRole('textbox', { name: '客户怎么说' }).fill(words);
  await page.getByRole('radio', { name: '报修' }).check({ force: true });
  await page.getByRole('checkbox', { name: '已致谢' }).click();
  await page.getByRole('button', { name: '保存报修' }).click();

  const toast = page.getByRole('status').filter({ hasText: '已保存 T-' });
  await expect(toast).toBeVisible();
  await toast.getByRole('button', { name: '打开' }).click();
  await expect(page).toHaveURL(/\/tickets\/T-/);
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await expect(page.getByRole('link', { name: caller }).filter({ visible: true }).first()).toBeVisible();
});

test('what is missing is marked at once, with its clause', async ({ desk }) => {
  const page = await desk.open('agent', '/calls/new');
  await page.getByRole('textbox', { name: '客户怎么说' }).fill('电话里很急');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('还缺来电人').first()).toBeVisible();
  await expect(page.getByText(/还缺结果/).first()).toBeVisible();
});

test('a draft survives a reload', async ({ desk }) => {
  const page = await desk.open('agent', '/calls/new');
  const words = unheard('客户说到一半');
  const box = page.getByRole('textbox', { name: '客户怎么说' });
  await box.fill(words);
  await keptHere(page, words);
  await page.reload();
  await expect(box).toHaveValue(words);
});
