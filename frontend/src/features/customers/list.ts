/** What the list of customers shows: all of it stands in the address, so that a link reproduces the screen. */
export const KINDS = ['COMPANY', 'PERSON'] as const;
export const ORDERS = ['NAME_ASC', 'UPDATED_DESC', 'CREATED_DESC'] as const;
export type Kind = (typeof KINDS)[number];
export type Order = (typeof ORDERS)[number];

export interface CustomersSearch {
  text?: string;
  kind?: Kind;
  /** Ids, with commas. */
  tier?: string;
  owner?: string;
  tag?: string;
  /** With open tickets, or without. */
  open?: 'yes' | 'no';
  archived?: true;
  sort?: Order;
}

/** The API's CustomerFilter, as it is sent. */
export interface Filter {
  text?: string;
  kind?: Kind;
  tiers?: string[];
  owners?: string[];
  tag?: string;
  withOpenTickets?: boolean;
  archived?: boolean;
}

const one = <T extends string>(value: unknown, of: readonly T[]) => of.find((known) => known === value);
const words = (value: unknown) => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text.slice(0, 200);
};
export const ids = (value: string | undefined) => (value ?? '').split(',').filter(Boolean);
export const joined = (list: readonly string[]) => (list.length > 0 ? list.join(',') : undefined);

function lean<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
}

/** Reads an address as people and other pages write it; what makes no sense is left out. */
export const readSearch = (raw: Record<string, unknown>): CustomersSearch =>
  lean<CustomersSearch>({
    text: words(raw.text),
    kind: one(raw.kind, KINDS),
    tier: joined(ids(words(raw.tier))),
    owner: joined(ids(words(raw.owner))),
    tag: words(raw.tag),
    open: one(raw.open, ['yes', 'no'] as const),
    archived: raw.archived === true || raw.archived === 'true' ? true : undefined,
    sort: raw.sort === 'NAME_ASC' ? undefined : one(raw.sort, ORDERS),
  });

export function filterOf(search: CustomersSearch): Filter {
  const tiers = ids(search.tier);
  const owners = ids(search.owner);
  return lean<Filter>({
    text: search.text,
    kind: search.kind,
    tiers: tiers.length > 0 ? tiers : undefined,
    owners: owners.length > 0 ? owners : undefined,
    tag: search.tag,
    withOpenTickets: search.open === undefined ? undefined : search.open === 'yes',
    archived: search.archived,
  });
}

export const orderOf = (search: CustomersSearch): Order => search.sort ?? 'NAME_ASC';

/** Whether anything narrows the list: then an empty one means no match, not that there is nobody. */
export const narrows = (search: CustomersSearch) => Object.keys(filterOf(search)).length > 0;

/** The columns of the ledger, as the file names them. */
const COLUMNS = ['name', 'kind', 'tier', 'tags', 'contact', 'address', 'owner', 'units', 'open', 'updated'];

/** The list as a file: the same rows and columns in the same order, in the reader's language. */
export function exportPath(search: CustomersSearch, kind: 'csv' | 'xlsx', locale: string): string {
  const asked = new URLSearchParams();
  const filter = filterOf(search);
  if (Object.keys(filter).length > 0) asked.set('filter', JSON.stringify(filter));
  asked.set('orderBy', orderOf(search));
  asked.set('columns', COLUMNS.join(','));
  asked.set('locale', locale);
  return `/exports/customers.${kind}?${asked}`;
}
