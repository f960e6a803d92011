import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { now } from '@/ui/clock';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Deadline } from '@/ui/Time';
import type { FileTicketLine_ticket$key } from './__generated__/FileTicketLine_ticket.graphql';

/** A ticket of the customer in two lines; it leads to the ticket. */
export function FileTicketLine({ ticket }: { ticket: FileTicketLine_ticket$key }) {
  const { t } = useTranslation('terms');
  const { day } = useFormats();
  const row = useFragment(
    graphql`
      fragment FileTicketLine_ticket on Ticket {
        number
        kind
        state
        subject
        openedAt
        dueAt
        dueKind
        assignee {
          id
          name
        }
      }
    `,
    ticket,
  );
  return (
    <Link
      to={`/tickets/${row.number}`}
      className="block min-w-0 rounded-sm px-2 py-2 outline-offset-[-2px] hover:bg-hover"
    >
      <span className="flex items-center gap-2">
        <KindGlyph glyph={t(`glyph.${row.kind}`)} word={t(`kind.${row.kind}`)} />
        <span className="min-w-0 flex-1 truncate text-sm font-medium" title={row.subject}>
          {row.subject}
        </span>
        <span className="shrink-0 text-xs">
          {row.dueAt ? (
            <Deadline dueAt={row.dueAt} />
          ) : (
            <span className="text-muted tnum">{day(row.openedAt, now())}</span>
          )}
        </span>
      </span>
      <span className="mt-0.5 flex min-w-0 items-center gap-1.5 text-xs text-muted">
        <span className="shrink-0 tnum">{row.number}</span>
        <StateIcon shape={stateShape[row.state]!} size={12} />
        <span className="shrink-0">{t(`state.${row.state}`)}</span>
        <span className="truncate">· {row.assignee?.name ?? t('none.assignee')}</span>
      </span>
    </Link>
  );
}
