import { Package, Plus } from 'lucide-react';
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
import type { ProductsPageQuery, ProductsPageQuery$data } from './__generated__/ProductsPageQuery.graphql';
import { Parts } from './Parts';
import { ProductForm } from './ProductForm';

type Row = ProductsPageQuery$data['products'][number];

/** The models customers own. */
export default function ProductsPage() {
  const { t } = useTranslation('products');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('product.create')
      ? [{ id: 'create.product', title: t('new'), group: 'create', keys: 'c', run: () => show('new') }]
      : [],
  );
  if (!may('product.create')) return <Denied />;
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('new')}
        </Button>
      }
    >
      <Boundary name="products" fallback={<SkeletonRows rows={8} />}>
        <List />
      </Boundary>
    </Page>
  );
}

const rules: LedgerRules<Row> = {
  find: (row) => [row.name, row.nameEn, row.model],
  by: {
    name: (row) => row.name,
    model: (row) => row.model,
    warranty: (row) => row.warrantyMonths,
  },
  archived: (row) => row.archivedAt != null,
};

function useColumns() {
  const { t } = useTranslation('products');
  const { count, named, locale } = useFormats();
  return useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(0,1.2fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 pl-4">
            <span className="truncate font-medium">{named(row)}</span>
            {row.archivedAt && <Tag>{t('archived')}</Tag>}
          </span>
        ),
      },
      ...(locale === 'en'
        ? []
        : [
            {
              id: 'nameEn',
              header: t('nameEn'),
              width: 'minmax(0,1.2fr)',
              from: 720,
              cell: (row: Row) => <span className="truncate text-muted">{row.nameEn || '—'}</span>,
            },
          ]),
      {
        id: 'model',
        header: t('model'),
        width: 'minmax(0,0.8fr)',
        cell: (row) => <span className="truncate tnum">{row.model}</span>,
      },
      {
        id: 'warranty',
        header: t('warranty'),
        width: '104px',
        align: 'end',
        cell: (row) => (
          <span className="tnum">
            {row.warrantyMonths > 0 ? t('months', { count: row.warrantyMonths, n: count(row.warrantyMonths) }) : '—'}
          </span>
        ),
      },
    ],
    [t, count, named, locale],
  );
}

function List() {
  const { t } = useTranslation('products');
  const { named, count } = useFormats();
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useColumns();
  const { products } = useLazyLoadQuery<ProductsPageQuery>(
    graphql`
      query ProductsPageQuery {
        products(includeArchived: true) {
          id
          version
          name
          nameEn
          model
          warrantyMonths
          archivedAt
          ...ProductForm_product
        }
      }
    `,
    {},
    options,
  );
  const chosen = products.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('title')}
        filters={<Parts />}
        rows={products}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <>
            <span className="flex items-center gap-2">
              <span className="min-w-0 truncate font-medium">{named(row)}</span>
              {row.archivedAt && <Tag>{t('archived')}</Tag>}
            </span>
            <span className="mt-0.5 flex gap-3 text-xs text-muted tnum">
              <span className="min-w-0 truncate">{row.model}</span>
              <span className="ml-auto shrink-0">
                {t('warrantyOf', { count: row.warrantyMonths, n: count(row.warrantyMonths) })}
              </span>
            </span>
          </>
        )}
        empty={{ icon: <Package size={21} aria-hidden />, title: t('empty'), reason: t('emptyWhy') }}
      />
      {(open === 'new' || chosen) && (
        <ProductForm
          key={open}
          product={chosen}
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
