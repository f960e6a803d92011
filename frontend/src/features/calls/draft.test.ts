import { describe, expect, it } from 'vitest';
import {
  type CallDraft,
  contentOf,
  EMPTY,
  fieldOf,
  inputOf,
  isBegun,
  kindOf,
  lasted,
  missing,
  nameOf,
  RESULTS,
  type Result,
  resultOfKey,
  whole,
} from './draft';
import zh from './zh-CN.json';

const BEGAN = '2026-11-23T02:00:00.000Z';
const caller = { customerId: 'cus_1', contactId: 'con_1', name: '云海酒店 · 王女士' };
const call = (change: Partial<CallDraft>): CallDraft => ({ ...EMPTY, startedAt: BEGAN, ...change });
const told = (change: Partial<CallDraft>) => missing(call(change)).map((one) => one.field);

describe('what a call must hold, by its result', () => {
  it.each<[Result | null, string[]]>([
    [null, ['caller', 'words', 'result']],
    ['ANSWERED', ['caller', 'words', 'answer']],
    ['QUESTION', ['caller', 'words']],
    ['REPAIR', ['caller', 'words']],
    ['COMPLAINT', ['caller', 'words']],
    ['SUGGESTION', ['caller', 'words']],
    ['PRAISE', ['caller', 'words']],
    ['CHASE', ['words', 'ticketId']],
    ['NO_CASE', ['noCase']],
  ])('%s asks for %j, all at once', (result, fields) => expect(told({ result })).toEqual(fields));

  it('is complete with what it asks for', () => {
    expect(told({ result: 'ANSWERED', caller, words: 'E14', answer: '清洗滤网' })).toEqual([]);
    expect(told({ result: 'CHASE', words: '还没人来', ticketId: 'tkt_1' })).toEqual([]);
    expect(told({ result: 'NO_CASE', noCase: 'ADVERT' })).toEqual([]);
  });
  it('takes a new name for a caller, and blanks for nothing', () => {
    expect(told({ result: 'REPAIR', newContact: '王女士', words: '漏水' })).toEqual([]);
    expect(told({ result: 'REPAIR', newContact: '  ', words: ' \n' })).toEqual(['caller', 'words']);
  });
  it('names the clause that asks', () => {
    expect(missing(call({ result: 'ANSWERED', caller, words: '怎么办' }))).toEqual([
      { field: 'answer', clause: '3.1.3' },
    ]);
  });
});

describe('what is sent', () => {
  const end = new Date('2026-11-23T02:03:12.000Z');
  it('is what belongs to the result, and nothing left over from another one', () => {
    const draft = call({
      result: 'CHASE',
      caller,
      words: '还没人来',
      ticketId: 'tkt_1',
      answer: '旧答复',
      noCase: 'SILENT',
      unitId: 'unt_1',
      priority: 'HIGH',
    });
    expect(JSON.parse(JSON.stringify(inputOf(draft, end)))).toEqual({
      result: 'CHASE',
      startedAt: BEGAN,
      endedAt: end.toISOString(),
      customerId: 'cus_1',
      contactId: 'con_1',
      words: '还没人来',
      ticketId: 'tkt_1',
    });
  });
  it('opens a file for somebody new', () => {
    const input = inputOf(
      call({ result: 'REPAIR', newContact: ' 王女士 ', number: '13800005678', words: '漏水' }),
      end,
    );
    expect(input).toMatchObject({ newContact: '王女士', number: '13800005678', newCustomer: undefined });
  });
  it('forgets a new name once the caller is known', () => {
    expect(inputOf(call({ result: 'PRAISE', caller, newContact: 'x', words: '谢谢' }), end).newContact).toBeUndefined();
  });
  it('is the same thing when only the moment of sending differs', () => {
    const draft = call({ result: 'PRAISE', caller, words: '谢谢' });
    const later = new Date(end.getTime() + 5000);
    expect(contentOf(inputOf(draft, end))).toBe(contentOf(inputOf(draft, later)));
    expect(contentOf(inputOf({ ...draft, words: '多谢' }, end))).not.toBe(contentOf(inputOf(draft, end)));
  });
});

describe('the label, the keys and the kinds', () => {
  it.each(RESULTS.map((result, i) => [String(i + 1), result] as const))('key %s is %s', (key, result) =>
    expect(resultOfKey(key)).toBe(result),
  );
  it('knows no ninth key', () => expect(resultOfKey('9')).toBeUndefined());
  it('has a name and a label for each result', () => {
    for (const result of RESULTS) {
      expect(zh.result[result]).toBeTruthy();
      expect(zh.save[result]).toBeTruthy();
    }
    expect(zh.save.COMPLAINT).toBe('受理投诉');
  });
  it('makes a ticket of everything but a chase and a call without a case', () => {
    expect(RESULTS.filter((result) => kindOf[result] === null)).toEqual(['CHASE', 'NO_CASE']);
  });
});

describe('drafts', () => {
  it('are named by who calls, else by the number, else by the words', () => {
    expect(nameOf(call({ caller, words: 'x' }))).toBe('云海酒店 · 王女士');
    expect(nameOf(call({ lookup: '138', words: 'x' }))).toBe('138');
    expect(nameOf(call({ words: '冷水机组报警' }))).toBe('冷水机组报警');
    expect(nameOf(call({}))).toBe('');
  });
  it('begin with the first key', () => {
    expect(isBegun(EMPTY)).toBe(false);
    expect(isBegun(call({}))).toBe(true);
  });
  it('of an earlier version are completed', () => expect(whole({ words: 'x' })).toEqual({ ...EMPTY, words: 'x' }));
  it.each([
    [0, '00:00'],
    [192_000, '03:12'],
    [3_760_000, '1:02:40'],
    [-5_000, '00:00'],
  ])('that lasted %i ms show %s', (ms, text) => expect(lasted(BEGAN, Date.parse(BEGAN) + ms)).toBe(text));
});

it.each([
  [['input', 'customerId'], 'caller'],
  [['input', 'name'], 'caller'],
  [['input', 'number'], 'number'],
  [['input', 'answer'], 'answer'],
  [['input', 'categoryId'], 'category'],
  [['id'], null],
])('puts an error of %j at %s', (path, place) => expect(fieldOf(path)).toBe(place));
