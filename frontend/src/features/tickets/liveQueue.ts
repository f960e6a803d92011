import { MOST_SHOWN, type Order } from './look';

/** What a list is sorted by. */
export interface SortKeys {
  readonly id: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly dueAt: string | null | undefined;
}

export interface QueueEventOf<Row> {
  readonly event: 'ENTERED' | 'CHANGED' | 'LEFT' | 'RESYNC';
  readonly id: string | null | undefined;
  readonly row: Row | null | undefined;
  readonly position: number;
}

/** What is known of a live list besides its rows: since when, what has gone, how many there are. */
export interface QueueState {
  /** Position of the page as it was asked for; nothing older is news. */
  readonly base: number;
  /** The newest position told of each row. */
  readonly told: ReadonlyMap<string, number>;
  /** Rows that no longer belong but are still on screen. */
  readonly left: ReadonlySet<string>;
  /** How many there are in all; null while not counted. */
  readonly total: number | null;
  /** How often each row changed since it is on screen; a change flashes. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Counts the calls to ask for the whole list again. */
  readonly resyncs: number;
}

/** What is on screen, as far as a change has to know it. */
export interface Held {
  has: (id: string) => boolean;
  /** The last row that was read, null when there is none. */
  last: SortKeys | null;
  /** Whether more rows follow that were not read. */
  more: boolean;
  order: Order;
}

/** The list holds at most so many rows; who needs more needs a filter. */
export const MOST = MOST_SHOWN;
export const PAGE = 50;

export const begin = (base: number, total: number | null): QueueState => ({
  base,
  total,
  told: new Map(),
  left: new Set(),
  revisions: new Map(),
  resyncs: 0,
});

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** As moments, not as texts: `…19.7Z` comes before `…19.768Z`. */
const moment = (a: string, b: string) => Date.parse(a) - Date.parse(b);

/** The server's orders, to the tie: a row that is told of stands where the next page would have it. */
export function compare(order: Order) {
  return (a: SortKeys, b: SortKeys): number => {
    switch (order) {
      case 'OPENED_ASC':
        return moment(a.openedAt, b.openedAt) || text(a.id, b.id);
      case 'OPENED_DESC':
        return moment(b.openedAt, a.openedAt) || text(b.id, a.id);
      case 'UPDATED_DESC':
        return moment(b.updatedAt, a.updatedAt) || text(b.id, a.id);
      case 'DUE_ASC':
        if (!a.dueAt !== !b.dueAt) return a.dueAt ? -1 : 1;
        return (a.dueAt && b.dueAt ? moment(a.dueAt, b.dueAt) : 0) || text(a.id, b.id);
    }
  };
}

const without = (set: ReadonlySet<string>, id: string) => {
  if (!set.has(id)) return set;
  const next = new Set(set);
  next.delete(id);
  return next;
};
const having = <V>(map: ReadonlyMap<string, V>, id: string, value: V) => new Map(map).set(id, value);

/**
 * Takes one change into a live list. `insert` says that the row has to be added to those held; where it belongs is the
 * order's business, and when it shows is the reader's (see useStillRows).
 */
export function take<Row extends SortKeys>(
  state: QueueState,
  change: QueueEventOf<Row>,
  held: Held,
): { state: QueueState; insert: boolean } {
  if (change.event === 'RESYNC') return { state: { ...state, resyncs: state.resyncs + 1 }, insert: false };
  const { id } = change;
  // What time alone brought (a deadline that came) carries the position the page may have already.
  if (!id || change.position < state.base || change.position < (state.told.get(id) ?? 0))
    return { state, insert: false };
  const told = having(state.told, id, change.position);
  const count = (by: number) => (state.total === null ? null : Math.max(0, state.total + by));
  const here = held.has(id);
  if (change.event === 'LEFT') {
    if (!here) return { state: { ...state, told, total: count(-1) }, insert: false };
    if (state.left.has(id)) return { state: { ...state, told }, insert: false };
    return { state: { ...state, told, left: new Set(state.left).add(id), total: count(-1) }, insert: false };
  }
  if (here) {
    const back = state.left.has(id);
    return {
      state: {
        ...state,
        told,
        left: without(state.left, id),
        total: back ? count(1) : state.total,
        revisions: having(state.revisions, id, (state.revisions.get(id) ?? 0) + 1),
      },
      insert: false,
    };
  }
  const total = change.event === 'ENTERED' ? count(1) : state.total;
  const beyond =
    change.row === null ||
    change.row === undefined ||
    (held.more && held.last !== null && compare(held.order)(change.row, held.last) > 0);
  return { state: { ...state, told, total }, insert: !beyond };
}

/** After the rows that left were taken off the screen. */
export const settled = (state: QueueState): QueueState =>
  state.left.size === 0 ? state : { ...state, left: new Set() };
