import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { useSession } from '@/app/session';
import { stateShape } from '@/i18n/terms';
import { IconButton } from '@/ui/Button';
import { StateIcon } from '@/ui/icons';
import type { Links_ticket$key } from './__generated__/Links_ticket.graphql';
import type { LinksUnlinkMutation } from './__generated__/LinksUnlinkMutation.graphql';
import { useTicketAct } from './useTicketAct';

/** Tickets tied to this one, and how. */
export function Links({ ticket }: { ticket: Links_ticket$key }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { may } = useSession();
  const data = useFragment(
    graphql`
      fragment Links_ticket on Ticket {
        id
        number
        links {
          id
          kind
          from {
            id
            number
            subject
            state
            kind
          }
          to {
            id
            number
            subject
            state
            kind
          }
        }
      }
    `,
    ticket,
  );
  const { act, pending } = useTicketAct<LinksUnlinkMutation>(graphql`
    mutation LinksUnlinkMutation($id: ID!, $linkId: ID!) {
      ticketUnlink(id: $id, linkId: $linkId) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
        }
        errors {
          code
          path
          message
        }
        position
        gone
      }
    }
  `);
  if (data.links.length === 0) return <p className="px-5 py-4 text-sm text-muted">{t('link.none')}</p>;
  return (
    <ul className="px-5 py-2">
      {data.links.map((link) => {
        const forth = link.from.id === data.id;
        const other = forth ? link.to : link.from;
        return (
          <li key={link.id} className="flex min-h-11 items-center gap-3 border-b text-sm last:border-b-0">
            <span className="w-20 shrink-0 text-xs text-muted">{t(`link.${forth ? 'to' : 'from'}.${link.kind}`)}</span>
            <StateIcon shape={stateShape[other.state]!} label={t(`terms:state.${other.state}`)} />
            <Link to={`/tickets/${other.number}`} className="flex min-w-0 flex-1 gap-2 hover:underline">
              <span className="shrink-0 text-muted tnum">{other.number}</span>
              <span className="truncate">{other.subject}</span>
            </Link>
            {may('ticket.unlink') && link.kind !== 'CONVERTED' && (
              <IconButton
                label={t('link.untie')}
                disabled={pending}
                onClick={() =>
                  void act(
                    data.id,
                    { id: data.id, linkId: link.id },
                    { title: t('link.untied', { number: data.number, other: other.number }), undo: true, quick: true },
                  )
                }
              >
                <Unlink size={15} aria-hidden />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
