import { describe, expect, it } from 'vitest';
import {
  contactInput,
  dayOf,
  fileInput,
  inWarranty,
  isBlankContact,
  momentOf,
  NEW_CONTACT,
  NEW_FILE,
  NEW_PHONE,
  NEW_UNIT,
  tagsAsTyped,
  tagsOf,
  unitInput,
} from './form';

describe('forms of a customer file', () => {
  it('take tags however they are separated, each once', () => {
    expect(tagsOf('连锁、重点 夜间，连锁')).toEqual(['连锁', '重点', '夜间']);
    expect(tagsOf(' ')).toEqual([]);
    expect(tagsOf(tagsAsTyped(['连锁', '重点']))).toEqual(['连锁', '重点']);
  });
  it('leave out what was not chosen', () => {
    expect(fileInput({ ...NEW_FILE, name: '云海酒店' })).toMatchObject({
      name: '云海酒店',
      tierId: undefined,
      tags: [],
    });
    expect(contactInput({ ...NEW_CONTACT, name: '王女士' }).preferredChannel).toBeUndefined();
  });
  it('send no contact that nobody typed', () => {
    expect(isBlankContact(NEW_CONTACT, NEW_PHONE)).toBe(true);
    expect(isBlankContact({ ...NEW_CONTACT, title: '前台' }, NEW_PHONE)).toBe(false);
    expect(isBlankContact(NEW_CONTACT, { ...NEW_PHONE, number: '138' })).toBe(false);
  });
  it('keep a day the same day', () => {
    expect(dayOf(momentOf('2026-11-23'))).toBe('2026-11-23');
    expect(momentOf('')).toBeUndefined();
    expect(dayOf(null)).toBe('');
    expect(unitInput({ ...NEW_UNIT, productId: 'prd_1', serial: 'YK-1' })).toEqual({
      productId: 'prd_1',
      serial: 'YK-1',
      purchasedAt: undefined,
      warrantyUntil: undefined,
      site: '',
    });
  });
  it('count the last day of a warranty', () => {
    const until = momentOf('2026-11-23')!;
    expect(inWarranty(until, Date.parse('2026-11-23T23:30:00'))).toBe(true);
    expect(inWarranty(until, Date.parse('2026-11-24T00:10:00'))).toBe(false);
  });
});
