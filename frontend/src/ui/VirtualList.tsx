import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { Checkbox } from './choices';
import { type ListCursor, useListCursor } from './useListCursor';
import { useWidth } from './useWidth';
import { useWords } from './words';

export type Density = 'compact' | 'normal' | 'roomy';
const HEIGHT: Record<Density, number> = { compact: 32, normal: 38, roomy: 44 };
const CARD = 70;
const CARDS_BELOW = 560;

export interface Column<Row> {
  id: string;
  header: ReactNode;
  /** What the column is called where its header is an icon or empty. */
  name?: string;
  /** A grid track: `120px`, `minmax(0,2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** Only where the list is at least this wide; so columns leave one by one as a panel opens. */
  from?: number;
  sort?: 'ascending' | 'descending' | 'none';
  onSort?: () => void;
}

export interface VirtualListProps<Row> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Keep it stable (useMemo): a new array draws every row again. */
  columns: readonly Column<Row>[];
  /** The row on a phone, 70 px. */
  card?: (row: Row) => ReactNode;
  density?: Density;
  /** The record open beside the list. */
  open?: string | null;
  onOpen: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Changes when the row did; a change of what was already shown flashes once. */
  revision?: (row: Row) => string | number;
  /** The row has left the view but waits, dimmed, until the list is put in order. */
  gone?: (row: Row) => boolean;
  /** J, K, X and Enter work wherever nobody is typing, not only while the list has the focus. */
  pageKeys?: boolean;
  /** How many there are in all, where more are than shown. */
  total?: number;
  /** Near the end of what is there. */
  onEnd?: () => void;
  empty?: ReactNode;
  /** Follows the last row. */
  foot?: ReactNode;
  onCursor?: (row: Row) => void;
}

interface RowProps<Row> {
  row: Row;
  index: number;
  id: string;
  top: number;
  height: number;
  columns: readonly Column<Row>[];
  template: string;
  card?: (row: Row) => ReactNode;
  cursor: ListCursor<Row>;
  active: boolean;
  open: boolean;
  checked: boolean;
  choosing: boolean;
  selectable: boolean;
  gone: boolean;
  flash: number;
  selectLabel: string;
}

function PlainRow<Row>(props: RowProps<Row>) {
  const {
    row,
    index,
    id,
    top,
    height,
    columns,
    template,
    card,
    cursor,
    active,
    open,
    checked,
    choosing,
    selectable,
    gone,
    flash,
    selectLabel,
  } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <div
      role="row"
      id={id}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selectable ? checked : undefined}
      aria-disabled={gone || undefined}
      data-active={active || undefined}
      onClick={(event) => cursor.press(index, event)}
      style={{ height, transform: `translateY(${top}px)`, gridTemplateColumns: card ? undefined : template }}
      className={clsx(
        'group/row absolute inset-x-0 top-0 border-b outline-none transition-colors duration-100',
        card ? 'flex items-stretch' : 'grid items-center gap-x-3 pr-4',
        checked || open ? 'bg-accent-soft' : 'hover:bg-hover',
        active &&
          'before:absolute before:inset-y-0 before:left-0 before:z-10 before:w-0.5 before:bg-accent group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent',
        gone && 'opacity-45',
      )}
    >
      {flash > 0 && <span key={flash} aria-hidden className="flash" />}
      {selectable && !card && (
        <span role="gridcell" className="relative grid h-full place-items-center pl-1.5">
          <span
            className={clsx(
              'transition-opacity duration-100',
              choosing || checked ? 'opacity-100' : 'opacity-0 group-hover/row:opacity-100',
            )}
          >
            <Checkbox quiet tabIndex={-1} checked={checked} onChange={() => cursor.toggle(index)} label={selectLabel} />
          </span>
        </span>
      )}
      {card ? (
        <div role="gridcell" className="relative min-w-0 flex-1 px-4 py-2.5">
          {card(row)}
        </div>
      ) : (
        columns.map((column) => (
          <div
            key={column.id}
            role="gridcell"
            className={clsx('relative flex min-w-0 items-center', column.align === 'end' && 'justify-end text-right')}
          >
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}
const RowView = memo(PlainRow) as typeof PlainRow;

function Head<Row>({
  columns,
  template,
  selectable,
  selected,
  rows,
  cursor,
}: {
  columns: readonly Column<Row>[];
  template: string;
  selectable: boolean;
  selected: number;
  rows: number;
  cursor: ListCursor<Row>;
}) {
  const words = useWords();
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: template }}
      className="grid h-8 shrink-0 items-center gap-x-3 border-b bg-surface pr-4 text-2xs text-muted"
    >
      {selectable && (
        <span role="columnheader" aria-label={words.selectAll} className="group grid h-full place-items-center pl-1.5">
          <span className={clsx(selected === 0 && 'opacity-0 focus-within:opacity-100 group-hover:opacity-100')}>
            <Checkbox
              quiet
              tabIndex={-1}
              checked={selected > 0 && selected >= rows}
              mixed={selected > 0 && selected < rows}
              onChange={cursor.toggleAll}
              label={words.selectAll}
            />
          </span>
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          aria-sort={column.sort}
          className={clsx('flex min-w-0 items-center truncate', column.align === 'end' && 'justify-end')}
        >
          {column.onSort ? (
            <button
              type="button"
              onClick={column.onSort}
              className="flex h-6 items-center gap-1 rounded-xs hover:text-fg"
            >
              {column.header}
              {column.sort === 'ascending' && <ArrowUp size={11} aria-hidden />}
              {column.sort === 'descending' && <ArrowDown size={11} aria-hidden />}
            </button>
          ) : (
            column.header
          )}
          {column.name && <span className="sr-only">{column.name}</span>}
        </span>
      ))}
    </div>
  );
}

