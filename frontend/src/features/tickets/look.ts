/**
 * What a list of tickets shows and how: which ones, in which order, which columns, how dense. All of it lives in the
 * address, so that a link reproduces the screen; a saved view is a look with a name.
 */
export const KINDS = ['CONSULTATION', 'COMPLAINT', 'REPAIR', 'SUGGESTION', 'PRAISE'] as const;
export const STATES = [
  'NEW',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
  'WAITING_DEPARTMENT',
  'WAITING_PARTS',
  'RESOLVED',
  'CLOSED',
  'MERGED',
  'CONVERTED',
  'CANCELLED',
] as const;
export const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const;
export const CHANNELS = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'WEB', 'IN_PERSON', 'OTHER'] as const;
export const DUES = ['OVERDUE', 'SOON', 'TODAY'] as const;
export const ORDERS = ['DUE_ASC', 'OPENED_DESC', 'OPENED_ASC', 'UPDATED_DESC'] as const;
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
/** Columns one may leave out or add; priority, number and subject always stand. */
export const COLUMNS = ['customer', 'state', 'owner', 'due', 'team', 'channel', 'opened'] as const;
export const USUAL: readonly ColumnId[] = ['customer', 'state', 'owner', 'due'];

export type Kind = (typeof KINDS)[number];
export type State = (typeof STATES)[number];
export type Priority = (typeof PRIORITIES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Due = (typeof DUES)[number];
export type Order = (typeof ORDERS)[number];
export type Density = (typeof DENSITIES)[number];
export type ColumnId = (typeof COLUMNS)[number];

/** The API's TicketFilter, as it is sent. */
export interface Filter {
  open?: boolean;
  kinds?: Kind[];
  states?: State[];
  priorities?: Priority[];
  teams?: string[];
  assignees?: string[];
  mine?: boolean;
  myTeams?: boolean;
  unassigned?: boolean;
  categories?: string[];
  channels?: Channel[];
  customer?: string;
  unit?: string;
  openedFrom?: string;
  openedBefore?: string;
  due?: Due;
  chased?: boolean;
  text?: string;
  batch?: string;
}

export interface Look {
  filter: Filter;
  order: Order;
  density: Density;
  columns: readonly ColumnId[];
}

/** The address of a list. Lists are written with commas; `changed` says that the filters stand in place of the view's. */
export interface QueueSearch {
  view?: string;
  changed?: true;
  /** The number of the ticket open beside the list. */
  open?: string;
  /** Open ones unless said. */
  status?: 'ended' | 'all';
  kind?: string;
  state?: string;
  priority?: string;
  team?: string;
  owner?: string;
  mine?: true;
  myTeams?: true;
  unassigned?: true;
  category?: string;
  channel?: string;
  customer?: string;
  unit?: string;
  from?: string;
  before?: string;
  due?: Due;
  chased?: true;
  text?: string;
  batch?: string;
  sort?: Order;
  density?: Density;
  columns?: string;
}

/** What a saved view carries, as far as a look is made of it. */
export interface ViewLook {
  filter: Readonly<Record<string, unknown>>;
  order: string;
  density: string;
  columns: readonly string[];
}

const one = <T extends string>(value: unknown, of: readonly T[]) => of.find((known) => known === value);
const many = <T extends string>(value: unknown, of: readonly T[]): T[] => {
  const asked = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return of.filter((known) => asked.includes(known));
};
const ids = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []).filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
const words = (value: unknown) => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text.slice(0, 200);
};
const yes = (value: unknown) => (value === true || value === 'true' || value === 1 ? (true as const) : undefined);
const moment = (value: unknown) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;

/** Without the members that say nothing. */
function lean<T extends object>(thing: T): T {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as T;
}

/** Reads an address as people and other pages write it; what makes no sense is left out. */
export function readSearch(raw: Record<string, unknown>): QueueSearch {
  const join = (list: readonly string[]) => (list.length > 0 ? list.join(',') : undefined);
  return lean<QueueSearch>({
    view: words(raw.view),
    changed: yes(raw.changed),
    open: words(raw.open),
    status: one(raw.status, ['ended', 'all'] as const),
    kind: join(many(raw.kind, KINDS)),
    state: join(many(raw.state, STATES)),
    priority: join(many(raw.priority, PRIORITIES)),
    team: join(ids(raw.team)),
    owner: join(ids(raw.owner)),
    mine: yes(raw.mine),
    myTeams: yes(raw.myTeams),
    unassigned: yes(raw.unassigned),
    category: join(ids(raw.category)),
    channel: join(many(raw.channel, CHANNELS)),
    customer: words(raw.customer),
    unit: words(raw.unit),
    from: moment(raw.from),
    before: moment(raw.before),
    due: one(raw.due, DUES),
    chased: yes(raw.chased),
    text: words(raw.text),
    batch: words(raw.batch),
    sort: one(raw.sort, ORDERS),
    density: one(raw.density, DENSITIES),
    columns: join(many(raw.columns, COLUMNS)),
  });
}

