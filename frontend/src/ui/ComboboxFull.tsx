import { Combobox as Base } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type ComboboxProps, comboboxLooks } from './Combobox';
import { item, popup } from './surface';
import type { Begin } from './useFace';
import { useWords } from './words';

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

/** The whole of it: the line one types into, and the list that opens. */
export function ComboboxFull<T>(props: ComboboxProps<T> & { begin: Begin }) {
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
    begin,
  } = props;
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(begin.open);
  const [typed, setTyped] = useState<string | null>(begin.typed);
  const input = useRef<HTMLInputElement>(null);
  const going = useRef(false);
  useLayoutEffect(() => {
    if (!begin.focus) return;
    // what was typed meanwhile stays, and typing goes on behind it
    if (begin.typed === null) input.current?.focus();
    else {
      going.current = true;
      input.current?.focus();
      going.current = false;
      input.current?.setSelectionRange(begin.typed.length, begin.typed.length);
    }
  }, [begin]);
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
          ref={input}
          onFocus={(event) => !going.current && event.currentTarget.select()}
          className={comboboxLooks(size)}
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
