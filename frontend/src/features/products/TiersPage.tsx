import { Gem, Plus } from 'lucide-react';
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
import type { Column } from '@/ui/VirtualList';
import type { TiersPageQuery, TiersPageQuery$data } from './__generated__/TiersPageQuery.graphql';
import { Parts } from './Parts';
import { TierForm } from './TierForm';

type Row = TiersPageQuery$data['tiers'][number];

/** How closely customers are looked after, the closest first. */
export default function TiersPage() {
  const { t } = useTranslation('products');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('tier.create')
      ? [{ id: 'create.tier', title: t('tier.new'), group: 'create', keys: 'c', run: () => show('new') }]
      : [],
  );
  if (!may('tier.create')) return <Denied />;
  return (
    <Page
      title={t('tier.title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('tier.new')}
        </Button>
      }
    >
      <Boundary name="tiers" fallback={<SkeletonRows rows={8} />}>
        <List />
      </Boundary>
    </Page>
  );
}

const rules: LedgerRules<Row> = {
  find: (row) => [row.name, row.nameEn],
  by: { name: (row) => row.name, rank: (row) => row.rank },
};

function List() {
  const { t } = useTranslation('products');
  const { named, locale } = useFormats();
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'rank',
        header: t('tier.rank'),
        width: '88px',
        cell: (row) => <span className="pl-4 tnum text-muted">{row.rank}</span>,
      },
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(0,1fr)',
        cell: (row) => <span className="truncate font-medium">{named(row)}</span>,
      },
      {
        id: 'nameEn',
        header: locale === 'en' ? '' : t('nameEn'),
        name: locale === 'en' ? t('nameEn') : undefined,
        width: 'minmax(0,1.4fr)',
        cell: (row) => locale !== 'en' && <span className="truncate text-muted">{row.nameEn || '—'}</span>,
      },
    ],
    [t, named, locale],
  );
  const { tiers } = useLazyLoadQuery<TiersPageQuery>(
    graphql`
      query TiersPageQuery {
        tiers {
          id
          version
          name
          nameEn
          rank
          ...TierForm_tier
        }
      }
    `,
    {},
    options,
  );
  const chosen = tiers.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('tier.title')}
        filters={<Parts />}
        rows={tiers}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <>
            <span className="block truncate font-medium">{named(row)}</span>
            <span className="mt-0.5 block text-xs text-muted tnum">{t('tier.rankOf', { rank: row.rank })}</span>
          </>
        )}
        empty={{ icon: <Gem size={21} aria-hidden />, title: t('tier.empty'), reason: t('tier.emptyWhy') }}
      />
      {(open === 'new' || chosen) && (
        <TierForm
          key={open}
          tier={chosen}
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