/** A filter of which only the known members with sensible values are kept: views are stored as plain objects. */
export function readFilter(raw: Readonly<Record<string, unknown>>): Filter {
  return lean<Filter>({
    open: typeof raw.open === 'boolean' ? raw.open : undefined,
    kinds: many(raw.kinds, KINDS),
    states: many(raw.states, STATES),
    priorities: many(raw.priorities, PRIORITIES),
    teams: ids(raw.teams),
    assignees: ids(raw.assignees),
    mine: yes(raw.mine),
    myTeams: yes(raw.myTeams),
    unassigned: yes(raw.unassigned),
    categories: ids(raw.categories),
    channels: many(raw.channels, CHANNELS),
    customer: words(raw.customer),
    unit: words(raw.unit),
    openedFrom: moment(raw.openedFrom),
    openedBefore: moment(raw.openedBefore),
    due: one(raw.due, DUES),
    chased: yes(raw.chased),
    text: words(raw.text),
    batch: words(raw.batch),
  });
}

export function viewLook(view: ViewLook): Look {
  const columns = many([...view.columns], COLUMNS);
  return {
    filter: readFilter(view.filter),
    order: one(view.order, ORDERS) ?? 'OPENED_DESC',
    density: one(view.density, DENSITIES) ?? 'normal',
    columns: columns.length > 0 ? columns : USUAL,
  };
}

const PLAIN: Look = { filter: { open: true }, order: 'OPENED_DESC', density: 'normal', columns: USUAL };

/** What the address shows; `view` is the one it names, null when it names none. */
export function lookOf(search: QueueSearch, view: ViewLook | null): Look {
  const from = view ? viewLook(view) : PLAIN;
  const columns = many(search.columns, COLUMNS);
  const filter =
    view && !search.changed
      ? from.filter
      : readFilter({
          open: search.status === 'all' ? undefined : search.status !== 'ended',
          kinds: search.kind,
          states: search.state,
          priorities: search.priority,
          teams: search.team,
          assignees: search.owner,
          mine: search.mine,
          myTeams: search.myTeams,
          unassigned: search.unassigned,
          categories: search.category,
          channels: search.channel,
          customer: search.customer,
          unit: search.unit,
          openedFrom: search.from,
          openedBefore: search.before,
          due: search.due,
          chased: search.chased,
          text: search.text,
          batch: search.batch,
        });
  return {
    filter,
    order: search.sort ?? from.order,
    density: search.density ?? from.density,
    columns: columns.length > 0 ? columns : from.columns,
  };
}

/** The same thing, whatever the order of members and of values. */
export function sameFilter(a: Filter, b: Filter) {
  const spell = (filter: Filter) =>
    JSON.stringify(
      Object.entries(lean({ ...filter }))
        .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value])
        .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1)),
    );
  return spell(a) === spell(b);
}

export const sameLook = (a: Look, b: Look) =>
  sameFilter(a.filter, b.filter) &&
  a.order === b.order &&
  a.density === b.density &&
  [...a.columns].sort().join() === [...b.columns].sort().join();

/** The shortest address that shows a look; the inverse of lookOf. */
export function searchOf(look: Look, view: (ViewLook & { id: string }) | null): QueueSearch {
  const from = view ? viewLook(view) : PLAIN;
  const { filter } = look;
  const written = view !== null && sameFilter(filter, from.filter);
  const join = (list?: readonly string[]) => (list && list.length > 0 ? list.join(',') : undefined);
  const sameColumns = [...look.columns].sort().join() === [...from.columns].sort().join();
  return lean<QueueSearch>({
    view: view?.id,
    sort: look.order === from.order ? undefined : look.order,
    density: look.density === from.density ? undefined : look.density,
    columns: sameColumns ? undefined : join(look.columns),
    ...(written
      ? {}
      : {
          changed: view ? true : undefined,
          status: filter.open === undefined ? 'all' : filter.open ? undefined : 'ended',
          kind: join(filter.kinds),
          state: join(filter.states),
          priority: join(filter.priorities),
          team: join(filter.teams),
          owner: join(filter.assignees),
          mine: yes(filter.mine),
          myTeams: yes(filter.myTeams),
          unassigned: yes(filter.unassigned),
          category: join(filter.categories),
          channel: join(filter.channels),
          customer: filter.customer,
          unit: filter.unit,
          from: filter.openedFrom,
          before: filter.openedBefore,
          due: filter.due,
          chased: yes(filter.chased),
          text: filter.text,
          batch: filter.batch,
        }),
  });
}

/** Whether anything besides "open" narrows the list: then an empty one means no match, not that all is done. */
export const narrows = (filter: Filter) => Object.keys(lean({ ...filter })).some((key) => key !== 'open');

/** The list shows at most so many. */
export const MOST_SHOWN = 500;
