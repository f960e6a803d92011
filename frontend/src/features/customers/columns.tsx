import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '@/i18n/useFormats';
import type { Column } from '@/ui/VirtualList';
import type { CustomerCells_customer$key } from './__generated__/CustomerCells_customer.graphql';
import {
  AddressCell,
  ContactCell,
  NameCell,
  OpenCell,
  OwnerCell,
  TierCell,
  UnitsCell,
  UpdatedCell,
} from './CustomerCells';
import type { Order } from './list';

export type CustomerRow = { readonly id: string } & CustomerCells_customer$key;

/** Name first; numbers at the right. They leave one by one as the page gets narrow. */
export function useColumns(order: Order, onSort: (order: Order) => void): Column<CustomerRow>[] {
  const { t } = useTranslation('customers');
  const wide = useLocale() === 'en' ? 1.3 : 1;
  return useMemo(() => {
    const px = (width: number) => `${Math.round(width * wide)}px`;
    return [
      {
        id: 'name',
        // nothing is selected here, so the first column keeps the page's gutter itself
        header: <span className="pl-4">{t('column.name')}</span>,
        name: t('column.name'),
        width: 'minmax(0,2.4fr)',
        sort: order === 'NAME_ASC' ? 'ascending' : 'none',
        onSort: () => onSort('NAME_ASC'),
        cell: (row) => <NameCell customer={row} />,
      },
      { id: 'tier', header: t('column.tier'), width: px(84), cell: (row) => <TierCell customer={row} /> },
      {
        id: 'contact',
        header: t('column.contact'),
        width: 'minmax(0,0.9fr)',
        from: 860,
        cell: (row) => <ContactCell customer={row} />,
      },
      {
        id: 'address',
        header: t('column.address'),
        width: 'minmax(0,1.8fr)',
        from: 1020,
        cell: (row) => <AddressCell customer={row} />,
      },
      {
        id: 'owner',
        header: t('column.owner'),
        width: px(104),
        from: 720,
        cell: (row) => <OwnerCell customer={row} />,
      },
      {
        id: 'units',
        header: t('column.units'),
        width: px(56),
        align: 'end',
        from: 940,
        cell: (row) => <UnitsCell customer={row} />,
      },
      {
        id: 'open',
        header: t('column.open'),
        width: px(92),
        align: 'end',
        cell: (row) => <OpenCell customer={row} />,
      },
      {
        id: 'updated',
        header: t('column.updated'),
        width: px(136),
        align: 'end',
        from: 640,
        sort: order === 'UPDATED_DESC' ? 'descending' : 'none',
        onSort: () => onSort('UPDATED_DESC'),
        cell: (row) => <UpdatedCell customer={row} />,
      },
    ] satisfies Column<CustomerRow>[];
  }, [t, wide, order, onSort]);
}
