import { useRouter } from '@tanstack/react-router';
import { Download, Plus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { place } from '@/app/nav';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { SkeletonRows } from '@/ui/states';
import { CustomerFilters } from './CustomerFilters';
import { CustomerList } from './CustomerList';
import { NewCustomer } from './forms';
import { Later } from './Later';
import { type CustomersSearch, exportPath } from './list';
import { customersRoute } from './routes';

/** Everybody we serve, as a ledger. */
export default function CustomersPage() {
  const { t } = useTranslation('customers');
  const session = useSession();
  const router = useRouter();
  const { count, locale } = useFormats();
  const search = customersRoute.useSearch();
  const [adding, setAdding] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const latest = useRef(search);
  latest.current = search;
  const set = useCallback(
    (change: Partial<CustomersSearch>) =>
      void router.navigate({ to: customersRoute.to, search: { ...latest.current, ...change }, replace: true }),
    [router],
  );
  const may = session.may('customer.create');
  useCommands([
    {
      id: 'customers.search',
      title: t('command.search'),
      group: 'context',
      keys: '/',
      run: () => box.current?.focus(),
    },
    ...(may
      ? [
          {
            id: 'customer.create',
            title: t('command.create'),
            group: 'create' as const,
            keys: 'c',
            icon: <Plus size={16} aria-hidden />,
            run: () => setAdding(true),
          },
        ]
      : []),
  ]);
  if (!place('customers').when?.(session)) return <Denied />;
  const download = (kind: 'csv' | 'xlsx') => () => location.assign(exportPath(search, kind, locale));
  return (
    <Page
      title={t('title')}
      after={
        total !== null && <span className="text-xs text-muted tnum">{t('list.total', { total: count(total) })}</span>
      }
      actions={
        <>
          {session.may('customer.export') && (
            <Menu
              trigger={
                <IconButton label={t('export.title')} size={32}>
                  <Download size={16} aria-hidden />
                </IconButton>
              }
              groups={[
                {
                  id: 'export',
                  label: t('export.title'),
                  items: [
                    { id: 'csv', label: 'CSV', onSelect: download('csv') },
                    { id: 'xlsx', label: 'Excel', onSelect: download('xlsx') },
                  ],
                },
              ]}
            />
          )}
          {may && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} keys="C" onClick={() => setAdding(true)}>
              {t('new.act')}
            </Button>
          )}
        </>
      }
    >
      <Boundary name="filters" fallback={<div className="h-11 shrink-0 border-b bg-surface pointer-coarse:h-14" />}>
        <CustomerFilters search={search} onChange={set} box={box} />
      </Boundary>
      <Boundary name={JSON.stringify(search)} fallback={<SkeletonRows rows={16} />}>
        <CustomerList
          search={search}
          onChange={set}
          onTotal={setTotal}
          onAdd={may ? () => setAdding(true) : undefined}
        />
      </Boundary>
      {may && (
        <Later name="new-customer" open={adding}>
          <NewCustomer open={adding} onOpenChange={setAdding} />
        </Later>
      )}
    </Page>
  );
}
