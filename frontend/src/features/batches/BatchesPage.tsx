import { FileInput, ListChecks, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary, Denied } from '@/app/errors';
import { Ledger, useLedger } from '@/app/Ledger';
import type { LedgerRules } from '@/app/ledger';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRound } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { Time } from '@/ui/Time';
import type { Column } from '@/ui/VirtualList';
import type { BatchesPageQuery, BatchesPageQuery$data } from './__generated__/BatchesPageQuery.graphql';
import { actKey } from './acts';
import { BatchDrawer } from './BatchDrawer';

type Row = BatchesPageQuery$data['batches'][number];

/** What was done to many records at once: files that were imported, selections that were changed. */
export default function BatchesPage() {
  const { t } = useTranslation('batches');
  const { may } = useSession();
  if (!may('batch.undo')) return <Denied />;
  return (
    <Page title={t('title')}>
      <Boundary name="batches" fallback={<SkeletonRows rows={8} />}>
        <List />
      </Boundary>
    </Page>
  );
}

const rules: LedgerRules<Row> = {
  find: (row) => [row.source, row.actor?.name, row.act],
  by: {
    when: (row) => Date.parse(row.createdAt),
    who: (row) => row.actor?.name ?? null,
    created: (row) => row.created,
    changed: (row) => row.changed,
    unchanged: (row) => row.unchanged,
    refused: (row) => row.refused,
  },
};

function What({ row }: { row: Row }) {
  const { t } = useTranslation('batches');
  const Icon = row.kind === 'IMPORT' ? FileInput : ListChecks;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon size={15} aria-hidden className="shrink-0 text-muted" />
      <span className="truncate font-medium">{t(`act.${actKey(row.act)}`)}</span>
      {row.source && <span className="truncate text-muted">{row.source}</span>}
      {row.undoneAt && <Tag className="shrink-0">{t('undone')}</Tag>}
    </span>
  );
}

function useColumns() {
  const { t } = useTranslation(['batches', 'terms']);
  const { count } = useFormats();
  return useMemo<readonly Column<Row>[]>(() => {
    const figure = (id: 'created' | 'changed' | 'unchanged' | 'refused', from?: number): Column<Row> => ({
      id,
      header: t(id),
      width: '76px',
      align: 'end',
      from,
      cell: (row) => <span className={row[id] ? 'tnum' : 'tnum text-faint'}>{count(row[id])}</span>,
    });
    return [
      {
        id: 'what',
        header: t('what'),
        width: 'minmax(0,2fr)',
        cell: (row) => (
          <span className="flex min-w-0 flex-1 pl-4">
            <What row={row} />
          </span>
        ),
      },
      {
        id: 'who',
        header: t('who'),
        width: 'minmax(0,0.7fr)',
        from: 620,
        cell: (row) => <span className="truncate text-muted">{row.actor?.name ?? t('terms:none.person')}</span>,
      },
      {
        id: 'when',
        header: t('when'),
        width: '140px',
        cell: (row) => <Time at={row.createdAt} className="truncate text-muted" />,
      },
      figure('created', 760),
      figure('changed'),
      figure('unchanged', 860),
      figure('refused'),
    ];
  }, [t, count]);
}

function List() {
  const { t } = useTranslation(['batches', 'terms']);
  const { count } = useFormats();
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useColumns();
  const { batches } = useLazyLoadQuery<BatchesPageQuery>(
    graphql`
      query BatchesPageQuery {
        batches(first: 100) {
          id
          kind
          act
          source
          actor {
            id
            name
          }
          createdAt
          created
          changed
          unchanged
          refused
          undoneAt
          ...BatchDrawer_batch
        }
      }
    `,
    {},
    options,
  );
  const chosen = batches.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('title')}
        rows={batches}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        card={(row) => (
          <>
            <What row={row} />
            <span className="mt-0.5 flex gap-3 text-xs text-muted">
              <span className="truncate">{row.actor?.name ?? t('terms:none.person')}</span>
              <Time at={row.createdAt} />
              <span className="ml-auto shrink-0 tnum">{t('sum', { n: count(row.created + row.changed) })}</span>
            </span>
          </>
        )}
        empty={{ icon: <Workflow size={21} aria-hidden />, title: t('empty'), reason: t('emptyWhy') }}
      />
      {chosen && <BatchDrawer key={chosen.id} batch={chosen} onClose={() => show(null)} onUndone={again} />}
    </>
  );
}
