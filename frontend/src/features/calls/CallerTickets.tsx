import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Deadline } from '@/ui/Time';
import type {
  CallerTickets_customer$data,
  CallerTickets_customer$key,
} from './__generated__/CallerTickets_customer.graphql';
import { CallerTicketLine } from './CallerTicketLine';
import { useCall } from './call';

const LAST = 3;

/** What is open with the caller, here and with other teams, and what was last. */
export function CallerTickets({ customer }: { customer: CallerTickets_customer$key }) {
  const { t } = useTranslation('calls');
  const { draft, note } = useCall();
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
          number
          kind
          state
          dueAt
          team {
            id
            name
            nameEn
          }
          assignee {
            id
            name
          }
        }
      }
    `,
    customer,
  );
  const chase = (ticketId: string) => note({ result: 'CHASE', ticketId });
  return (
    <>
      <div className="border-b px-4 py-3">
        <h3 className="text-xs text-muted">{t('tickets.open', { count: open.nodes.length + openElsewhere.length })}</h3>
        <ul>
          {open.nodes.map((ticket) => (
            <li key={ticket.id} className="border-b py-1 last:border-b-0">
              <CallerTicketLine ticket={ticket} />
              <span className="flex justify-end gap-1 pb-1">
                <Button
                  size={28}
                  kind="quiet"
                  aria-pressed={draft.ticketId === ticket.id}
                  onClick={() => chase(ticket.id)}
                >
                  {t('tickets.chase')}
                </Button>
                <OpenTicket number={ticket.number} />
              </span>
            </li>
          ))}
          {openElsewhere.map((card) => (
            <li key={card.id} className="border-b py-2 last:border-b-0">
              <ElsewhereLine card={card} />
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

/** A ticket of another team: where it stands, without its text. */
function ElsewhereLine({ card }: { card: CallerTickets_customer$data['openElsewhere'][number] }) {
  const { t } = useTranslation(['calls', 'terms']);
  const { named } = useFormats();
  return (
    <>
      <span className="flex items-center gap-2">
        <KindGlyph glyph={t(`terms:glyph.${card.kind}`)} word={t(`terms:kind.${card.kind}`)} />
        <span className="min-w-0 flex-1 truncate text-sm tnum">{card.number}</span>
        {card.dueAt && <Deadline dueAt={card.dueAt} className="text-xs" />}
      </span>
      <span className="mt-0.5 flex min-w-0 items-center gap-1.5 text-xs text-muted">
        <StateIcon shape={stateShape[card.state]!} size={12} />
        <span className="shrink-0">{t(`terms:state.${card.state}`)}</span>
        <span className="truncate">
          · {t('tickets.elsewhere', { team: card.team ? named(card.team) : t('terms:none.team') })} ·{' '}
          {card.assignee?.name ?? t('terms:none.assignee')}
        </span>
      </span>
    </>
  );
}
