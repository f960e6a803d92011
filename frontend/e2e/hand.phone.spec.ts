import { faults } from './axe';
import { expect, test } from './desk';
import { newTicket, unheard } from './stories';

const PAGES = [
  ['agent', '/tickets'],
  ['agent', '/calls/new'],
  ['agent', '/customers'],
  ['agent', '/notices'],
  ['agent', '/profile'],
  ['agent', '/search?q=空调'],
  ['technician', '/tickets'],
  ['admin', '/admin/people'],
  ['manager', '/admin/teams'],
  ['manager', '/admin/categories'],
  ['manager', '/admin/settings'],
  ['manager', '/admin/imports'],
] as const;

for (const [login, path] of PAGES)
  test(`${path} of ${login} fits a phone`, async ({ desk }) => {
    const page = await desk.open(login, path);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
  });

test('the bar at the foot leads around, the rest is behind 更多', async ({ desk }) => {
  const page = await desk.open('agent', '/tickets');
  const bar = page.getByRole('navigation', { name: '常用' });
  await bar.getByRole('link', { name: '通知' }).tap();
  await expect(page).toHaveURL(/\/notices/);
  await bar.getByRole('button', { name: '更多' }).tap();
  await page.getByRole('dialog').getByRole('link', { name: '导入与批量操作' }).tap();
  await expect(page).toHaveURL(/\/admin\/imports/);
});

test('a ticket is opened and taken with a thumb', async ({ desk }) => {
  const made = await newTicket(desk, unheard('手机上接单'));
  const page = await desk.open('agent', '/tickets');
  await page.getByRole('row').filter({ hasText: made.subject }).tap();
  await expect(page).toHaveURL(new RegExp(made.number));
  await page.getByRole('button', { name: '归我' }).tap();
  await expect(page.getByRole('status').filter({ hasText: `${made.number} 已归你` })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
