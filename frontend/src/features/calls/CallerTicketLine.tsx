import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { now } from '@/ui/clock';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Deadline } from '@/ui/Time';
import type { CallerTicketLine_ticket$key } from './__generated__/CallerTicketLine_ticket.graphql';

/** A ticket in two lines: what it is, and where it stands. */
export function CallerTicketLine({ ticket }: { ticket: CallerTicketLine_ticket$key }) {
  const { t } = useTranslation('terms');
  const { day } = useFormats();
  const row = useFragment(
    graphql`
      fragment CallerTicketLine_ticket on Ticket {
        number
        kind
        state
        subject
        openedAt
        dueAt
        assignee {
          name
        }
      }
    `,
    ticket,
  );
  return (
    <span className="block min-w-0 flex-1 py-2">
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
    </span>
  );
}
