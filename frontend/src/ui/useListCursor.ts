import {
  type MouseEvent,
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isTaken } from './keys';

interface Options<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  open?: string | null;
  onOpen: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  onCursor?: (row: Row) => void;
  pageKeys?: boolean;
  grid: RefObject<HTMLElement | null>;
  scrollTo: (index: number) => void;
}

export interface ListCursor<Row> {
  /** The row the cursor stands on. */
  key: string | null;
  press(index: number, event: MouseEvent): void;
  toggle(index: number): void;
  toggleAll(): void;
  onKeyDown(event: ReactKeyboardEvent): void;
  row(): Row | undefined;
}

/** Where one stands in a list, and what the keys do there. It follows its row, not its place; if the row goes, it stays where it was. */
export function useListCursor<Row>(options: Options<Row>): ListCursor<Row> {
  const { rows, rowKey, open, pageKeys, grid } = options;
  const latest = useRef(options);
  latest.current = options;
  const [key, setKey] = useState<string | null>(null);
  const place = useRef(0);
  const anchor = useRef(0);

  let index = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key);
  if (index < 0 && rows.length > 0) index = Math.min(place.current, rows.length - 1);
  if (index >= 0) place.current = index;
  const current = index >= 0 ? rowKey(rows[index]!) : null;

  useEffect(() => {
    if (open) setKey(open);
  }, [open]);

  const acts = useMemo(() => {
    const at = (i: number) => latest.current.rows[i];
    const moveTo = (target: number) => {
      const { rows: list, rowKey: keyOf, onOpen, open: opened, onCursor, scrollTo } = latest.current;
      if (list.length === 0) return;
      const i = Math.max(0, Math.min(list.length - 1, target));
      place.current = i;
      setKey(keyOf(list[i]!));
      scrollTo(i);
      onCursor?.(list[i]!);
      if (opened) onOpen(list[i]!); // with a record open beside the list, moving reads on
    };
    const select = (change: (next: Set<string>) => void) => {
      const { selected, onSelect } = latest.current;
      if (!onSelect) return;
      const next = new Set(selected);
      change(next);
      onSelect(next);
    };
    const toggle = (i: number) => {
      const row = at(i);
      if (!row) return;
      anchor.current = i;
      const id = latest.current.rowKey(row);
      select((next) => (next.has(id) ? next.delete(id) : next.add(id)));
    };
    const through = (from: number, to: number) =>
      select((next) => {
        for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
          const row = at(i);
          if (row) next.add(latest.current.rowKey(row));
        }
      });
    const toggleAll = () => {
      const { rows: list, rowKey: keyOf, selected } = latest.current;
      const all = (selected?.size ?? 0) >= list.length;
      select((next) => {
        next.clear();
        if (!all) for (const row of list) next.add(keyOf(row));
      });
    };
    const press = (i: number, event: MouseEvent) => {
      const row = at(i);
      const inner = (event.target as Element).closest('a, button, [role=checkbox], input, label');
      if (!row || (inner && event.currentTarget.contains(inner))) return;
      place.current = i;
      setKey(latest.current.rowKey(row));
      if (event.shiftKey) through(anchor.current, i);
      else if (event.metaKey || event.ctrlKey) toggle(i);
      else latest.current.onOpen(row);
    };
    /** True when the key was ours. */
    const onKey = (event: KeyboardEvent): boolean => {
      if (event.isComposing || event.altKey) return false;
      const command = event.ctrlKey || event.metaKey;
      const from = place.current;
      const step = (to: number) => {
        if (event.shiftKey && latest.current.onSelect)
          through(from, Math.max(0, Math.min(latest.current.rows.length - 1, to)));
        moveTo(to);
        return true;
      };
      if (command) {
        if (event.key.toLowerCase() !== 'a' || !latest.current.onSelect) return false;
        toggleAll();
        return true;
      }
      switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
        case 'j':
        case 'ArrowDown':
          return step(from + 1);
        case 'k':
        case 'ArrowUp':
          return step(from - 1);
        case 'PageDown':
          return step(from + 12);
        case 'PageUp':
          return step(from - 12);
        case 'Home':
          return step(0);
        case 'End':
          return step(latest.current.rows.length - 1);
        case 'x':
          if (!latest.current.onSelect) return false;
          toggle(from);
          return true;
        case 'Enter': {
          const row = at(from);
          if (row) latest.current.onOpen(row);
          return row !== undefined;
        }
        case 'Escape':
          if ((latest.current.selected?.size ?? 0) === 0) return false;
          select((next) => next.clear());
          return true;
        default:
          return false;
      }
    };
    return { press, toggle, toggleAll, onKey, row: () => at(place.current) };
  }, []);

  useEffect(() => {
    if (!pageKeys) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target as Element | null;
      const free = target === document.body || target === null || grid.current?.contains(target);
      const button = target?.closest('button, a, [role=tab], [role=button]');
      if (isTaken(event) || (!free && (button || event.key.startsWith('Arrow'))) || grid.current?.contains(target))
        return;
      if (acts.onKey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [pageKeys, acts, grid]);

  return useMemo(
    () => ({
      key: current,
      press: acts.press,
      toggle: acts.toggle,
      toggleAll: acts.toggleAll,
      row: acts.row,
      onKeyDown: (event: ReactKeyboardEvent) => {
        const inner = (event.target as Element).closest('a, button, input, textarea, [role=checkbox]');
        if (inner && event.key === 'Enter') return;
        if (acts.onKey(event.nativeEvent)) event.preventDefault();
      },
    }),
    [current, acts],
  );
}
