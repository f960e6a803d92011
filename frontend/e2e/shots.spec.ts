import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from './desk';
import { newTicket, unheard, viewer } from './stories';

/**
 * The two pictures of the README. `make shots` puts them beside this file; otherwise they are taken all the same, among
 * the results, so that nobody finds out late that they cannot be.
 */
const into = process.env.SHOTS ?? join(import.meta.dirname, '../test-results/shots');
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
  const { customers, teams } = await desk.ask<{
    customers: { nodes: { id: string }[] };
    teams: { members: { id: string; name: string }[] }[];
  }>('manager', '{ customers(first: 40) { nodes { id } } teams { members { id name } } }');
  const me = await viewer(desk, 'agent');
  const team = teams.find((one) => one.members.some((member) => member.id === me.id))!.members;
  let last = '';
  let id = '';
  for (const [i, subject] of MORNING.entries()) {
    const made = await newTicket(desk, subject, {
      priority: priorities[i % priorities.length],
      kind: kinds[i] ?? 'REPAIR',
      customerId: customers.nodes[(i * 7) % customers.nodes.length]!.id,
      ...(i % 3 === 0 ? {} : { assigneeId: team[i % team.length]!.id, despiteAbsence: true }),
    });
    last = made.number;
    id = made.id;
  }
  await desk.ask(
    'manager',
    `mutation ($id: ID!, $k1: String!, $k2: String!) {
      ticketReply(id: $id, key: $k1, input: { body: "已受理并记录，正在联系最近的维修人员，半小时内回电确认上门时间。", means: PHONE }) { errors { message } }
      ticketNote(id: $id, key: $k2, input: { body: "该扶梯 9 月刚换过扶手带，在保。请带驱动轮检查工具。" }) { errors { message } }
    }`,
    { id, k1: unheard('reply'), k2: unheard('note') },
  );
  const page = await desk.open('manager', '/tickets');
  await expect(page.getByRole('row').filter({ hasText: last })).toBeVisible();
  await expect(page.getByText('实时')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: picture('queue.png'), animations: 'disabled' });

  await desk.ask('manager', 'mutation { userPrefer(locale: "zh-CN", theme: "dark") { errors { message } } }');
  await page.goto(`/tickets?open=${last}`);
  await expect(page.getByRole('heading', { name: MORNING.at(-1)! })).toBeVisible();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.screenshot({ path: picture('ticket-dark.png'), animations: 'disabled' });
});
