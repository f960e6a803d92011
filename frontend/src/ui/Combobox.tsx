import { Combobox as Base } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { control } from './Field';
import { item, popup } from './surface';
import { useWords } from './words';

export interface ComboboxProps<T> {
  value: T | null;
  onChange: (value: T | null) => void;
  itemKey: (item: T) => string;
  itemLabel: (item: T) => string;
  /** A row in the list; the label alone when absent. */
  render?: (item: T) => ReactNode;
  /** Known items, filtered here by `match` (pinyin aware when the caller says so). */
  items?: readonly T[];
  match?: (item: T, query: string) => boolean;
  /** Items asked for elsewhere: called 150 ms after typing stops, and once with '' when opened. */
  search?: (query: string, signal: AbortSignal) => Promise<readonly T[]>;
  placeholder?: string;
  label?: string;
  /** What stands in the list when nothing was found; the kit's words otherwise. */
  empty?: ReactNode;
  clearable?: boolean;
  size?: 28 | 32 | 40;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** Looks things up while the query is open; a later question always wins over an earlier answer. */
function useFound<T>(open: boolean, query: string, search: ComboboxProps<T>['search']) {
  const [found, setFound] = useState<{ items: readonly T[]; pending: boolean }>({ items: [], pending: false });
  const ask = useRef(search);
  ask.current = search;
  const remote = search !== undefined;
  useEffect(() => {
    if (!open || !remote) return;
    const controller = new AbortController();
    setFound((last) => ({ ...last, pending: true }));
    const timer = setTimeout(
      () => {
        ask.current!(query, controller.signal).then(
          (items) => !controller.signal.aborted && setFound({ items, pending: false }),
          () => !controller.signal.aborted && setFound({ items: [], pending: false }),
        );
      },
      query ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [open, query, remote]);
  return found;
}

/** One of many things, found by typing. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const {
    value,
    onChange,
    itemKey,
    itemLabel,
    render,
    items,
    match,
    search,
    placeholder,
    label,
    empty,
    clearable,
    size = 32,
    disabled,
    autoFocus,
  } = props;
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const query = (typed ?? '').trim();
  const found = useFound(open, query, search);
  const shown = search
    ? found.items
    : query
      ? (items ?? []).filter((it) =>
          match ? match(it, query) : itemLabel(it).toLowerCase().includes(query.toLowerCase()),
        )
      : (items ?? []);
  return (
    <Base.Root<T>
      value={value}
      onValueChange={(next) => {
        setTyped(null);
        onChange(next as T | null);
      }}
      items={shown as T[]}
      filter={null}
      autoHighlight
      disabled={disabled}
      inputValue={typed ?? (value ? itemLabel(value) : '')}
      onInputValueChange={(next, { reason }) => reason === 'input-change' && setTyped(next)}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped(null);
      }}
      itemToStringLabel={itemLabel}
      isItemEqualToValue={(a, b) => itemKey(a) === itemKey(b)}
    >
      <span className="relative flex w-full items-center">
        <Base.Input
          id={label ? id : undefined}
          aria-label={label}
          placeholder={placeholder}
          autoFocus={autoFocus}
          onFocus={(event) => event.currentTarget.select()}
          className={clsx(
            control,
            { 28: 'h-7 pl-2 text-xs', 32: 'h-8 pl-2.5 text-sm', 40: 'h-10 pl-3 text-sm' }[size],
            'pr-8 pointer-coarse:min-h-10',
          )}
        />
        {clearable && value ? (
          <Base.Clear
            aria-label={words.clear}
            className="absolute right-1 grid size-6 place-items-center rounded-xs text-faint hover:bg-hover"
          >
            <X size={13} aria-hidden />
          </Base.Clear>
        ) : (
          <Base.Trigger
            aria-label={words.open}
            tabIndex={-1}
            className="absolute right-1 grid size-6 place-items-center text-faint"
          >
            <ChevronsUpDown size={13} aria-hidden />
          </Base.Trigger>
        )}
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup
            className={clsx(
              popup,
              'scroll-thin max-h-[min(22rem,var(--available-height))] w-max min-w-(--anchor-width) max-w-[min(26rem,var(--available-width))] overflow-y-auto p-1',
            )}
            aria-busy={found.pending || undefined}
          >
            <Base.Status className="empty:hidden px-2 py-1.5 text-xs text-muted">
              {search && found.pending && shown.length === 0
                ? words.searching
                : shown.length === 0
                  ? (empty ?? words.noMatch)
                  : null}
            </Base.Status>
            <Base.List>
              {(it: T) => (
                <Base.Item key={itemKey(it)} value={it} className={item}>
                  <span className="min-w-0 flex-1 truncate">{render ? render(it) : itemLabel(it)}</span>
                  <Base.ItemIndicator className="text-accent-ink">
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
