import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Time } from '@/ui/Time';
import type { FoundTicket_ticket$key } from './__generated__/FoundTicket_ticket.graphql';
import { FoundLine } from './FoundLine';
import { Marked } from './Marked';

export function FoundTicket(props: { ticket: FoundTicket_ticket$key; query: string }) {
  const { t } = useTranslation('terms');
  const ticket = useFragment(
    graphql`
      fragment FoundTicket_ticket on Ticket {
        number
        kind
        state
        subject
        openedAt
        customer {
          name
        }
      }
    `,
    props.ticket,
  );
  return (
    <FoundLine
      to={`/tickets/${ticket.number}`}
      icon={<KindGlyph glyph={t(`glyph.${ticket.kind}`)} word={t(`kind.${ticket.kind}`)} />}
      title={<Marked text={ticket.subject} query={props.query} />}
      hint={
        <>
          <span className="mr-3 tnum">
            <Marked text={ticket.number} query={props.query} />
          </span>
          <Marked text={ticket.customer?.name ?? t('none.customer')} query={props.query} />
        </>
      }
      end={
        <span className="flex items-center gap-2">
          <StateIcon shape={stateShape[ticket.state] ?? 'other'} />
          <span className="max-sm:sr-only">{t(`state.${ticket.state}`)}</span>
          <Time at={ticket.openedAt} className="w-24 text-right max-sm:hidden" />
        </span>
      }
    />
  );
}