/** Remembers each row's revision and counts its changes: what is new to the list does not flash, what changed does. */
function useFlashes<Row>(rows: readonly Row[], rowKey: (row: Row) => string, revision?: (row: Row) => string | number) {
  const seen = useRef(new Map<string, { revision: string | number; flashes: number }>());
  return (row: Row) => {
    if (!revision) return 0;
    const key = rowKey(row);
    const now = revision(row);
    const last = seen.current.get(key);
    if (!last) {
      if (seen.current.size > 4 * rows.length + 500) seen.current.clear();
      seen.current.set(key, { revision: now, flashes: 0 });
      return 0;
    }
    if (last.revision !== now) {
      last.revision = now;
      last.flashes++;
    }
    return last.flashes;
  };
}

/**
 * Rows of records: virtual, one tab stop, moved through by J and K or the arrows, X selects, Enter opens. The order is
 * the caller's (see useStillRows); nothing here moves a row.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const {
    label,
    rows,
    rowKey,
    columns,
    card,
    density = 'normal',
    open,
    onOpen,
    selected,
    onSelect,
    revision,
    gone,
    pageKeys,
    total,
    onEnd,
    empty,
    foot,
    onCursor,
  } = props;
  const words = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [grid, width] = useWidth<HTMLDivElement>();
  const cards = card !== undefined && width < CARDS_BELOW;
  const height = cards ? CARD : HEIGHT[density];
  const shown = columns.filter((column) => !column.from || width >= column.from);
  const template = (onSelect ? '22px ' : '') + shown.map((column) => column.width).join(' ');
  const visible = useStable(shown);
  const flashes = useFlashes(rows, rowKey, revision);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rowKey(rows[index]!),
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the height of a row changes
  useEffect(() => virtual.measure(), [height]);

  const cursor = useListCursor({
    rows,
    rowKey,
    open,
    onOpen,
    selected,
    onSelect,
    onCursor,
    pageKeys,
    grid,
    scrollTo: (index) => virtual.scrollToIndex(index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd?.();
  }, [last, rows.length, onEnd]);

  const rowId = (key: string) => `${id}${key}`;
  // scrolled out of sight, the row of the cursor is not there to be pointed at
  const cursorSeen = items.some((item) => rowKey(rows[item.index]!) === cursor.key);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-multiselectable={onSelect ? true : undefined}
      aria-activedescendant={cursorSeen ? rowId(cursor.key!) : undefined}
      tabIndex={0}
      onKeyDown={cursor.onKeyDown}
      className="group/list flex min-h-0 flex-1 flex-col bg-surface outline-none"
    >
      <div role="rowgroup" className={cards ? 'sr-only' : 'contents'}>
        <Head
          columns={visible}
          template={template}
          selectable={onSelect !== undefined}
          selected={selected?.size ?? 0}
          rows={rows.length}
          cursor={cursor}
        />
      </div>
      <div ref={scroller} className="scroll-thin relative min-h-0 flex-1 overflow-y-auto" role="presentation">
        {rows.length === 0 && empty}
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]!;
            const key = rowKey(row);
            return (
              <RowView
                key={key}
                row={row}
                index={item.index}
                id={rowId(key)}
                top={item.start}
                height={height}
                columns={visible}
                template={template}
                card={cards ? card : undefined}
                cursor={cursor}
                active={key === cursor.key}
                open={key === open}
                checked={selected?.has(key) ?? false}
                choosing={(selected?.size ?? 0) > 0}
                selectable={onSelect !== undefined}
                gone={gone?.(row) ?? false}
                flash={flashes(row)}
                selectLabel={words.selectRow}
              />
            );
          })}
        </div>
        {foot}
      </div>
    </div>
  );
}

/** The same array as long as it holds the same things. */
function useStable<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  if (kept.current.length !== list.length || kept.current.some((one, i) => one !== list[i])) kept.current = list;
  return kept.current;
}
