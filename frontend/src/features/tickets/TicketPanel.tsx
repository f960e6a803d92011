import { Compass } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import type { TicketPanelQuery } from './__generated__/TicketPanelQuery.graphql';
import { TicketDetail, type TicketDetailProps } from './TicketDetail';
import { TicketSkeleton } from './TicketSkeleton';
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
