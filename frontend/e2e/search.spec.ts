import { expect, test } from './desk';
import { newTicket, unheard } from './stories';

test('two Chinese characters find a ticket, by the palette and on the page', async ({ desk }) => {
  const made = await newTicket(desk, unheard('冷库压缩机频繁启停'));
  const page = await desk.open('agent', '/tickets');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '搜索或执行命令' });
  await palette.getByRole('combobox').fill('频繁');
  await expect(palette.getByRole('option').filter({ hasText: made.number })).toBeVisible();
  await palette.getByRole('option').filter({ hasText: '全部结果' }).click();

  await expect(page).toHaveURL(/\/search\?q=/);
  const tickets = page.getByRole('region', { name: '服务单' });
  await expect(tickets.locator('mark').first()).toHaveText('频繁');
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tickets\/T-/);
});

test('a number leads straight there, a customer and a serial are found', async ({ desk }) => {
  const { customers } = await desk.ask<{ customers: { nodes: { name: string; units: { serial: string }[] }[] } }>(
    'agent',
    '{ customers(first: 20) { nodes { name units { serial } } } }',
  );
  const owner = customers.nodes.find((one) => one.units.length > 0)!;
  const made = await newTicket(desk, unheard('按编号查找'));
  const page = await desk.open('agent', `/search?q=${made.number}`);
  await expect(page.getByRole('link').filter({ hasText: made.number })).toBeVisible();
  await page.getByRole('searchbox').fill(owner.units[0]!.serial);
  await expect(page.getByRole('region', { name: '客户产品' }).getByRole('link')).toHaveCount(1);
  await page.getByRole('searchbox').fill(owner.name);
  await expect(page.getByRole('region', { name: '客户', exact: true }).getByRole('link').first()).toContainText(
    owner.name,
  );
});

test('nothing found says so, and what may not be seen is not told', async ({ desk }) => {
  const made = await newTicket(desk, unheard('只有客服组看得到'));
  const page = await desk.open('technician', `/search?q=${made.number}`);
  await expect(page.getByText(`没有找到“${made.number}”`)).toBeVisible();
});
