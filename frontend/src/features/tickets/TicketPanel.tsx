import { Compass } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { EmptyState } from '@/ui/states';
import type { TicketPanelQuery } from './__generated__/TicketPanelQuery.graphql';
import { TicketDetail, type TicketDetailProps } from './TicketDetail';
import { GoneContext } from './useTicketAct';

/** The ticket beside the list. Moving on keeps what is there until the next one has come. */
export function TicketPanel({ number, onClose }: { number: string; onClose: () => void }) {
  const shown = useDeferredValue(number);
  return (
    <div aria-busy={shown !== number} className="h-full min-h-0">
      <Boundary name={shown} fallback={<TicketSkeleton />}>
        <TicketByNumber number={shown} place="panel" onClose={onClose} />
      </Boundary>
    </div>
  );
}

export function TicketByNumber({ number, place, onClose }: { number: string } & Omit<TicketDetailProps, 'ticket'>) {
  const { t } = useTranslation('tickets');
  const { ticket } = useLazyLoadQuery<TicketPanelQuery>(
    graphql`
      query TicketPanelQuery($number: String!) {
        ticket(number: $number) {
          id
          ...TicketDetail_ticket
        }
      }
    `,
    { number },
    { fetchPolicy: 'store-and-network' },
  );
  const id = ticket?.id;
  const onGone = useMemo(() => (gone: string) => gone === id && onClose(), [id, onClose]);
  if (!ticket)
    return (
      <EmptyState
        icon={<Compass size={21} aria-hidden />}
        title={t('panel.none', { number })}
        reason={t('panel.noneWhy')}
        action={<Button onClick={onClose}>{t('panel.close')}</Button>}
      />
    );
  return (
    <GoneContext value={onGone}>
      <TicketDetail ticket={ticket} place={place} onClose={onClose} />
    </GoneContext>
  );
}

/** The shape of what comes: bar, title, acts, customer, stream. */
export function TicketSkeleton() {
  return (
    <div aria-busy="true" className="flex h-full flex-col">
      <div className="flex h-12 items-center gap-3 border-b px-4">
        <Skeleton width={104} />
        <Skeleton width={56} />
      </div>
      <div className="flex flex-col gap-4 border-b p-5">
        <Skeleton width="70%" height={18} />
        <div className="flex gap-2">
          <Skeleton width={84} height={32} />
          <Skeleton width={64} height={32} />
          <Skeleton width={64} height={32} />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Skeleton height={32} />
          <Skeleton height={32} />
        </div>
      </div>
      <div className="flex flex-col gap-3 border-b p-5">
        <Skeleton width="45%" />
        <Skeleton width="60%" />
      </div>
      <div className="flex flex-col gap-3 p-5">
        <Skeleton width="90%" />
        <Skeleton width="75%" />
        <Skeleton width="80%" />
      </div>
    </div>
  );
}
