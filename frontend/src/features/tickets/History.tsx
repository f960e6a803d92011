import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { useAsk } from '@/relay/useAsk';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { now } from '@/ui/clock';
import { Time } from '@/ui/Time';
import type { HistoryMoreQuery } from './__generated__/HistoryMoreQuery.graphql';
import type { HistoryQuery, HistoryQuery$data } from './__generated__/HistoryQuery.graphql';
import { didOf, type FieldName, tellable } from './historyWords';
import { CHANNELS, KINDS, PRIORITIES, STATES } from './look';

type Told = NonNullable<HistoryQuery$data['thread']>['history'][number];
const FEW = 50;

/** What was done to the ticket, newest first, in words: who, what, which fields from what to what. */
export function History({ id, round }: { id: string; round: number }) {
  const { t } = useTranslation('tickets');
  const { thread } = useLazyLoadQuery<HistoryQuery>(
    graphql`
      query HistoryQuery($id: ID!) {
        thread(subject: $id) {
          subject
          history(first: 50) {
            position
            at
            occurredAt
            act
            system
            reason
            actor {
              id
              name
            }
            behalf {
              id
              name
            }
            changes {
              record
              field
              old
              new
            }
          }
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network', fetchKey: round },
  );
  const ask = useAsk<HistoryMoreQuery>(graphql`
    query HistoryMoreQuery($id: ID!, $before: Position) {
      thread(subject: $id) {
        subject
        history(first: 50, before: $before) {
          position
          at
          occurredAt
          act
          system
          reason
          actor {
            id
            name
          }
          behalf {
            id
            name
          }
          changes {
            record
            field
            old
            new
          }
        }
      }
    }
  `);
  const [older, setOlder] = useState<{ list: readonly Told[]; more: boolean; asking: boolean }>({
    list: [],
    more: true,
    asking: false,
  });
  const newest = thread?.history ?? [];
  const list = [...newest, ...older.list.filter((one) => one.position < (newest.at(-1)?.position ?? 0))];
  const more = older.more && newest.length >= FEW;
  const readOn = async () => {
    setOlder((last) => ({ ...last, asking: true }));
    const found = await ask({ id, before: list.at(-1)?.position }).catch(() => null);
    const next = found?.thread?.history ?? [];
    setOlder((last) => ({ list: [...last.list, ...next], more: next.length >= FEW, asking: false }));
  };
  if (list.length === 0) return <p className="px-5 py-4 text-sm text-muted">{t('history.none')}</p>;
  return (
    <>
      <ol aria-label={t('tab.history')} className="flex flex-col px-5 py-2">
        {list.map((entry) => (
          <Entry key={entry.position} entry={entry} />
        ))}
      </ol>
      {more && (
        <div className="px-5 pb-4">
          <Button size={28} pending={older.asking} onClick={() => void readOn()}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Entry({ entry }: { entry: Told }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const value = useValueWords();
  const who = entry.actor?.name ?? t('terms:none.person');
  const changes = tellable(entry.changes);
  return (
    <li className="flex items-start gap-3 border-b py-2.5 text-sm last:border-b-0">
      <Avatar name={entry.actor?.name} size={22} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0">
            <span className="font-medium">{who}</span>
            {entry.behalf && <span className="text-muted">{t('history.behalf', { name: entry.behalf.name })}</span>}{' '}
            {t(`did.${didOf(entry.act)}`)}
          </span>
          <Time at={entry.occurredAt} className="ml-auto text-2xs text-muted" />
        </p>
        {entry.reason && (
          <p className="text-xs text-muted wrap-anywhere">{t('history.reason', { reason: entry.reason })}</p>
        )}
        {changes.length > 0 && (
          <dl className="mt-1 flex flex-col gap-0.5 text-xs">
            {changes.map((change) => (
              <div key={change.record + change.field} className="flex min-w-0 gap-2">
                <dt className="shrink-0 text-muted">{t(`field.${change.field}`)}</dt>
                <dd className="min-w-0 wrap-anywhere">
                  {change.old && (
                    <>
                      <del className="text-muted no-underline">{value(change.field, change.old)}</del>
                      <span className="px-1 text-faint">→</span>
                    </>
                  )}
                  <ins className="no-underline">{change.new ? value(change.field, change.new) : t('none')}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

/** A field's value as a person reads it: states and kinds by their words, moments as dates, long texts by their beginning. */
function useValueWords() {
  const { t } = useTranslation('terms');
  const { dateTime } = useFormats();
  return (field: FieldName, raw: string) => {
    const state = field === 'state' && STATES.find((one) => one === raw);
    if (state) return t(`state.${state}`);
    const kind = field === 'kind' && KINDS.find((one) => one === raw);
    if (kind) return t(`kind.${kind}`);
    const priority = field === 'priority' && PRIORITIES.find((one) => one === raw);
    if (priority) return t(`priority.${priority}`);
    const channel = field === 'channel' && CHANNELS.find((one) => one === raw);
    if (channel) return t(`channel.${channel}`);
    if (field === 'due_at' && !Number.isNaN(Date.parse(raw))) return dateTime(raw, now());
    return raw.length > 160 ? `${raw.slice(0, 160)}…` : raw;
  };
}
