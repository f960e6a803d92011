import { describe, expect, it } from 'vitest';
import { type CustomersSearch, exportPath, filterOf, narrows, orderOf, readSearch } from './list';

const everything: CustomersSearch = {
  text: '云海',
  kind: 'COMPANY',
  tier: 'tie_1,tie_2',
  owner: 'usr_1',
  tag: '连锁',
  open: 'yes',
  archived: true,
  sort: 'UPDATED_DESC',
};

describe('the address of the list of customers', () => {
  it('is read as it was written, and again', () => {
    expect(readSearch({ ...everything })).toEqual(everything);
    expect(readSearch(readSearch({ ...everything }) as Record<string, unknown>)).toEqual(everything);
  });
  it('asks the server for the same', () => {
    expect(filterOf(everything)).toEqual({
      text: '云海',
      kind: 'COMPANY',
      tiers: ['tie_1', 'tie_2'],
      owners: ['usr_1'],
      tag: '连锁',
      withOpenTickets: true,
      archived: true,
    });
    expect(orderOf(everything)).toBe('UPDATED_DESC');
  });
  it('says nothing when everything is shown, by name', () => {
    expect(readSearch({ sort: 'NAME_ASC', text: '  ', tier: ',' })).toEqual({});
    expect(filterOf({})).toEqual({});
    expect(orderOf({})).toBe('NAME_ASC');
    expect(narrows({ sort: 'CREATED_DESC' })).toBe(false);
  });
  it('leaves out what makes no sense', () => {
    expect(readSearch({ kind: 'TANK', open: 'maybe', archived: 'no', sort: 'RANDOM', page: 3 })).toEqual({});
  });
  it('takes a number for the text it was', () =>
    expect(readSearch({ text: 13800005678 })).toEqual({ text: '13800005678' }));
  it('tells without open tickets from not asked', () => {
    expect(filterOf({ open: 'no' })).toEqual({ withOpenTickets: false });
    expect(narrows({ open: 'no' })).toBe(true);
  });
  it('is also a file with the same rows', () => {
    const path = new URL(exportPath({ kind: 'PERSON', sort: 'CREATED_DESC' }, 'csv', 'en'), 'http://here');
    expect(path.pathname).toBe('/exports/customers.csv');
    expect(JSON.parse(path.searchParams.get('filter')!)).toEqual({ kind: 'PERSON' });
    expect(path.searchParams.get('orderBy')).toBe('CREATED_DESC');
    expect(path.searchParams.get('locale')).toBe('en');
    expect(path.searchParams.get('columns')).toMatch(/^name,kind,tier,/);
  });
});
