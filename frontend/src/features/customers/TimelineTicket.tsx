import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { stateShape } from '@/i18n/terms';
import { KindGlyph, StateIcon } from '@/ui/icons';
import type { TimelineTicket_ticket$key } from './__generated__/TimelineTicket_ticket.graphql';

/** A ticket on the line: that it began, or how it ended. */
export function TimelineTicket({ ticket, ended }: { ticket: TimelineTicket_ticket$key; ended: boolean }) {
  const { t } = useTranslation(['customers', 'terms']);
  const row = useFragment(
    graphql`
      fragment TimelineTicket_ticket on Ticket {
        number
        kind
        state
        channel
        subject
        answer
        endReason
        openedBy {
          id
          name
        }
        assignee {
          id
          name
        }
      }
    `,
    ticket,
  );
  const words = ended ? row.answer || row.endReason : '';
  const who = ended ? row.assignee?.name : row.openedBy?.name;
  return (
    <>
      <KindGlyph glyph={t(`terms:glyph.${row.kind}`)} word={t(`terms:kind.${row.kind}`)} />
      <span className="min-w-0 flex-1">
        <span className="text-muted">
          {ended ? t('timeline.ended') : t('timeline.began', { channel: t(`terms:channel.${row.channel}`) })}{' '}
        </span>
        <Link to={`/tickets/${row.number}`} className="font-medium hover:underline">
          {row.subject}
        </Link>
        <span className="text-xs whitespace-nowrap text-muted tnum"> {row.number}</span>
        {who && <span className="text-muted"> · {who}</span>}
        {!ended && (
          <span className="ml-2 inline-flex items-center gap-1 align-middle text-xs text-muted">
            <StateIcon shape={stateShape[row.state]!} size={12} />
            {t(`terms:state.${row.state}`)}
          </span>
        )}
        {words && <span className="line-clamp-2 text-xs text-muted">{words}</span>}
      </span>
    </>
  );
}
