import { describe, expect, it } from 'vitest';
import { begin, compare, type Held, type QueueEventOf, type SortKeys, settled, take } from './liveQueue';
import type { Order } from './look';

const row = (id: string, minute: number, dueAt: string | null = null): SortKeys => ({
  id,
  openedAt: `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`,
  updatedAt: `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`,
  dueAt,
});
const told = (event: QueueEventOf<SortKeys>['event'], of: SortKeys | string, position: number) =>
  typeof of === 'string' ? { event, id: of, row: null, position } : { event, id: of.id, row: of, position };

/** Newest first; b and a are on screen, more follow. */
const held: Held = { has: (id) => id === 'a' || id === 'b', last: row('a', 1), more: true, order: 'OPENED_DESC' };
const start = begin(100, 40);

describe('a change of a row', () => {
  it('on screen counts as a revision and moves nothing', () => {
    const { state, insert } = take(start, told('CHANGED', row('a', 1), 101), held);
    expect(insert).toBe(false);
    expect(state.revisions.get('a')).toBe(1);
    expect(state.total).toBe(40);
  });
  it('that is older than the page is no news', () => {
    expect(take(start, told('CHANGED', row('a', 1), 99), held)).toEqual({ state: start, insert: false });
    expect(take(start, told('LEFT', 'a', 99), held).state.left.size).toBe(0);
  });
  it('that time alone brought is news, though the ledger stands where it was', () => {
    expect(take(start, told('ENTERED', row('c', 9), 100), held).insert).toBe(true);
    expect(take(start, told('LEFT', 'a', 100), held).state.left.has('a')).toBe(true);
  });
  it('that is older than what was told of the row is no news', () => {
    const once = take(start, told('LEFT', 'a', 105), held).state;
    expect(take(once, told('CHANGED', row('a', 1), 103), held).state).toBe(once);
  });
  it('may come with others of one position', () => {
    const first = take(start, told('CHANGED', row('a', 1), 101), held).state;
    const second = take(first, told('CHANGED', row('b', 2), 101), held).state;
    expect([...second.revisions.keys()]).toEqual(['a', 'b']);
  });
});

describe('a row that enters', () => {
  it('among those held is added, and counted', () => {
    const { state, insert } = take(start, told('ENTERED', row('c', 9), 101), held);
    expect(insert).toBe(true);
    expect(state.total).toBe(41);
  });
  it('behind the last one read comes with its page', () => {
    const { state, insert } = take(start, told('ENTERED', row('z', 0), 101), held);
    expect(insert).toBe(false);
    expect(state.total).toBe(41);
  });
  it('behind the last one is added when no page follows', () => {
    expect(take(start, told('ENTERED', row('z', 0), 101), { ...held, more: false }).insert).toBe(true);
  });
  it('to an empty list is added', () => {
    expect(take(begin(0, 0), told('ENTERED', row('c', 9), 1), { ...held, has: () => false, last: null }).insert).toBe(
      true,
    );
  });
  it('after having left comes back', () => {
    const gone = take(start, told('LEFT', 'a', 101), held).state;
    const { state, insert } = take(gone, told('ENTERED', row('a', 1), 102), held);
    expect(insert).toBe(false);
    expect(state.left.size).toBe(0);
    expect(state.total).toBe(40);
  });
});

describe('a row that leaves', () => {
  it('stays on screen, marked, until the list is put in order', () => {
    const { state } = take(start, told('LEFT', 'b', 101), held);
    expect([...state.left]).toEqual(['b']);
    expect(state.total).toBe(39);
    expect(settled(state).left.size).toBe(0);
  });
  it('is counted once', () => {
    const once = take(start, told('LEFT', 'b', 101), held).state;
    expect(take(once, told('LEFT', 'b', 102), held).state.total).toBe(39);
  });
  it('from a later page only lowers the count', () => {
    const { state } = take(start, told('LEFT', 'q', 101), held);
    expect(state.left.size).toBe(0);
    expect(state.total).toBe(39);
  });
});

it('asks for the list again when too much happened, whatever its position', () => {
  expect(take(start, { event: 'RESYNC', id: null, row: null, position: 0 }, held).state.resyncs).toBe(1);
});

describe('order', () => {
  const rows = [row('a', 1, '2026-11-23T12:00:00.000Z'), row('b', 2), row('c', 3, '2026-11-23T11:00:00.000Z')];
  it.each<[Order, string]>([
    ['OPENED_DESC', 'cba'],
    ['OPENED_ASC', 'abc'],
    ['UPDATED_DESC', 'cba'],
    ['DUE_ASC', 'cab'],
  ])('%s', (order, expected) => {
    expect(
      [...rows]
        .sort(compare(order))
        .map((one) => one.id)
        .join(''),
    ).toBe(expected);
  });
  it('settles ties by id as the server does', () => {
    const twins = [row('a', 1), row('b', 1)];
    expect([...twins].sort(compare('OPENED_DESC'))[0]!.id).toBe('b');
    expect([...twins].sort(compare('DUE_ASC'))[0]!.id).toBe('a');
  });
});

it('orders by moments and not by their texts, in which trailing noughts are missing', () => {
  const at = (id: string, openedAt: string) => ({ id, openedAt, updatedAt: openedAt, dueAt: null });
  const two = [at('later', '2026-11-23T19:25:19.768Z'), at('earlier', '2026-11-23T19:25:19.7Z')];
  expect([...two].sort(compare('OPENED_ASC')).map((one) => one.id)).toEqual(['earlier', 'later']);
  expect([...two].sort(compare('UPDATED_DESC')).map((one) => one.id)).toEqual(['later', 'earlier']);
});
