import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { Button } from '@/ui/Button';
import type { CallerTickets_customer$key } from './__generated__/CallerTickets_customer.graphql';
import { CallerTicketLine } from './CallerTicketLine';
import { useCall } from './call';
import { ElsewhereLine } from './ElsewhereLine';

const LAST = 3;

/** What is open with the caller, here and with other teams, and what was last. */
export function CallerTickets({ customer }: { customer: CallerTickets_customer$key }) {
  const { t } = useTranslation('calls');
  const { open, ended, openElsewhere } = useFragment(
    graphql`
      fragment CallerTickets_customer on Customer {
        open: tickets(first: 20, open: true) {
          nodes {
            id
            number
            ...CallerTicketLine_ticket
          }
        }
        ended: tickets(first: 3, open: false) {
          nodes {
            id
            number
            ...CallerTicketLine_ticket
          }
        }
        openElsewhere {
          id
          ...ElsewhereLine_card
        }
      }
    `,
    customer,
  );
  return (
    <>
      <div className="border-b px-4 py-3">
        <h3 className="text-xs text-muted">{t('tickets.open', { count: open.nodes.length + openElsewhere.length })}</h3>
        <ul>
          {open.nodes.map((ticket) => (
            <li key={ticket.id} className="border-b py-1 last:border-b-0">
              <CallerTicketLine ticket={ticket} />
              <span className="flex justify-end gap-1 pb-1">
                <ChaseButton id={ticket.id} />
                <OpenTicket number={ticket.number} />
              </span>
            </li>
          ))}
          {openElsewhere.map((card) => (
            <li key={card.id} className="border-b py-1 last:border-b-0">
              <ElsewhereLine card={card} />
              <span className="flex justify-end pb-1">
                <ChaseButton id={card.id} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="px-4 py-3">
        <h3 className="text-xs text-muted">{t('tickets.last', { count: LAST })}</h3>
        {ended.nodes.length === 0 && <p className="py-2 text-sm text-muted">{t('tickets.none')}</p>}
        <ul>
          {ended.nodes.map((ticket) => (
            <li key={ticket.id} className="border-b last:border-b-0">
              <Link
                to={`/tickets/${ticket.number}`}
                target="_blank"
                className="-mx-2 flex rounded-sm px-2 hover:bg-hover"
              >
                <CallerTicketLine ticket={ticket} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The caller urges this one. */
function ChaseButton({ id }: { id: string }) {
  const { t } = useTranslation('calls');
  const { draft, note } = useCall();
  return (
    <Button
      size={28}
      kind="quiet"
      aria-pressed={draft.ticketId === id}
      onClick={() => note({ result: 'CHASE', ticketId: id })}
    >
      {t('tickets.chase')}
    </Button>
  );
}

/** Beside the call, not over it: what is typed stays on screen. */
function OpenTicket({ number }: { number: string }) {
  const { t } = useTranslation('calls');
  return (
    <Link
      to={`/tickets/${number}`}
      target="_blank"
      className="inline-flex h-7 items-center rounded-sm px-2.5 text-xs font-medium text-muted hover:bg-hover hover:text-fg pointer-coarse:min-h-10"
    >
      {t('tickets.openIt')}
      <span className="sr-only"> {number}</span>
    </Link>
  );
}
