import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrafts, type DraftState, memoryStore, useDraft } from './drafts';

const DAY = 24 * 60 * 60 * 1000;

describe('what somebody typed', () => {
  let clock = 0;
  const store = () => memoryStore();
  beforeEach(() => {
    clock = 1_000_000;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is kept a moment after the last key', async () => {
    const kept = store();
    const drafts = createDrafts(kept, () => clock);
    drafts.setOwner('li');
    drafts.write('ticket/1/reply', '您好', 3);
    await vi.advanceTimersByTimeAsync(300);
    const again = createDrafts(kept, () => clock);
    again.setOwner('li');
    expect(await again.read('ticket/1/reply')).toMatchObject({ value: '您好', base: 3 });
  });
  it('can be read before it was written down', async () => {
    const drafts = createDrafts(store(), () => clock);
    drafts.write('a', 'one', null);
    expect((await drafts.read('a'))?.value).toBe('one');
    drafts.drop('a');
    expect(await drafts.read('a')).toBeUndefined();
  });
  it('belongs to one person', async () => {
    const kept = store();
    const drafts = createDrafts(kept, () => clock);
    drafts.setOwner('li');
    drafts.write('a', 'mine', null);
    await drafts.flush();
    drafts.setOwner('zhou');
    expect(await drafts.read('a')).toBeUndefined();
    expect(await drafts.list('')).toEqual([]);
  });
  it('is gone when it was sent', async () => {
    const kept = store();
    const drafts = createDrafts(kept, () => clock);
    drafts.write('a', 'x', null);
    await drafts.flush();
    drafts.drop('a');
    await drafts.flush();
    expect(await kept.all()).toEqual([]);
  });
  it('survives a write that fails, and is written the next time', async () => {
    const kept = store();
    let broken = true;
    const drafts = createDrafts(
      { ...kept, put: (draft) => (broken ? Promise.reject(new Error('full')) : kept.put(draft)) },
      () => clock,
    );
    drafts.write('a', 'x', null);
    await expect(drafts.flush()).rejects.toThrow('full');
    broken = false;
    await drafts.flush();
    expect((await kept.all())[0]?.value).toBe('x');
  });
  it('lists what was begun, newest first, and lets go of what is a month old', async () => {
    const drafts = createDrafts(store(), () => clock);
    drafts.write('call/1', 'old', null);
    await drafts.flush();
    clock += 31 * DAY;
    drafts.write('call/2', 'second', null);
    clock += 1;
    drafts.write('call/3', 'third', null);
    drafts.write('other', 'x', null);
    expect((await drafts.list('call/')).map((draft) => draft.id)).toEqual(['call/3', 'call/2']);
  });
});

describe('useDraft', () => {
  const shown: { current: DraftState<string> | null } = { current: null };
  function Box({ id, version, from }: { id: string; version: number; from: ReturnType<typeof createDrafts> }) {
    shown.current = useDraft(id, '', version, from);
    return null;
  }
  const mount = async (from: ReturnType<typeof createDrafts>, id = 'a', version = 1) => {
    const root = createRoot(document.createElement('div'));
    await act(async () => root.render(createElement(Box, { id, version, from })));
    return {
      root,
      again: (next: string, v: number) =>
        act(async () => root.render(createElement(Box, { id: next, version: v, from }))),
    };
  };

  it('puts back what was typed, with the version it was begun on', async () => {
    const from = createDrafts(memoryStore());
    const first = await mount(from, 'a', 4);
    await act(async () => shown.current!.set('hello'));
    await act(async () => first.root.unmount());
    await mount(from, 'a', 6);
    expect(shown.current).toMatchObject({ value: 'hello', restored: true, base: 4, ready: true });
  });
  it('keeps the drafts of two records apart', async () => {
    const from = createDrafts(memoryStore());
    const box = await mount(from, 'a');
    await act(async () => shown.current!.set('for a'));
    await box.again('b', 1);
    expect(shown.current!.value).toBe('');
    await box.again('a', 1);
    expect(shown.current!.value).toBe('for a');
  });
  it('does not put an old draft over what is being typed', async () => {
    let answer: (draft: undefined) => void = () => {};
    const from = createDrafts({
      ...memoryStore(),
      get: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await mount(from);
    await act(async () => shown.current!.set('typed at once'));
    await act(async () => answer(undefined));
    expect(shown.current!.value).toBe('typed at once');
  });
  it('is empty again after it was sent', async () => {
    const from = createDrafts(memoryStore());
    await mount(from);
    await act(async () => shown.current!.set('x'));
    await act(async () => shown.current!.clear());
    expect(shown.current).toMatchObject({ value: '', restored: false, base: null });
    expect(await from.read('a')).toBeUndefined();
  });
});
