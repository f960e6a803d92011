import { act, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay';
import { createMockEnvironment } from 'relay-test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { useQueueTestQuery } from './__generated__/useQueueTestQuery.graphql';
import { type Look, USUAL } from './look';
import { type Queue, useQueue } from './useQueue';

const look: Look = { filter: { open: true }, order: 'OPENED_DESC', density: 'normal', columns: USUAL };
const ticket = (id: string, minute: number, version = 1) => ({
  __typename: 'Ticket',
  id,
  version,
  number: `T-2026-00000${minute}`,
  kind: 'REPAIR',
  state: 'NEW',
  channel: 'PHONE',
  priority: 'NORMAL',
  subject: id,
  chases: 0,
  dueAt: null,
  dueKind: null,
  openedAt: `2026-11-23T09:0${minute}:00.000Z`,
  updatedAt: `2026-11-23T09:0${minute}:00.000Z`,
  category: null,
  customer: null,
  team: null,
  assignee: null,
});

/** The list against a store and a line that say what the test wants, as the real ones would. */
describe('a live list', () => {
  let environment: ReturnType<typeof createMockEnvironment>;
  let queue: Queue;
  let root: Root;
  let resyncs: number;

  function List() {
    const query = useLazyLoadQuery<useQueueTestQuery>(
      graphql`
        query useQueueTestQuery($filter: TicketFilter, $orderBy: TicketOrder) {
          ...useQueue_query @arguments(first: 2, filter: $filter, orderBy: $orderBy)
        }
      `,
      { filter: look.filter, orderBy: look.order },
    );
    queue = useQueue({ query, look, name: 'all', round: 0, onResync: () => resyncs++ });
    return null;
  }
  const told = (event: string, row: ReturnType<typeof ticket> | null, position: number, id = row?.id) => {
    const line = environment.mock
      .getAllOperations()
      .find((one) => one.request.node.operation.name === 'useQueueSubscription')!;
    act(() => {
      environment.mock.nextValue(line, {
        data: { queueChanged: { __typename: 'QueueChange', event, id: id ?? null, row, position } },
      });
    });
  };
  const shown = () => queue.rows.map((row) => row.id);

  beforeEach(async () => {
    resyncs = 0;
    // a change of a queue carries the id of its row (see relay/environment)
    environment = createMockEnvironment({
      getDataID: (record: { id?: string }, type: string) =>
        type === 'QueueChange' ? `change:${record.id}` : record.id,
    });
    root = createRoot(document.createElement('div'));
    await act(async () =>
      root.render(
        <RelayEnvironmentProvider environment={environment}>
          <Suspense fallback={null}>
            <List />
          </Suspense>
        </RelayEnvironmentProvider>,
      ),
    );
    await act(async () =>
      environment.mock.resolveMostRecentOperation(() => ({
        data: {
          viewer: { __typename: 'Viewer', position: 100 },
          tickets: {
            totalCount: 3,
            edges: [
              { cursor: 'b', node: ticket('b', 5) },
              { cursor: 'a', node: ticket('a', 3) },
            ],
            pageInfo: { endCursor: 'a', hasNextPage: true, startCursor: 'b', hasPreviousPage: false },
          },
        },
      })),
    );
  });
  afterEach(() => act(() => root.unmount()));

  it('shows what there is, in order', () => {
    expect(shown()).toEqual(['b', 'a']);
    expect(queue.total).toBe(3);
    expect(queue.more).toBe(true);
  });

  it('keeps a new row behind the button, and puts it where it belongs', () => {
    told('ENTERED', ticket('c', 4), 101);
    expect(shown()).toEqual(['b', 'a']);
    expect(queue.fresh).toBe(1);
    expect(queue.total).toBe(4);
    act(() => queue.settle());
    expect(shown()).toEqual(['b', 'c', 'a']);
    expect(queue.fresh).toBe(0);
  });

  it('changes a row in its place', () => {
    told('CHANGED', ticket('a', 3, 2), 101);
    expect(shown()).toEqual(['b', 'a']);
    expect(queue.rows[1]!.version).toBe(2);
    expect(queue.revision('a')).toBe(1);
  });

  it('keeps a row that left until the list is put in order', () => {
    told('LEFT', null, 101, 'b');
    expect(shown()).toEqual(['b', 'a']);
    expect([...queue.gone]).toEqual(['b']);
    expect(queue.total).toBe(2);
    act(() => queue.settle());
    expect(shown()).toEqual(['a']);
    expect(queue.gone.size).toBe(0);
  });

  it('takes nothing that is older than the page', () => {
    told('LEFT', null, 99, 'b');
    told('ENTERED', ticket('d', 7), 99);
    expect(shown()).toEqual(['b', 'a']);
    expect(queue.fresh).toBe(0);
    expect(queue.total).toBe(3);
  });

  it('leaves what lies behind the last row to the next page', () => {
    told('ENTERED', ticket('z', 1), 101);
    expect(queue.fresh).toBe(0);
    expect(queue.total).toBe(4);
  });

  it('asks for the whole again when told to', () => {
    told('RESYNC', null, 300);
    expect(resyncs).toBe(1);
  });

  it('names what it holds and where it stands, for the line to resume', () => {
    const line = environment.mock
      .getAllOperations()
      .find((one) => one.request.node.operation.name === 'useQueueSubscription')!;
    expect(line.request.variables).toMatchObject({ filter: { open: true }, after: 100 });
    expect((line.request.cacheConfig!.metadata as { holding: () => string[] }).holding()).toEqual(['b', 'a']);
  });
});
