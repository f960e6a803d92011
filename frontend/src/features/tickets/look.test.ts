import { describe, expect, it } from 'vitest';
import {
  type Look,
  lookOf,
  narrows,
  type QueueSearch,
  readFilter,
  readSearch,
  searchOf,
  USUAL,
  viewLook,
} from './look';

const mine = {
  id: 'viw_1',
  filter: { open: true, mine: true, nonsense: 3 },
  order: 'DUE_ASC',
  density: 'compact',
  columns: [],
};

const everything: QueueSearch = {
  status: 'ended',
  kind: 'COMPLAINT,REPAIR',
  state: 'RESOLVED,CLOSED',
  priority: 'URGENT,HIGH',
  team: 'tem_1,tem_2',
  owner: 'usr_1',
  mine: true,
  myTeams: true,
  unassigned: true,
  category: 'cat_1',
  channel: 'PHONE,WECHAT',
  customer: 'cus_1',
  unit: 'unt_1',
  from: '2026-11-01T00:00:00.000Z',
  before: '2026-12-01T00:00:00.000Z',
  due: 'OVERDUE',
  chased: true,
  text: '冷水机组',
  batch: 'bat_1',
  sort: 'UPDATED_DESC',
  density: 'roomy',
  columns: 'customer,due,team',
};

describe('an address and what it shows', () => {
  it('is read back as it was written', () => {
    expect(searchOf(lookOf(everything, null), null)).toEqual(everything);
  });
  it('shows the open ones, newest first, when it says nothing', () => {
    expect(lookOf({}, null)).toEqual({
      filter: { open: true },
      order: 'OPENED_DESC',
      density: 'normal',
      columns: USUAL,
    } satisfies Look);
    expect(searchOf(lookOf({}, null), null)).toEqual({});
  });
  it('keeps what makes sense and leaves out what does not', () => {
    expect(readSearch({ kind: 'REPAIR,TANK', due: 'NEVER', mine: 'true', text: 138, sort: 'RANDOM', page: 7 })).toEqual(
      {
        kind: 'REPAIR',
        mine: true,
        text: '138',
      },
    );
  });
  it('survives being read twice', () => {
    expect(readSearch(readSearch({ ...everything }) as Record<string, unknown>)).toEqual(everything);
  });
});

describe('a saved view', () => {
  it('is shown by its name alone', () => {
    const look = lookOf({ view: 'viw_1' }, mine);
    expect(look).toEqual({ filter: { open: true, mine: true }, order: 'DUE_ASC', density: 'compact', columns: USUAL });
    expect(searchOf(look, mine)).toEqual({ view: 'viw_1' });
  });
  it('with changed filters names them all, and the view they began with', () => {
    const look = { ...viewLook(mine), filter: { open: true, mine: true, kinds: ['REPAIR' as const] } };
    const search = searchOf(look, mine);
    expect(search).toEqual({ view: 'viw_1', changed: true, mine: true, kind: 'REPAIR' });
    expect(lookOf(search, mine)).toEqual(look);
  });
  it('can be emptied without falling back to what it was', () => {
    const look = { ...viewLook(mine), filter: {} };
    const search = searchOf(look, mine);
    expect(search).toEqual({ view: 'viw_1', changed: true, status: 'all' });
    expect(lookOf(search, mine).filter).toEqual({});
  });
  it('with only another order stays the same view', () => {
    expect(searchOf({ ...viewLook(mine), order: 'OPENED_ASC' }, mine)).toEqual({ view: 'viw_1', sort: 'OPENED_ASC' });
  });
  it('loses members that are no filter', () => {
    expect(readFilter({ open: 'yes', kinds: 'REPAIR', teams: [3, 'tem_1'], text: '  ' })).toEqual({
      kinds: ['REPAIR'],
      teams: ['tem_1'],
    });
  });
});

it('knows an empty queue from a filter without a match', () => {
  expect(narrows({ open: true })).toBe(false);
  expect(narrows({ open: true, kinds: [] })).toBe(false);
  expect(narrows({ open: true, text: 'E14' })).toBe(true);
});
