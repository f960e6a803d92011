import { Environment, Network, RecordSource, ROOT_TYPE, Store } from 'relay-runtime';
import { fetchOperation } from './network';
import { subscribeOperation } from './socket';

/** Types that carry the id of another record: kept apart, or they would overwrite it in the store. */
const VIEWS_OF: Record<string, string> = {
  Account: 'account',
  TicketCard: 'card',
  ViewCount: 'count',
  RefusedItem: 'refused',
  QueueChange: 'change',
};

export function createEnvironment() {
  return new Environment({
    network: Network.create(fetchOperation, subscribeOperation),
    // the last twenty pages stay, so that going back draws at once
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 20, queryCacheExpirationTime: 5 * 60_000 }),
    getDataID(record: { readonly id?: unknown }, typeName: string) {
      if (typeof record.id !== 'string') return undefined;
      const prefix = VIEWS_OF[typeName];
      return prefix ? `${prefix}:${record.id}` : record.id;
    },
    missingFieldHandlers: [
      {
        kind: 'linked',
        handle(field, record, args) {
          // node(id:) of something already here needs no question
          if (record?.getType() === ROOT_TYPE && field.name === 'node' && typeof args?.id === 'string') return args.id;
          return undefined;
        },
      },
    ],
  });
}
