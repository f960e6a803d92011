import { ArrowDownWideNarrow, Download, FolderCog, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWays } from '@/app/Link';
import { useSession } from '@/app/session';
import { useLocale } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { COLUMNS, type ColumnId, DENSITIES, type Look, ORDERS } from './look';

export interface ListMenuProps {
  look: Look;
  onChange: (change: Partial<Look>) => void;
}

/** Sorting, said in words. */
export function SortMenu({ look, onChange }: ListMenuProps) {
  const { t } = useTranslation('tickets');
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-8 items-center gap-1.5 rounded-sm px-2 text-xs text-muted transition-colors duration-100 hover:bg-hover hover:text-fg max-desk:hidden pointer-coarse:min-h-10"
        >
          <ArrowDownWideNarrow size={15} aria-hidden />
          {t(`order.${look.order}`)}
        </button>
      }
      groups={[
        {
          id: 'order',
          items: ORDERS.map((order) => ({
            id: order,
            label: t(`order.${order}`),
            on: order === look.order,
            onSelect: () => onChange({ order }),
          })),
        },
      ]}
    />
  );
}

/** Where the list can be had as a file, with the filters and columns on screen. */
export function exportUrl(look: Look, kind: 'csv' | 'xlsx', locale: string) {
  const columns = ['number', 'kind', 'subject', 'category', ...look.columns];
  const query = new URLSearchParams({
    filter: JSON.stringify(look.filter),
    orderBy: look.order,
    columns: columns.join(','),
    locale,
  });
  return `/exports/tickets.${kind}?${query}`;
}

/** How the list looks: density, columns; what can be had of it: a file; where its views are kept. */
export function ListMenu({ look, onChange }: ListMenuProps) {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  const { exists, go } = useWays();
  const locale = useLocale();
  const toggle = (id: ColumnId) =>
    onChange({
      columns: look.columns.includes(id) ? look.columns.filter((other) => other !== id) : [...look.columns, id],
    });
  const save = (kind: 'csv' | 'xlsx') => {
    const link = document.createElement('a');
    link.href = exportUrl(look, kind, locale);
    link.download = '';
    link.click();
  };
  return (
    <Menu
      trigger={
        <IconButton label={t('menu.label')}>
          <SlidersHorizontal size={15} aria-hidden />
        </IconButton>
      }
      groups={[
        {
          id: 'order',
          label: t('menu.order'),
          items: ORDERS.map((order) => ({
            id: order,
            label: t(`order.${order}`),
            on: order === look.order,
            onSelect: () => onChange({ order }),
          })),
        },
        {
          id: 'density',
          label: t('menu.density'),
          items: DENSITIES.map((density) => ({
            id: density,
            label: t(`density.${density}`),
            on: density === look.density,
            onSelect: () => onChange({ density }),
          })),
        },
        {
          id: 'columns',
          label: t('menu.columns'),
          items: COLUMNS.map((id) => ({
            id,
            label: t(`column.${id}`),
            on: look.columns.includes(id),
            onSelect: () => toggle(id),
          })),
        },
        {
          id: 'file',
          items: may('ticket.export')
            ? (['csv', 'xlsx'] as const).map((kind) => ({
                id: kind,
                label: t(`menu.${kind}`),
                icon: <Download size={14} aria-hidden />,
                onSelect: () => save(kind),
              }))
            : [],
        },
        {
          id: 'views',
          items: exists('/views')
            ? [
                {
                  id: 'views',
                  label: t('menu.views'),
                  icon: <FolderCog size={14} aria-hidden />,
                  onSelect: () => go('/views'),
                },
              ]
            : [],
        },
      ]}
    />
  );
}
