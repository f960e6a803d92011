import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { now } from '@/ui/clock';
import { EmptyState } from '@/ui/states';
import { Chip } from '@/ui/Tag';
import type { TimelineQuery, TimelineQuery$data } from './__generated__/TimelineQuery.graphql';
import { FileEntry } from './FileEntry';
import { type Happening, woven } from './history';
import { TimelineTicket } from './TimelineTicket';

const STEP = 40;
const MOST = 100;

type Entry = NonNullable<TimelineQuery$data['thread']>['history'][number];
type Ticket = NonNullable<NonNullable<TimelineQuery$data['node']>['tickets']>['nodes'][number];
type What = { ticket: Ticket; ended: boolean } | { entry: Entry };

/** What happened between us, one line each, newest first: tickets that began and ended, and what the file became. */
export function Timeline({ id, round }: { id: string; round: number }) {
  const { t } = useTranslation('customers');
  const { day } = useFormats();
  const [many, setMany] = useState(STEP);
  const [kind, setKind] = useState<'all' | 'tickets' | 'file'>('all');
  const { node, thread } = useLazyLoadQuery<TimelineQuery>(
    graphql`
      query TimelineQuery($id: ID!, $first: Int!) {
        node(id: $id) {
          ... on Customer {
            tickets(first: $first) {
              nodes {
                id
                openedAt
                closedAt
                ...TimelineTicket_ticket
              }
              pageInfo {
                hasNextPage
              }
            }
          }
        }
        thread(subject: $id) {
          subject
          history(first: $first) {
            position
            occurredAt
            ...FileEntry_entry
          }
        }
      }
    `,
    { id, first: many },
    { fetchPolicy: 'store-and-network', fetchKey: round },
  );
  const tickets = node?.tickets?.nodes ?? [];
  const entries = thread?.history ?? [];
  const began = tickets.map<Happening<What>>((ticket) => ({
    key: `${ticket.id}/began`,
    at: ticket.openedAt,
    of: { ticket, ended: false },
  }));
  const ended = tickets.flatMap<Happening<What>>((ticket) =>
    ticket.closedAt ? [{ key: `${ticket.id}/ended`, at: ticket.closedAt, of: { ticket, ended: true } }] : [],
  );
  const changed = entries.map<Happening<What>>((entry) => ({
    key: String(entry.position),
    at: entry.occurredAt,
    of: { entry },
  }));
  const lines = woven<What>(
    kind === 'tickets' ? [began, ended] : kind === 'file' ? [changed] : [began, ended, changed],
  );
  const more = (node?.tickets?.pageInfo.hasNextPage || entries.length === many) && many < MOST;
  return (
    <div>
      <div role="toolbar" aria-label={t('timeline.filter')} className="flex gap-2 px-4 pt-3">
        {(['all', 'tickets', 'file'] as const).map((one) => (
          <Chip key={one} pressed={kind === one} onClick={() => setKind(one)}>
            {t(`timeline.${one}`)}
          </Chip>
        ))}
      </div>
      {lines.length === 0 ? (
        <EmptyState compact title={t('timeline.none')} />
      ) : (
        <ol className="px-4 py-2">
          {lines.map((line, i) => {
            const date = day(line.at, now());
            const first = i === 0 || day(lines[i - 1]!.at, now()) !== date;
            return (
              <li key={line.key}>
                {first && <h3 className="pt-3 pb-1 text-xs text-muted">{date}</h3>}
                <Line line={line} />
              </li>
            );
          })}
        </ol>
      )}
      {more && (
        <div className="p-3 text-center">
          <Button onClick={() => setMany(MOST)}>{t('more')}</Button>
        </div>
      )}
    </div>
  );
}

function Line({ line }: { line: Happening<What> }) {
  const { clock } = useFormats();
  return (
    <div className="flex items-start gap-3 py-1.5 text-sm">
      <time dateTime={line.at} className="w-10 shrink-0 pt-px text-xs text-muted tnum">
        {clock(line.at)}
      </time>
      {'entry' in line.of ? (
        <>
          <History size={15} strokeWidth={1.75} aria-hidden className="mx-0.5 mt-0.5 shrink-0 text-faint" />
          <span className="min-w-0 flex-1 text-muted">
            <FileEntry entry={line.of.entry} brief />
          </span>
        </>
      ) : (
        <TimelineTicket ticket={line.of.ticket} ended={line.of.ended} />
      )}
    </div>
  );
}
