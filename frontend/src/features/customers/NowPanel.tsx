import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Deadline } from '@/ui/Time';
import type { NowPanel_customer$data, NowPanel_customer$key } from './__generated__/NowPanel_customer.graphql';
import { FileTicketLine } from './FileTicketLine';

/** What is open with the customer: here with its text, with other teams where it stands. */
export function NowPanel({ customer }: { customer: NowPanel_customer$key }) {
  const { t } = useTranslation('customers');
  const file = useFragment(
    graphql`
      fragment NowPanel_customer on Customer {
        open: tickets(first: 20, open: true) {
          nodes {
            id
            ...FileTicketLine_ticket
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
  const none = file.open.nodes.length + file.openElsewhere.length === 0;
  return (
    <section className="border-b px-4 py-3">
      <h2 className="mb-1 text-xs text-muted">
        {t('now.title')} <span className="tnum">{file.open.nodes.length + file.openElsewhere.length || ''}</span>
      </h2>
      {none ? (
        <p className="py-1 text-sm text-muted">{t('now.none')}</p>
      ) : (
        <ul className="-mx-2">
          {file.open.nodes.map((ticket) => (
            <li key={ticket.id}>
              <FileTicketLine ticket={ticket} />
            </li>
          ))}
          {file.openElsewhere.map((card) => (
            <li key={card.id} className="px-2 py-2">
              <Elsewhere card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Elsewhere({ card }: { card: NowPanel_customer$data['openElsewhere'][number] }) {
  const { t } = useTranslation(['customers', 'terms']);
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
          · {t('now.elsewhere', { team: card.team ? named(card.team) : t('terms:none.team') })} ·{' '}
          {card.assignee?.name ?? t('terms:none.assignee')}
        </span>
      </span>
    </>
  );
}
