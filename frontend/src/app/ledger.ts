import { flag, text } from '@/lib/search';

/** How a ledger is looked at: all of it stands in the address. `open` is the record in the drawer, or `new`. */
export interface LedgerSearch {
  q?: string;
  sort?: string;
  down?: true;
  archived?: true;
  open?: string;
}

export const readLedger = (raw: Record<string, unknown>): LedgerSearch => ({
  ...text(raw, 'q'),
  ...text(raw, 'sort'),
  ...flag(raw, 'down'),
  ...flag(raw, 'archived'),
  ...text(raw, 'open'),
});

export interface LedgerRules<Row> {
  /** What is searched in; the name's pinyin key among it. */
  find: (row: Row) => readonly (string | null | undefined)[];
  /** What a column is sorted by. */
  by: Readonly<Record<string, (row: Row) => string | number | null>>;
  archived?: (row: Row) => boolean;
}

const plain = (value: string) => value.toLowerCase().normalize('NFKC').replace(/\s+/g, '');

/** The rows a look at the ledger shows, in its order; without a sort they stay as the server gave them. */
export function lookInto<Row>(rows: readonly Row[], look: LedgerSearch, rules: LedgerRules<Row>): readonly Row[] {
  const asked = plain(look.q ?? '');
  const found = rows.filter(
    (row) =>
      (look.archived || !rules.archived?.(row)) &&
      (asked === '' || rules.find(row).some((one) => one && plain(one).includes(asked))),
  );
  const by = look.sort ? rules.by[look.sort] : undefined;
  if (!by) return found;
  const sign = look.down ? -1 : 1;
  return found
    .map((row, place) => ({ row, place, key: by(row) }))
    .sort((a, b) => {
      // what is not known stands last, whichever way
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.place - b.place;
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : String(a.key).localeCompare(String(b.key), 'zh-CN', { numeric: true });
      return order * sign || a.place - b.place;
    })
    .map((one) => one.row);
}

/** A press on a column's head: up, down, then as it came. */
export function pressed(look: LedgerSearch, column: string): Pick<LedgerSearch, 'sort' | 'down'> {
  if (look.sort !== column) return { sort: column, down: undefined };
  return look.down ? { sort: undefined, down: undefined } : { sort: column, down: true };
}
