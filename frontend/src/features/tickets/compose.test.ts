import { describe, expect, it } from 'vitest';
import { createDrafts, memoryStore } from '@/lib/drafts';
import {
  afterwards,
  callInput,
  fill,
  isBegun,
  isOld,
  noteInput,
  nothing,
  readDraft,
  replyInput,
  type Said,
  slash,
} from './compose';

const begun: Said = {
  ...nothing('con_1'),
  mode: 'reply',
  words: { call: '客户说下午方便', reply: ' 工程师今天 14:00 前到。 ', note: '先查保修' },
  means: 'WECHAT',
  files: [{ id: 'upl_1', name: '照片.jpg', size: 3, type: 'image/jpeg' }],
};

describe('a draft', () => {
  it('keeps the words of each way, over a reload', async () => {
    const drafts = createDrafts(memoryStore(), () => 0);
    drafts.setOwner('usr_1');
    drafts.write('ticket/tkt_1', begun, 7);
    await drafts.flush();
    const kept = await drafts.read('ticket/tkt_1');
    expect(readDraft(kept?.value, null)).toEqual(begun);
    expect(isOld(kept!.base, 8)).toBe(true);
    expect(isOld(kept!.base, 7)).toBe(false);
    expect(isOld(null, 8)).toBe(false);
  });
  it('of another person is not found', async () => {
    const drafts = createDrafts(memoryStore(), () => 0);
    drafts.setOwner('usr_1');
    drafts.write('ticket/tkt_1', begun, 7);
    drafts.setOwner('usr_2');
    expect(await drafts.read('ticket/tkt_1')).toBeUndefined();
  });
  it('that does not fit the program any more is begun anew', () => {
    expect(readDraft('old', 'con_1')).toEqual(nothing('con_1'));
    expect(readDraft({ mode: 'sms', words: { note: 4 }, files: 'x', means: 'PIGEON' }, null)).toEqual(nothing(null));
  });
  it('begins with the telephone, the main channel', () => {
    expect(nothing(null).mode).toBe('call');
    expect(isBegun(nothing(null))).toBe(false);
    expect(isBegun(begun)).toBe(true);
  });
  it('loses only what was recorded', () => {
    const after = afterwards(begun, 'reply');
    expect(after.words).toEqual({ call: '客户说下午方便', reply: '', note: '先查保修' });
    expect(after.files).toEqual([]);
    expect(after.means).toBeNull();
  });
});

it('becomes what the API takes', () => {
  expect(callInput(begun)).toEqual({
    direction: 'OUTBOUND',
    outcome: 'REACHED',
    summary: '客户说下午方便',
    contactId: 'con_1',
  });
  expect(replyInput(begun)).toEqual({ body: '工程师今天 14:00 前到。', means: 'WECHAT', uploadIds: ['upl_1'] });
  expect(noteInput(begun)).toEqual({ body: '先查保修', uploadIds: ['upl_1'] });
});

describe('a snippet', () => {
  it.each([
    ['/', 1, { from: 0, query: '' }],
    ['您好 /回', 5, { from: 3, query: '回' }],
    ['您好\n/thanks', 10, { from: 3, query: 'thanks' }],
    ['and/or', 6, null],
    ['https://', 8, null],
    ['/回访 后', 5, null],
  ])('%j', (text, cursor, expected) => {
    expect(slash(text, cursor)).toEqual(expected);
  });
  it('is filled with what is known, and shows what is not', () => {
    expect(fill('{contact}您好，{number}由{me}负责。{weather}', { contact: '王女士', number: 'T-1', me: '李婷' })).toBe(
      '王女士您好，T-1由李婷负责。{weather}',
    );
  });
});
