import { describe, expect, it } from 'vitest';
import { lookInto, pressed, readLedger } from './ledger';

const rows = [
  { name: '客服组', en: 'Customer service', members: 12, archived: false },
  { name: '维修组', en: 'Repair', members: 3, archived: false },
  { name: '夜班组', en: '', members: null, archived: true },
];
const rules = {
  find: (row: (typeof rows)[number]) => [row.name, row.en],
  by: { name: (row: (typeof rows)[number]) => row.name, members: (row: (typeof rows)[number]) => row.members },
  archived: (row: (typeof rows)[number]) => row.archived,
};
const names = (look: object) => lookInto(rows, look, rules).map((row) => row.name);

describe('a look into a ledger', () => {
  it('leaves out what is archived unless asked for', () => {
    expect(names({})).toEqual(['客服组', '维修组']);
    expect(names({ archived: true })).toHaveLength(3);
  });
  it('finds by either name, whatever the case, the width or the spaces', () => {
    expect(names({ q: '维修' })).toEqual(['维修组']);
    expect(names({ q: 'CUSTOMERs' })).toEqual(['客服组']);
    expect(names({ q: 'ｒｅｐａｉｒ' })).toEqual(['维修组']);
    expect(names({ q: '财务' })).toEqual([]);
  });
  it('sorts numbers as numbers, and puts what is not known last either way', () => {
    expect(names({ archived: true, sort: 'members' })).toEqual(['维修组', '客服组', '夜班组']);
    expect(names({ archived: true, sort: 'members', down: true })).toEqual(['客服组', '维修组', '夜班组']);
  });
  it('ignores a column that is not there', () => {
    expect(names({ sort: 'nothing' })).toEqual(['客服组', '维修组']);
  });
});

it('turns a column up, down and back', () => {
  expect(pressed({}, 'name')).toEqual({ sort: 'name', down: undefined });
  expect(pressed({ sort: 'name' }, 'name')).toEqual({ sort: 'name', down: true });
  expect(pressed({ sort: 'name', down: true }, 'name')).toEqual({ sort: undefined, down: undefined });
});

it('reads an address written by hand', () => {
  expect(readLedger({ q: 110, down: 'true', archived: 'yes', open: 'new', more: 1 })).toEqual({
    q: '110',
    down: true,
    open: 'new',
  });
});
