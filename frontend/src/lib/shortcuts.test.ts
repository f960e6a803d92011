import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForShortcuts, normal, spell } from './shortcuts';

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

describe('keys of commands', () => {
  const known = new Set(['c', 'g t', '?', 'Mod+k', 'Shift+a']);
  let done: string[] = [];
  let clock = 0;
  let stop = () => {};
  beforeEach(() => {
    done = [];
    clock = 0;
    document.body.innerHTML = '';
    stop = listenForShortcuts(
      (keys) => {
        if (!known.has(keys)) return false;
        done.push(keys);
        return true;
      },
      (prefix) => [...known].some((keys) => keys.startsWith(`${prefix} `)),
      () => clock,
    );
  });
  afterEach(() => stop());

  it('obeys a letter, and keeps the browser from it', () => {
    expect(press('c').defaultPrevented).toBe(true);
    expect(done).toEqual(['c']);
  });
  it('obeys one letter after another', () => {
    press('g');
    press('t');
    expect(done).toEqual(['g t']);
  });
  it('forgets the first letter after a while', () => {
    press('g');
    clock = 2000;
    press('t');
    expect(done).toEqual([]);
  });
  it('takes the second letter for itself when the pair means nothing', () => {
    press('g');
    press('c');
    expect(done).toEqual(['c']);
  });
  it('leaves letters to whoever is typing', () => {
    document.body.innerHTML = '<input><textarea></textarea><div contenteditable="true"></div>';
    for (const box of document.body.children) press('c', {}, box);
    expect(done).toEqual([]);
  });
  it('obeys Ctrl+K while somebody is typing', () => {
    document.body.innerHTML = '<textarea></textarea>';
    press('k', { ctrlKey: true }, document.body.firstElementChild!);
    expect(done).toEqual(['Mod+k']);
  });
  it('keeps still while an input method composes', () => {
    press('c', { isComposing: true });
    expect(done).toEqual([]);
  });
  it('keeps still in a dialog', () => {
    document.body.innerHTML = '<div role="dialog"><button>x</button></div>';
    press('c', {}, document.querySelector('button')!);
    press('c');
    expect(done).toEqual([]);
  });
  it('does not repeat while a key is held', () => {
    press('c', { repeat: true });
    expect(done).toEqual([]);
  });
  it('tells a capital from a small letter', () => {
    press('A', { shiftKey: true });
    expect(done).toEqual(['Shift+a']);
  });
  it('stops listening when told', () => {
    stop();
    press('c');
    expect(done).toEqual([]);
  });
});

it('spells keys as commands write them', () => {
  expect(spell(new KeyboardEvent('keydown', { key: '?', shiftKey: true }))).toBe('?');
  expect(spell(new KeyboardEvent('keydown', { key: 'Shift', shiftKey: true }))).toBeNull();
  expect(spell(new KeyboardEvent('keydown', { key: 'x', altKey: true }))).toBeNull();
  expect(normal('G T')).toBe('g t');
  expect(normal('Mod+K')).toBe('Mod+k');
  expect(normal('Mod+Enter')).toBe('Mod+Enter');
});
