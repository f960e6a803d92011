import { useRouter, useSearch } from '@tanstack/react-router';
import { Archive, Search, SearchX } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Input } from '@/ui/Field';
import { Toolbar } from '@/ui/layout';
import { EmptyState } from '@/ui/states';
import { Chip } from '@/ui/Tag';
import { type Column, VirtualList } from '@/ui/VirtualList';
import { useCommands } from './commands';
import { type LedgerRules, type LedgerSearch, lookInto, pressed } from './ledger';

/** The look of the ledger on screen, and a way to change it; the address holds it. */
export function useLedger() {
  const router = useRouter();
  const look: LedgerSearch = useSearch({ strict: false });
  const set = useCallback(
    (change: Partial<LedgerSearch>, keep = false) =>
      void router.navigate({
        to: '.',
        search: ((was: LedgerSearch) => ({ ...was, ...change })) as never,
        replace: !keep,
      }),
    [router],
  );
  return {
    look,
    set,
    /** The record in the drawer, or `new`. */
    open: look.open ?? null,
    show: useCallback((id: string | null) => set({ open: id ?? undefined }, id !== null), [set]),
  };
}

export interface LedgerProps<Row> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Keep them stable; those named in `rules.by` can be sorted by. */
  columns: readonly Column<Row>[];
  card: (row: Row) => ReactNode;
  rules: LedgerRules<Row>;
  /** Nothing there at all: what that means and what to do. */
  empty: { icon?: ReactNode; title: string; reason?: string; action?: ReactNode };
  /** Filters of this list, left of the search. */
  filters?: ReactNode;
  revision?: (row: Row) => string | number;
}

/** A short list of records that are looked after: search, sort, archived ones on demand, the record in a drawer. */
export function Ledger<Row>({ label, rows, rowKey, columns, card, rules, empty, filters, revision }: LedgerProps<Row>) {
  const { t } = useTranslation('app');
  const { count } = useFormats();
  const { look, set, open, show } = useLedger();
  const box = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => lookInto(rows, look, rules), [rows, look, rules]);
  const away = rules.archived ? rows.filter(rules.archived).length : 0;
  const heads = useMemo(
    () =>
      columns
        // the first stands under the page's title, as its cells do
        .map((column, i) => (i === 0 ? { ...column, header: <span className="pl-4">{column.header}</span> } : column))
        .map((column) =>
          rules.by[column.id]
            ? {
                ...column,
                sort:
                  look.sort !== column.id
                    ? ('none' as const)
                    : look.down
                      ? ('descending' as const)
                      : ('ascending' as const),
                onSort: () => set(pressed(look, column.id)),
              }
            : column,
        ),
    [columns, rules, look, set],
  );
  useCommands([
    {
      id: 'list.search',
      title: t('ledger.search'),
      group: 'context',
      keys: '/',
      hidden: true,
      run: () => box.current?.focus(),
    },
  ]);
  return (
    <>
      <Toolbar label={label}>
        {filters}
        <span className="w-56 shrink-0">
          <Input
            ref={box}
            size={28}
            type="search"
            aria-label={t('ledger.search')}
            placeholder={t('ledger.search')}
            before={<Search size={13} aria-hidden />}
            value={look.q ?? ''}
            onChange={(event) => set({ q: event.target.value || undefined })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </span>
        {away > 0 && (
          <Chip
            pressed={look.archived ?? false}
            icon={<Archive size={13} aria-hidden />}
            count={count(away)}
            onClick={() => set({ archived: look.archived ? undefined : true })}
          >
            {t('ledger.archived')}
          </Chip>
        )}
        <span className="ml-auto shrink-0 text-xs text-muted tnum" aria-live="polite">
          {t('ledger.count', { count: shown.length, n: count(shown.length) })}
        </span>
      </Toolbar>
      <VirtualList
        label={label}
        rows={shown}
        rowKey={rowKey}
        columns={heads}
        card={card}
        open={open}
        onOpen={(row) => show(rowKey(row))}
        revision={revision}
        pageKeys
        empty={
          rows.length === 0 || !look.q ? (
            <EmptyState {...empty} />
          ) : (
            <EmptyState
              icon={<SearchX size={21} aria-hidden />}
              title={t('ledger.noMatch')}
              reason={t('ledger.noMatchWhy')}
              action={<Button onClick={() => set({ q: undefined })}>{t('ledger.clear')}</Button>}
            />
          )
        }
      />
    </>
  );
}
