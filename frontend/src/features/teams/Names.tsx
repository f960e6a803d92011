import { Building2 } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Ledger, useLedger } from '@/app/Ledger';
import type { LedgerRules } from '@/app/ledger';
import { useFormats } from '@/i18n/useFormats';
import type { Outcome } from '@/relay/useOperation';
import { Tag } from '@/ui/Tag';
import type { Column } from '@/ui/VirtualList';
import { NameForm } from './NameForm';
import { Parts } from './Parts';

export interface Named {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly archivedAt: string | null | undefined;
}

export interface NameInput {
  name: string;
  nameEn: string;
}

export interface NamesProps {
  of: 'department' | 'position';
  rows: readonly Named[];
  mark?: (row: Named) => ReactNode;
  save: (row: Named | null, input: NameInput) => Promise<Outcome<unknown>>;
  archive: (row: Named) => Promise<Outcome<unknown>>;
  again: () => void;
}

const rules: LedgerRules<Named> = {
  find: (row) => [row.name, row.nameEn],
  by: { name: (row) => row.name, nameEn: (row) => row.nameEn || null },
  archived: (row) => row.archivedAt != null,
};

/** Records that are only a name in two languages: departments, positions. */
export function Names({ of, rows, mark, save, archive, again }: NamesProps) {
  const { t } = useTranslation('teams');
  const { named, locale } = useFormats();
  const { open, show } = useLedger();
  const columns = useMemo<readonly Column<Named>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(0,1fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 pl-4">
            <span className="truncate font-medium">{named(row)}</span>
            {mark?.(row)}
            {row.archivedAt && <Tag>{t('archived')}</Tag>}
          </span>
        ),
      },
      {
        id: 'nameEn',
        header: locale === 'en' ? '' : t('nameEn'),
        name: locale === 'en' ? t('nameEn') : undefined,
        width: 'minmax(0,1.4fr)',
        cell: (row) => locale !== 'en' && <span className="truncate text-muted">{row.nameEn || '—'}</span>,
      },
    ],
    [t, mark, named, locale],
  );
  const chosen = rows.find((row) => row.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t(`of.${of}.title`)}
        filters={<Parts />}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <>
            <span className="flex items-center gap-2">
              <span className="min-w-0 truncate font-medium">{named(row)}</span>
              {mark?.(row)}
              {row.archivedAt && <Tag>{t('archived')}</Tag>}
            </span>
            <span className="mt-0.5 block truncate text-xs text-muted">{locale === 'en' ? row.name : row.nameEn}</span>
          </>
        )}
        empty={{
          icon: <Building2 size={21} aria-hidden />,
          title: t(`of.${of}.empty`),
          reason: t(`of.${of}.emptyWhy`),
        }}
      />
      {(open === 'new' || chosen) && (
        <NameForm
          key={open}
          of={of}
          row={chosen}
          save={save}
          archive={archive}
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
