import { describe, expect, it } from 'vitest';
import { ago, clock, count, dateTime, day, left, money, overdue, range, size, soon, span, thin } from './formats';

const MIN = 60_000;
const H = 60 * MIN;
const D = 24 * H;
const now = new Date(2026, 10, 23, 13, 30).getTime(); // a Monday
const plain = (text: string) => text.replaceAll('\u2009', ' ');

describe('left time', () => {
  it.each([
    ['over a day', 2 * D + 4 * H + 59 * MIN, '2 天 4 时', '2 d 4 h'],
    ['a whole day', D, '1 天', '1 d'],
    ['under a day', 5 * H + 37 * MIN, '5 时 37 分', '5 h 37 min'],
    ['a whole hour', H, '1 时', '1 h'],
    ['under an hour', 42 * MIN + 59_000, '42 分', '42 min'],
    ['five minutes', 5 * MIN, '5 分', '5 min'],
    ['the last five minutes', 4 * MIN + 5_000, '4:05', '4:05'],
    ['the last second', 1, '0:01', '0:01'],
    ['nothing', 0, '0:00', '0:00'],
  ])('%s', (_, ms, zh, en) => {
    expect(plain(left('zh-CN', ms))).toBe(zh);
    expect(left('en', ms)).toBe(en);
  });

  it.each([
    ['just past', 5_000, '超时 1 分', '1 min over'],
    ['minutes past', 42 * MIN, '超时 42 分', '42 min over'],
    ['hours past', 3 * H + 5 * MIN, '超时 3 时 5 分', '3 h 5 min over'],
    ['days past', 2 * D + 20 * H, '超时 2 天', '2 d over'],
  ])('%s', (_, ms, zh, en) => {
    expect(plain(overdue('zh-CN', ms))).toBe(zh);
    expect(overdue('en', ms)).toBe(en);
  });

  it('stands a thin space between digits and Chinese', () => {
    expect(span('zh-CN', 42 * MIN)).toBe('42\u2009分');
    expect(thin('还缺 {{count}} 项，见 T-2026-000123 号')).toBe(
      '还缺\u2009{{count}}\u2009项，见\u2009T-2026-000123\u2009号',
    );
    expect(thin('Mon 23 Nov')).toBe('Mon 23 Nov');
  });
});

describe('dates', () => {
  const at = new Date(2026, 10, 23, 14, 0);
  it('writes this year without the year', () => {
    expect(dateTime('zh-CN', at, now)).toBe('11月23日 周一 14:00');
    expect(dateTime('en', at, now)).toBe('Mon 23 Nov, 14:00');
  });
  it('names another year', () => {
    const old = new Date(2025, 1, 3, 9, 5);
    expect(day('zh-CN', old, now)).toBe('2025年2月3日');
    expect(dateTime('en', old, now)).toBe('3 Feb 2025, 09:05');
  });
  it('writes a window', () => {
    expect(range('zh-CN', at, new Date(2026, 10, 23, 16, 0), now)).toBe('11月23日 周一 14:00–16:00');
  });
  it('knows midnight', () => {
    expect(clock('zh-CN', new Date(2026, 10, 23, 0, 5))).toBe('00:05');
  });
  it('says today, tomorrow and yesterday', () => {
    expect(soon('zh-CN', new Date(2026, 10, 23, 16, 30), now)).toBe('今天 16:30');
    expect(soon('zh-CN', new Date(2026, 10, 24, 9, 0), now)).toBe('明天 09:00');
    expect(soon('en', new Date(2026, 10, 22, 9, 0), now)).toBe('yesterday 09:00');
    expect(soon('zh-CN', new Date(2026, 10, 26, 9, 0), now)).toBe('11月26日 周四 09:00');
  });
  it('says how long ago, until it is another day', () => {
    expect(ago('zh-CN', now - 20_000, now)).toBe('刚刚');
    expect(plain(ago('zh-CN', now - 5 * MIN, now))).toBe('5 分钟前');
    expect(ago('en', now - 3 * H, now)).toBe('3 h ago');
    expect(ago('zh-CN', now - 20 * H, now)).toBe('昨天 17:30');
  });
});

it('writes counts, money and sizes', () => {
  expect(count('zh-CN', 1284)).toBe('1,284');
  expect(money('zh-CN', 124000)).toBe('¥1,240.00');
  expect(size('zh-CN', 2.4 * 1024 * 1024)).toBe('2.4 MB');
  expect(size('en', 512)).toBe('512 B');
});
