import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from './desk';
import { newTicket } from './stories';

/**
 * The two pictures of the README. `make shots` puts them beside this file; otherwise they are taken all the same, among
 * the results, so that nobody finds out late that they cannot be.
 */
const into = process.env.FUWU_SHOTS ?? join(import.meta.dirname, '../test-results/shots');
const picture = (name: string) => {
  const path = join(into, name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
};

const MORNING = [
  '冷水机组报警代码 E14 是什么意思',
  '三楼会议室空调滴水，下午有会',
  '门禁卡怎么给新员工开通',
  'Request: add two card holders for night shift',
  '电梯平层偏差，轮椅过不去',
  '收银系统无法打印小票',
  '监控录像机离线 12 路',
  '空气能热水出水温度不足 45 ℃',
  '建议上门前一小时短信提醒',
  '充电桩第 7 号无法启动',
  '冷库蒸发器结霜严重',
  '扶梯扶手带有异响',
];

test('the pictures of the README', async ({ desk }) => {
  test.slow();
  const priorities = ['NORMAL', 'HIGH', 'NORMAL', 'LOW', 'URGENT'];
  const kinds = [
    'CONSULTATION',
    'REPAIR',
    'CONSULTATION',
    'CONSULTATION',
    'REPAIR',
    'REPAIR',
    'REPAIR',
    'REPAIR',
    'SUGGESTION',
  ];
  let last = '';
  for (const [i, subject] of MORNING.entries())
    last = (await newTicket(desk, subject, { priority: priorities[i % priorities.length], kind: kinds[i] ?? 'REPAIR' }))
      .number;
  const page = await desk.open('manager', '/tickets?status=all');
  await expect(page.getByRole('row').filter({ hasText: last })).toBeVisible();
  await expect(page.getByText('实时')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: picture('queue.png'), animations: 'disabled' });

  await desk.ask('manager', 'mutation { userPrefer(locale: "zh-CN", theme: "dark") { errors { message } } }');
  await page.goto(`/tickets?status=all&open=${last}`);
  await expect(page.getByRole('heading', { name: MORNING.at(-1)! })).toBeVisible();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.screenshot({ path: picture('ticket-dark.png'), animations: 'disabled' });
});
