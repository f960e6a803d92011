import { Plus, Tags } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { Ledger, useLedger } from '@/app/Ledger';
import type { LedgerRules } from '@/app/ledger';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRound } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import type { Column } from '@/ui/VirtualList';
import type { CategoriesPageQuery, CategoriesPageQuery$data } from './__generated__/CategoriesPageQuery.graphql';
import { CategoryForm } from './CategoryForm';
import { inOrder } from './tree';
import { Weight } from './Weight';

type Row = CategoriesPageQuery$data['categories'][number];

/** What tickets are about: two levels, the team that usually takes them, how they weigh. */
export default function CategoriesPage() {
  const { t } = useTranslation('categories');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('category.create')
      ? [{ id: 'create.category', title: t('new'), group: 'create', keys: 'c', run: () => show('new') }]
      : [],
  );
  if (!may('category.create')) return <Denied />;
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('new')}
        </Button>
      }
    >
      <Boundary name="categories" fallback={<SkeletonRows rows={14} />}>
        <List />
      </Boundary>
    </Page>
  );
}

const rules: LedgerRules<Row> = {
  find: (row) => [row.name, row.nameEn, row.parent?.name, row.parent?.nameEn, row.team?.name],
  by: { team: (row) => row.team?.name ?? null, weight: (row) => row.weight },
  archived: (row) => row.archivedAt != null,
};

function useColumns() {
  const { t } = useTranslation('categories');
  const { named } = useFormats();
  return useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(0,1.4fr)',
        cell: (row) => (
          <span
            className={row.parent ? 'flex min-w-0 items-center gap-2 pl-10' : 'flex min-w-0 items-center gap-2 pl-4'}
          >
            <span className={row.parent ? 'truncate' : 'truncate font-semibold'}>{named(row)}</span>
            {row.archivedAt && <Tag>{t('archived')}</Tag>}
          </span>
        ),
      },
      {
        id: 'parent',
        header: t('parent'),
        width: 'minmax(0,0.8fr)',
        from: 720,
        cell: (row) => <span className="truncate text-muted">{row.parent ? named(row.parent) : '—'}</span>,
      },
      {
        id: 'team',
        header: t('team'),
        width: 'minmax(0,0.8fr)',
        cell: (row) => <span className="truncate text-muted">{row.team ? named(row.team) : '—'}</span>,
      },
      {
        id: 'weight',
        header: t('weight'),
        width: '140px',
        from: 560,
        cell: (row) => <Weight weight={row.weight} />,
      },
    ],
    [t, named],
  );
}

function List() {
  const { t } = useTranslation('categories');
  const { named } = useFormats();
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useColumns();
  const data = useLazyLoadQuery<CategoriesPageQuery>(
    graphql`
      query CategoriesPageQuery {
        categories(includeArchived: true) {
          id
          version
          name
          nameEn
          weight
          archivedAt
          parent {
            id
            name
            nameEn
          }
          team {
            id
            name
            nameEn
          }
          ...CategoryForm_category
        }
        ...CategoryForm_choices
      }
    `,
    {},
    options,
  );
  const rows = useMemo(() => inOrder(data.categories), [data.categories]);
  const chosen = rows.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <span className={row.parent ? 'block pl-5' : 'block'}>
            <span className="flex items-center gap-2">
              <span className={row.parent ? 'min-w-0 truncate' : 'min-w-0 truncate font-semibold'}>{named(row)}</span>
              {row.archivedAt && <Tag>{t('archived')}</Tag>}
            </span>
            <span className="mt-0.5 flex gap-3 text-xs text-muted">
              <span className="min-w-0 truncate">{row.team ? named(row.team) : t('noTeam')}</span>
              <span className="ml-auto shrink-0">
                <Weight weight={row.weight} />
              </span>
            </span>
          </span>
        )}
        empty={{ icon: <Tags size={21} aria-hidden />, title: t('empty'), reason: t('emptyWhy') }}
      />
      {(open === 'new' || chosen) && (
        <CategoryForm
          key={open}
          category={chosen}
          choices={data}
          onClose={() => show(null)}
          onDone={() => {
            show(null);
            again();
          }}
        />
      )}
    </>
  );
}
