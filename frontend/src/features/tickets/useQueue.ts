import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { graphql, usePaginationFragment, useRelayEnvironment } from 'react-relay';
import { ConnectionHandler, commitLocalUpdate, type RecordSourceSelectorProxy } from 'relay-runtime';
import { useLive } from '@/relay/useLive';
import { useStillRows } from '@/ui/useStillRows';
import type { useQueue_query$data, useQueue_query$key } from './__generated__/useQueue_query.graphql';
import type { useQueuePagesQuery } from './__generated__/useQueuePagesQuery.graphql';
import type { useQueueSubscription } from './__generated__/useQueueSubscription.graphql';
import { begin, compare, type Held, MOST, PAGE, type QueueState, settled, take } from './liveQueue';
import type { Look } from './look';

/** A row of the list; what it shows, each cell asks for itself. */
export interface QueueRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly teamId: string | null;
  readonly node: useQueue_query$data['tickets']['edges'][number]['node'];
}

export interface Queue {
  rows: readonly QueueRow[];
  /** Rows that no longer belong; dimmed until the list is put in order. */
  gone: ReadonlySet<string>;
  /** Rows that wait to be shown. */
  fresh: number;
  settle: () => void;
  revision: (id: string) => number;
  total: number | null;
  more: boolean;
  full: boolean;
  loading: boolean;
  loadMore: () => void;
}

export interface QueueOptions {
  query: useQueue_query$key;
  look: Look;
  /** Names what is asked for; another one is another list. */
  name: string;
  /** Counts how often it was asked for from the beginning. */
  round: number;
  onResync: () => void;
}

/** What was told of one list; another list, or the same asked for anew, begins again. */
interface Told {
  key: string;
  /** How many there were when last asked. */
  counted: number;
  queue: QueueState;
}

/** The list behind a look, kept live: rows change in place, enter behind the "new" button and leave when told so. */
export function useQueue({ query, look, name, round, onResync }: QueueOptions): Queue {
  const environment = useRelayEnvironment();
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<useQueuePagesQuery, useQueue_query$key>(
    graphql`
      fragment useQueue_query on Query
      @argumentDefinitions(
        first: { type: "Int", defaultValue: 50 }
        after: { type: "String" }
        filter: { type: "TicketFilter" }
        orderBy: { type: "TicketOrder" }
      )
      @refetchable(queryName: "useQueuePagesQuery") {
        viewer {
          position
        }
        tickets(first: $first, after: $after, filter: $filter, orderBy: $orderBy) @connection(key: "useQueue_tickets") {
          __id
          totalCount
          edges {
            node {
              id
              version
              number
              openedAt
              updatedAt
              dueAt
              team {
                id
              }
              ...TicketRow_ticket
            }
          }
        }
      }
    `,
    query,
  );
  const connection = data.tickets.__id;
  const nodes = useMemo(() => data.tickets.edges.map((edge) => edge.node), [data.tickets.edges]);

  const key = `${name}/${round}`;
  const counted = data.tickets.totalCount;
  const [state, setState] = useState<Told>(() => ({ key, counted, queue: begin(data.viewer?.position ?? 0, counted) }));
  let now = state;
  if (state.key !== key) now = { key, counted, queue: begin(data.viewer?.position ?? 0, counted) };
  else if (state.counted !== counted) now = { key, counted, queue: { ...state.queue, total: counted } };
  if (now !== state) setState(now);
  const latest = useRef(now);
  latest.current = now;
  const { queue } = now;

  const still = useStillRows(
    useMemo(
      () => nodes.filter((node) => !queue.left.has(node.id)).sort(compare(look.order)),
      [nodes, queue.left, look.order],
    ),
    (node) => node.id,
    key,
  );

  const held = useRef<Held>({ has: () => false, last: null, more: false, order: look.order });
  const ids = useMemo(() => new Set(nodes.map((node) => node.id)), [nodes]);
  held.current = {
    has: (id) => ids.has(id),
    last: [...nodes].sort(compare(look.order)).at(-1) ?? null,
    more: hasNext,
    order: look.order,
  };
  const change = (next: QueueState) => {
    if (next === latest.current.queue) return;
    latest.current = { ...latest.current, queue: next };
    setState(latest.current);
  };

  useLive<useQueueSubscription>(
    graphql`
      subscription useQueueSubscription($filter: TicketFilter, $after: Position, $holding: [ID!]) {
        queueChanged(filter: $filter, after: $after, holding: $holding) {
          event
          id
          position
          row {
            id
            version
            number
            openedAt
            updatedAt
            dueAt
            team {
              id
            }
            ...TicketRow_ticket
          }
        }
      }
    `,
    {
      variables: { filter: look.filter, after: queue.base },
      holding: () => still.rows.map((node) => node.id),
      updater: (store, response) => {
        const told = response?.queueChanged;
        if (!told) return;
        const { state: next, insert } = take(latest.current.queue, told, held.current);
        if (insert && told.id) add(store, connection, told.id);
        change(next);
      },
    },
  );

  const { resyncs } = queue;
  const resync = useRef(onResync);
  resync.current = onResync;
  useEffect(() => {
    if (resyncs > 0) resync.current();
  }, [resyncs]);

  const settle = useCallback(() => {
    const { left } = latest.current.queue;
    still.settle();
    if (left.size === 0) return;
    commitLocalUpdate(environment, (store) => {
      const list = store.get(connection);
      for (const id of left) if (list) ConnectionHandler.deleteNode(list, id);
    });
    latest.current = { ...latest.current, queue: settled(latest.current.queue) };
    setState(latest.current);
  }, [environment, connection, still.settle]);

  const full = nodes.length >= MOST;
  const loadMore = useCallback(() => {
    if (hasNext && !isLoadingNext && !full) loadNext(PAGE);
  }, [hasNext, isLoadingNext, full, loadNext]);

  return {
    rows: useRows(still.rows),
    gone: still.gone,
    fresh: still.fresh,
    settle,
    revision: (id) => queue.revisions.get(id) ?? 0,
    total: queue.total,
    more: hasNext,
    full,
    loading: isLoadingNext,
    loadMore,
  };
}

/** The same row object as long as its record is the same, so that a row is drawn again only when it changed. */
function useRows(nodes: readonly QueueRow['node'][]): readonly QueueRow[] {
  const kept = useRef(new WeakMap<object, QueueRow>());
  return nodes.map((node) => {
    let row = kept.current.get(node);
    if (!row) {
      row = { id: node.id, version: node.version, number: node.number, teamId: node.team?.id ?? null, node };
      kept.current.set(node, row);
    }
    return row;
  });
}

/** Adds a row that was told of to the list in the store, where the page's own question keeps it. */
function add(store: RecordSourceSelectorProxy, connection: string, id: string) {
  const list = store.get(connection);
  const node = store.get(id);
  if (!list || !node) return;
  const edge = ConnectionHandler.createEdge(store, list, node, 'TicketEdge');
  edge.setValue('', 'cursor');
  ConnectionHandler.insertEdgeAfter(list, edge);
}
