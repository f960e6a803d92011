import { describe, expect, it } from 'vitest';
import { digits, isAskable, isCertain, isFullNumber, lookUp, type Match } from './lookup';

const wang: Match = { customerId: 'cus_1', contactId: 'con_1', unitId: null, name: '云海酒店 · 王女士' };
const li: Match = { ...wang, contactId: 'con_2', name: '云海酒店 · 李先生' };
const answered = (text: string, matches: Match[]) => ({ text, matches });

describe('looking the caller up', () => {
  it.each([
    ['nothing typed', '', null, false, 'idle'],
    ['one character', '王', null, false, 'idle'],
    ['three digits', '138', null, false, 'idle'],
    ['a name, not answered yet', '王女士', null, true, 'searching'],
    ['more typed than was answered', '王女士', answered('王女', [wang]), true, 'searching'],
    ['an answer without a match', '王女士', answered('王女士', []), false, 'none'],
    ['one match', '王女士', answered('王女士', [wang]), false, 'one'],
    ['several matches', '云海', answered('云海', [wang, li]), false, 'several'],
    ['a server that cannot be reached', '王女士', 'failed' as const, false, 'failed'],
    ['another try after that', '王女士', 'failed' as const, true, 'searching'],
  ])('with %s', (_, text, answer, pending, state) => expect(lookUp(text, answer, pending).state).toBe(state));

  it('does not mind spaces around what was typed', () => {
    expect(lookUp(' 王女士 ', answered('王女士', [wang]), false).state).toBe('one');
  });
  it('says of a full number without a match that it is new', () => {
    expect(lookUp('13800005678', answered('13800005678', []), false)).toEqual({ state: 'none', full: true });
    expect(lookUp('5678', answered('5678', []), false)).toEqual({ state: 'none', full: false });
  });
  it('takes a full number that leads to one person without a press, and nothing else', () => {
    const found = (text: string, matches: Match[]) => lookUp(text, answered(text, matches), false);
    expect(isCertain('138 0000 5678', found('138 0000 5678', [wang]))).toBe(true);
    expect(isCertain('13800005678', found('13800005678', [wang, li]))).toBe(false);
    expect(isCertain('5678', found('5678', [wang]))).toBe(false);
    expect(isCertain('王女士', found('王女士', [wang]))).toBe(false);
  });
});

it.each([
  ['138-0000-5678', '13800005678'],
  ['（0755）8613 1819', '075586131819'],
  ['+86 138 0000 5678', '8613800005678'],
  ['１３８００００５６７８', '13800005678'],
  ['YK-22-04', ''],
  ['王女士', ''],
])('reads %s as %s', (text, number) => expect(digits(text)).toBe(number));

it.each([
  ['8613181', true],
  ['861318', false],
])('%s is a full number: %s', (text, full) => expect(isFullNumber(text)).toBe(full));
it('asks for four digits or two characters', () => {
  expect(['1381', '王五', 'YK'].every(isAskable)).toBe(true);
  expect(['138', '王', ' '].some(isAskable)).toBe(false);
});
