import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import type { ChaseBlock_customer$key } from './__generated__/ChaseBlock_customer.graphql';
import type { ChaseBlockQuery } from './__generated__/ChaseBlockQuery.graphql';
import { CallerTicketLine } from './CallerTicketLine';
import { placeId, useCall } from './call';
import { ElsewhereLine } from './ElsewhereLine';

/** Which open ticket the caller urges: no new one is made, its owner and leader are told. */
export function ChaseBlock() {
  const { t } = useTranslation('calls');
  const { draft, wrong } = useCall();
  const error = wrong('ticketId');
  return (
    <fieldset id={placeId('ticketId')} className="min-w-0">
      <legend className="mb-2 text-xs text-muted">{t('outcome.chase')}</legend>
      {draft.caller ? (
        <Boundary name={draft.caller.customerId}>
          <Choices id={draft.caller.customerId} />
        </Boundary>
      ) : (
        <p className="text-sm text-muted">{t('outcome.chaseNobody')}</p>
      )}
      {error && <p className="mt-2 text-xs text-danger-ink">{error}</p>}
    </fieldset>
  );
}

function Choices({ id }: { id: string }) {
  const { node } = useLazyLoadQuery<ChaseBlockQuery>(
    graphql`
      query ChaseBlockQuery($id: ID!) {
        node(id: $id) {
          ...ChaseBlock_customer @alias(as: "file")
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network' },
  );
  return node?.file ? <List customer={node.file} /> : null;
}

function List({ customer }: { customer: ChaseBlock_customer$key }) {
  const { t } = useTranslation('calls');
  const { open, openElsewhere } = useFragment(
    graphql`
      fragment ChaseBlock_customer on Customer {
        open: tickets(first: 20, open: true) {
          nodes {
            id
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
  if (open.nodes.length + openElsewhere.length === 0)
    return <p className="text-sm text-muted">{t('outcome.chaseNone')}</p>;
  return (
    <div className="overflow-hidden rounded-md border">
      {open.nodes.map((ticket) => (
        <Choice key={ticket.id} id={ticket.id}>
          <CallerTicketLine ticket={ticket} />
        </Choice>
      ))}
      {openElsewhere.map((card) => (
        <Choice key={card.id} id={card.id}>
          <ElsewhereLine card={card} />
        </Choice>
      ))}
    </div>
  );
}

function Choice({ id, children }: { id: string; children: ReactNode }) {
  const { draft, note } = useCall();
  return (
    <label
      className={clsx(
        'flex items-center gap-3 border-b px-3 last:border-b-0 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent',
        draft.ticketId === id ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <input
        type="radio"
        name="chase"
        className="size-4 shrink-0 accent-accent"
        checked={draft.ticketId === id}
        onChange={() => note({ ticketId: id })}
      />
      {children}
    </label>
  );
}
