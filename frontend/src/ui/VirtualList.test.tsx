import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useStillRows } from './useStillRows';
import { VirtualList } from './VirtualList';
import { type Words, WordsProvider } from './words';

interface Row {
  id: string;
  name: string;
  revision: number;
}
const make = (n: number): Row[] =>
  Array.from({ length: n }, (_, i) => ({ id: `r${i}`, name: `row ${i}`, revision: 0 }));
const columns = [{ id: 'name', header: 'Name', width: '1fr', cell: (row: Row) => row.name }];
const words = new Proxy({}, { get: (_, key) => String(key) }) as unknown as Words;

describe('a list of records', () => {
  let box: HTMLElement;
  let root: Root;
  let opened: string[];
  let selected: ReadonlySet<string>;
  const sizes = { clientHeight: 400, clientWidth: 800 } as const;
  const kept = new Map<string, PropertyDescriptor | undefined>();

  const show = (rows: readonly Row[], more: object = {}) =>
    act(async () =>
      root.render(
        <WordsProvider words={words}>
          <VirtualList
            label="Tickets"
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            onOpen={(row) => opened.push(row.id)}
            selected={selected}
            onSelect={(next) => {
              selected = next;
            }}
            revision={(row) => row.revision}
            {...more}
          />
        </WordsProvider>,
      ),
    );
  const grid = () => box.querySelector('[role=grid]') as HTMLElement;
  const key = (name: string, init: KeyboardEventInit = {}, target: EventTarget = grid()) =>
    act(
      async () =>
        void target.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }),
        ),
    );
  const cursor = () => box.querySelector('[data-active]')?.textContent;

  beforeEach(() => {
    for (const [name, value] of Object.entries(sizes)) {
      kept.set(name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name));
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
    }
    document.body.innerHTML = '';
    box = document.body.appendChild(document.createElement('div'));
    root = createRoot(box);
    opened = [];
    selected = new Set();
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    for (const [name, value] of kept) if (value) Object.defineProperty(HTMLElement.prototype, name, value);
  });

  it('draws what fits and says how many there are', async () => {
    await show(make(500));
    const drawn = box.querySelectorAll('[role=row][id]');
    expect(drawn.length).toBeGreaterThan(8);
    expect(drawn.length).toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe('501');
    expect(drawn[0]!.getAttribute('aria-rowindex')).toBe('2');
  });
  it('is one tab stop', async () => {
    await show(make(20));
    expect([...box.querySelectorAll('[tabindex="0"]')].filter((one) => one !== grid())).toEqual([]);
  });
  it('moves by J, K and the arrows, and opens with Enter', async () => {
    await show(make(20));
    expect(cursor()).toBe('row 0');
    await key('j');
    await key('ArrowDown');
    await key('k');
    expect(cursor()).toBe('row 1');
    await key('Enter');
    expect(opened).toEqual(['r1']);
    expect(grid().getAttribute('aria-activedescendant')).toBe(box.querySelector('[data-active]')!.id);
  });
  it('stops at both ends', async () => {
    await show(make(3));
    await key('k');
    expect(cursor()).toBe('row 0');
    await key('End');
    await key('j');
    expect(cursor()).toBe('row 2');
  });
  it('selects with X, extends with Shift, clears with Escape', async () => {
    await show(make(9));
    await key('x');
    expect([...selected]).toEqual(['r0']);
    await show(make(9));
    await key('J', { shiftKey: true });
    expect([...selected]).toEqual(['r0', 'r1']);
    await show(make(9));
    await key('Escape');
    expect(selected.size).toBe(0);
  });
  it('obeys the keys on the whole page when asked to, but not while somebody types', async () => {
    await show(make(9), { pageKeys: true });
    await key('j', {}, document.body);
    expect(cursor()).toBe('row 1');
    const input = document.body.appendChild(document.createElement('input'));
    await key('j', {}, input);
    expect(cursor()).toBe('row 1');
  });
  it('stays with its row when others come before it, and where it was when the row goes', async () => {
    const rows = make(9);
    await show(rows);
    await key('j');
    await key('j');
    await show([{ id: 'new', name: 'new', revision: 0 }, ...rows]);
    expect(cursor()).toBe('row 2');
    await show(rows.filter((row) => row.id !== 'r2'));
    expect(cursor()).toBe('row 4');
  });
  it('flashes what changed, not what is new', async () => {
    const rows = make(5);
    await show(rows);
    expect(box.querySelectorAll('.flash').length).toBe(0);
    await show([
      ...rows.slice(0, 1),
      { ...rows[1]!, revision: 1 },
      ...rows.slice(2),
      { id: 'r9', name: 'row 9', revision: 7 },
    ]);
    expect([...box.querySelectorAll('.flash')].map((one) => one.parentElement!.textContent)).toEqual(['row 1']);
  });
  it('asks for more near the end', async () => {
    let asked = 0;
    await show(make(12), { onEnd: () => asked++ });
    expect(asked).toBeGreaterThan(0);
  });
});

describe('rows that keep still', () => {
  const seen: { current: ReturnType<typeof useStillRows<Row>> | null } = { current: null };
  function Probe({ rows, view }: { rows: readonly Row[]; view: string }) {
    seen.current = useStillRows(rows, (row) => row.id, view);
    return null;
  }
  let root: Root;
  const show = (rows: readonly Row[], view = 'a') => act(async () => root.render(<Probe rows={rows} view={view} />));
  const ids = () => seen.current!.rows.map((row) => row.id);
  beforeEach(() => {
    root = createRoot(document.createElement('div'));
  });

  it('stay where they are while new ones wait', async () => {
    const rows = make(3);
    await show(rows);
    await show([{ id: 'new', name: '', revision: 0 }, rows[2]!, rows[0]!, rows[1]!]);
    expect(ids()).toEqual(['r0', 'r1', 'r2']);
    expect(seen.current!.fresh).toBe(1);
  });
  it('are put in order when asked', async () => {
    const rows = make(3);
    await show(rows);
    await show([{ id: 'new', name: '', revision: 0 }, ...rows]);
    await act(async () => seen.current!.settle());
    expect(ids()).toEqual(['new', 'r0', 'r1', 'r2']);
    expect(seen.current!.fresh).toBe(0);
  });
  it('change in place', async () => {
    const rows = make(2);
    await show(rows);
    await show([rows[0]!, { ...rows[1]!, name: 'changed' }]);
    expect(seen.current!.rows[1]!.name).toBe('changed');
  });
  it('stay, marked, when they left', async () => {
    const rows = make(3);
    await show(rows);
    await show([rows[0]!, rows[2]!]);
    expect(ids()).toEqual(['r0', 'r1', 'r2']);
    expect([...seen.current!.gone]).toEqual(['r1']);
  });
  it('take the next page at the end', async () => {
    const rows = make(4);
    await show(rows.slice(0, 2));
    await show(rows);
    expect(ids()).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(seen.current!.fresh).toBe(0);
  });
  it('begin afresh in another view', async () => {
    await show(make(3));
    await show(make(2).reverse(), 'b');
    expect(ids()).toEqual(['r1', 'r0']);
  });
});
