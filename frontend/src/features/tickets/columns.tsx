import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '@/i18n/useFormats';
import type { Column, Density } from '@/ui/VirtualList';
import type { ColumnId } from './look';
import {
  ChannelCell,
  CustomerCell,
  DueCell,
  NumberCell,
  OpenedCell,
  OwnerCell,
  PriorityCell,
  StateCell,
  SubjectCell,
  TeamCell,
  UpdatedCell,
} from './TicketRow';
import type { QueueRow } from './useQueue';

/**
 * The columns on screen. They leave one by one as the panel opens: first when it was changed, then where it came from,
 * whose it is, where it stands, who has it; what it is and until when stay.
 */
export function useColumns(
  shown: readonly ColumnId[],
  density: Density,
  total: string,
  choosing: boolean,
): Column<QueueRow>[] {
  const { t } = useTranslation('tickets');
  // English says the same in 1.4 times the length
  const wide = useLocale() === 'en' ? 1.4 : 1;
  return useMemo(() => {
    const px = (width: number) => `${Math.round(width * wide)}px`;
    const optional: Record<ColumnId, Column<QueueRow>> = {
      team: {
        id: 'team',
        header: t('column.team'),
        width: px(96),
        from: 1120,
        cell: (row) => <TeamCell ticket={row.node} />,
      },
      customer: {
        id: 'customer',
        header: t('column.customer'),
        width: 'minmax(0,1.25fr)',
        from: 960,
        cell: (row) => <CustomerCell ticket={row.node} />,
      },
      channel: {
        id: 'channel',
        header: t('column.channel'),
        width: px(60),
        from: 1120,
        cell: (row) => <ChannelCell ticket={row.node} />,
      },
      state: {
        id: 'state',
        header: t('column.state'),
        width: wide > 1 ? '172px' : '92px',
        from: 840,
        cell: (row) => <StateCell ticket={row.node} />,
      },
      owner: {
        id: 'owner',
        header: t('column.owner'),
        width: '112px',
        from: 760,
        cell: (row) => <OwnerCell ticket={row.node} />,
      },
      opened: {
        id: 'opened',
        header: t('column.opened'),
        width: px(96),
        align: 'end',
        from: 1120,
        cell: (row) => <OpenedCell ticket={row.node} />,
      },
      due: {
        id: 'due',
        header: t('column.due'),
        width: wide > 1 ? '168px' : '132px',
        cell: (row) => <DueCell ticket={row.node} />,
      },
    };
    const order: ColumnId[] = ['team', 'customer', 'channel', 'state', 'owner', 'opened', 'due'];
    return [
      {
        id: 'priority',
        header: '',
        name: t('column.priority'),
        // the boxes for choosing are the page's edge; where nobody chooses, this is
        width: choosing ? '20px' : '36px',
        align: choosing ? undefined : 'end',
        cell: (row) => <PriorityCell ticket={row.node} />,
      },
      {
        id: 'number',
        header: t('column.number'),
        width: '118px',
        from: 520,
        cell: (row) => <NumberCell ticket={row.node} />,
      },
      {
        id: 'subject',
        header: (
          <>
            {t('column.subject')}
            {total && <span className="ml-2 text-faint tnum">{total}</span>}
          </>
        ),
        name: t('column.subject'),
        width: 'minmax(0,3fr)',
        cell: (row) => <SubjectCell ticket={row.node} />,
      },
      ...order.filter((id) => shown.includes(id)).map((id) => optional[id]),
      ...(density === 'roomy'
        ? [
            {
              id: 'updated',
              header: t('column.updated'),
              width: px(84),
              align: 'end' as const,
              from: 1000,
              cell: (row: QueueRow) => <UpdatedCell ticket={row.node} />,
            },
          ]
        : []),
    ];
  }, [t, wide, shown, density, total, choosing]);
}
