import { BellOff, BellRing } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionHandler, graphql, usePaginationFragment } from 'react-relay';
import { useWays } from '@/app/Link';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { useLive } from '@/relay/useLive';
import { now } from '@/ui/clock';
import { EmptyState } from '@/ui/states';
import { useListCursor } from '@/ui/useListCursor';
import { useStillRows } from '@/ui/useStillRows';
import type { NoticeList_notices$key } from './__generated__/NoticeList_notices.graphql';
import type { NoticeListNoticedSubscription } from './__generated__/NoticeListNoticedSubscription.graphql';
import type { NoticeListQuery } from './__generated__/NoticeListQuery.graphql';
import { grouped } from './groups';
import { NoticeRow } from './NoticeRow';

/** Notices by what is not read, then by day; new ones wait behind a button, so that nothing moves under the pointer. */
export function NoticeList({
  notices,
  unread,
  onRead,
}: {
  notices: NoticeList_notices$key;
  unread: boolean;
  onRead: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('notices');
  const formats = useFormats();
  const { go } = useWays();
  const { viewer } = useSession();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<NoticeListQuery, NoticeList_notices$key>(
    graphql`
      fragment NoticeList_notices on Query
      @argumentDefinitions(
        first: { type: "Int", defaultValue: 50 }
        after: { type: "String" }
        unread: { type: "Boolean", defaultValue: false }
      )
      @refetchable(queryName: "NoticeListQuery") {
        notices(first: $first, after: $after, unread: $unread) @connection(key: "NoticeList_notices") {
          edges {
            node {
              id
              createdAt
              readAt
              ticket {
                number
              }
              ...NoticeRow_notice
            }
          }
        }
      }
    `,
    notices,
  );
  useLive<NoticeListNoticedSubscription>(
    graphql`
      subscription NoticeListNoticedSubscription {
        noticed {
          notice {
            id
            createdAt
            readAt
            ticket {
              number
            }
            ...NoticeRow_notice
          }
          unread
        }
      }
    `,
    {
      variables: {},
      updater: (store) => {
        const node = store.getRootField('noticed')?.getLinkedRecord('notice');
        const list = ConnectionHandler.getConnection(store.getRoot(), 'NoticeList_notices', { unread });
        if (!node || !list) return;
        const known = list.getLinkedRecords('edges')?.some((edge) => edge?.getLinkedRecord('node') === node);
        if (!known)
          ConnectionHandler.insertEdgeBefore(list, ConnectionHandler.createEdge(store, list, node, 'NoticeEdge'));
      },
    },
  );
  const nodes = useMemo(() => data.notices.edges.map((edge) => edge.node), [data.notices.edges]);
  const { rows: still, fresh, settle } = useStillRows(nodes, (row) => row.id, String(unread));
  // Whatever waited when it was first shown keeps its place until the list is put in order.
  const waited = useRef(new Map<string, boolean>());
  for (const row of still) if (!waited.current.has(row.id)) waited.current.set(row.id, row.readAt === null);
  const groups = grouped(still, (row) => waited.current.get(row.id) ?? false);
  const rows = groups.flatMap((group) => group.rows);

  const open = (row: (typeof rows)[number]) => {
    if (row.readAt === null) onRead([row.id]);
    if (row.ticket) go(`/tickets/${row.ticket.number}`);
  };
  const cursor = useListCursor({
    rows,
    rowKey: (row) => row.id,
    onOpen: open,
    pageKeys: true,
    grid,
    scrollTo: (index) => document.getElementById(id + rows[index]?.id)?.scrollIntoView({ block: 'nearest' }),
  });
  const dayName = (at: string) => {
    const same = (ms: number) => new Date(ms).toDateString() === new Date(at).toDateString();
    if (same(now())) return t('today');
    return same(now() - 86_400_000) ? t('yesterday') : formats.day(at, now());
  };
  const foot = useEnd(() => hasNext && !isLoadingNext && loadNext(50));

  if (rows.length === 0)
    return (
      <div className="min-h-0 flex-1 bg-surface">
        <EmptyState
          icon={<BellOff size={21} aria-hidden />}
          title={t(unread ? 'emptyUnread' : 'empty')}
          reason={t('emptyWhy')}
        />
      </div>
    );
  let index = -1;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {fresh > 0 && (
        <div className="absolute inset-x-0 top-2 z-20 flex justify-center">
          <button
            type="button"
            onClick={() => {
              waited.current.clear();
              settle();
            }}
            className="flex h-7 items-center gap-1.5 rounded-full bg-accent px-3 text-xs font-medium text-accent-fg shadow-pop hover:bg-accent-hover pointer-coarse:h-10"
          >
            <BellRing size={13} aria-hidden />
            <span aria-live="polite">{t('fresh', { count: fresh })}</span>
          </button>
        </div>
      )}
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto bg-surface">
        <div
          ref={grid}
          role="grid"
          aria-label={t('title')}
          aria-activedescendant={cursor.key ? id + cursor.key : undefined}
          tabIndex={0}
          onKeyDown={cursor.onKeyDown}
          className="group/list outline-none"
        >
          {groups.map((group) => (
            <div key={group.id} role="rowgroup">
              <div
                role="row"
                className="sticky top-0 z-10 flex h-8 items-center border-b bg-surface px-4 text-2xs text-muted"
              >
                <span role="rowheader">{group.day === null ? t('unread') : dayName(group.day)}</span>
              </div>
              {group.rows.map((row) => {
                index++;
                const at = index;
                return (
                  <NoticeRow
                    key={row.id}
                    notice={row}
                    me={viewer.user.id}
                    id={id + row.id}
                    active={cursor.key === row.id}
                    onPress={(event) => cursor.press(at, event)}
                    onRead={() => onRead([row.id])}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <div ref={foot} className="py-3 text-center text-xs text-muted" aria-live="polite">
          {isLoadingNext ? t('loading') : hasNext ? '' : t('end')}
        </div>
      </div>
    </div>
  );
}

/** Calls when the foot of the list comes near. */
function useEnd(near: () => unknown) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const latest = useRef(near);
  latest.current = near;
  useEffect(() => {
    if (!foot) return;
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && latest.current(), {
      rootMargin: '400px',
    });
    watch.observe(foot);
    return () => watch.disconnect();
  }, [foot]);
  return setFoot;
}
