import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beating } from './clock';
import { Deadline } from './Time';
import { type Words, WordsProvider } from './words';

const words = {
  left: (ms: number) => `left ${Math.ceil(ms / 1000)}`,
  overdue: (ms: number) => `over ${Math.floor(ms / 1000)}`,
  dateTime: () => 'when',
  paused: 'paused',
  met: 'met',
} as unknown as Words;

describe('a deadline', () => {
  const start = Date.UTC(2026, 10, 23, 6, 0, 0);
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  let box: HTMLElement;
  let root: ReturnType<typeof createRoot>;
  const show = (element: React.ReactNode) =>
    act(async () => root.render(<WordsProvider words={words}>{element}</WordsProvider>));
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    box = document.createElement('div');
    root = createRoot(box);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    vi.useRealTimers();
  });

  it('counts down, then says that it is over', async () => {
    await show(<Deadline dueAt={at(2)} startedAt={at(-100)} />);
    expect(box.textContent).toBe('left 2');
    await act(async () => vi.advanceTimersByTime(1000));
    expect(box.textContent).toBe('left 1');
    await act(async () => vi.advanceTimersByTime(4000));
    expect(box.textContent).toBe('over 3');
  });
  it('shares one clock, which stops when nobody looks', async () => {
    await show(
      <>
        <Deadline dueAt={at(90)} />
        <Deadline dueAt={at(80)} />
      </>,
    );
    expect(beating()).toBe(true);
    expect(vi.getTimerCount()).toBe(1);
    await show(null);
    expect(beating()).toBe(false);
  });
  it('has a shape of its own for each state', async () => {
    const shapes = new Set<string>();
    for (const deadline of [
      <Deadline key="1" dueAt={at(900)} startedAt={at(0)} />,
      <Deadline key="2" dueAt={at(100)} startedAt={at(-900)} />,
      <Deadline key="3" dueAt={at(-5)} />,
      <Deadline key="4" dueAt={at(5)} state="paused" />,
      <Deadline key="5" dueAt={at(5)} state="met" />,
    ]) {
      await show(deadline);
      shapes.add(box.querySelector('svg')!.innerHTML.replace(/stroke-dasharray="[^"]*"/, ''));
    }
    expect(shapes.size).toBe(5);
  });
  it('is nothing while no clock runs', async () => {
    await show(<Deadline dueAt={null} />);
    expect(box.textContent).toBe('');
  });
});
