import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import { Time } from '@/ui/Time';
import type { FileChangesQuery } from './__generated__/FileChangesQuery.graphql';
import { FileEntry } from './FileEntry';

const PAGE = 30;

/** Everything that was done to the file, from the ledger; older pages follow on a press. */
export function FileChanges({ id, round, before = null }: { id: string; round: number; before?: number | null }) {
  const { t } = useTranslation('customers');
  const [older, setOlder] = useState(false);
  const { thread } = useLazyLoadQuery<FileChangesQuery>(
    graphql`
      query FileChangesQuery($id: ID!, $first: Int!, $before: Position) {
        thread(subject: $id) {
          subject
          history(first: $first, before: $before) {
            position
            at
            occurredAt
            ...FileEntry_entry
          }
        }
      }
    `,
    { id, first: PAGE, before },
    before === null ? { fetchPolicy: 'store-and-network', fetchKey: round } : { fetchPolicy: 'store-or-network' },
  );
  const entries = thread?.history ?? [];
  if (entries.length === 0) return before === null ? <EmptyState compact title={t('changes.none')} /> : null;
  const last = entries.at(-1)!;
  return (
    <>
      <ol className="px-4">
        {entries.map((entry) => (
          <li key={entry.position} className="flex gap-4 border-b py-2.5 text-sm">
            <span className="min-w-0 flex-1">
              <FileEntry entry={entry} />
            </span>
            <Time at={entry.occurredAt} className="shrink-0 text-xs text-muted" />
          </li>
        ))}
      </ol>
      {entries.length === PAGE &&
        (older ? (
          <Boundary name={`${id}/${last.position}`}>
            <FileChanges id={id} round={round} before={last.position} />
          </Boundary>
        ) : (
          <div className="p-3 text-center">
            <Button onClick={() => setOlder(true)}>{t('more')}</Button>
          </div>
        ))}
    </>
  );
}
