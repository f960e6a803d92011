import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Deadline, Time } from '@/ui/Time';
import type { DueWell_ticket$key } from './__generated__/DueWell_ticket.graphql';

/** Until when, or what it waits for, or how it ended: the one line that decides what is next. */
export function DueWell({ ticket }: { ticket: DueWell_ticket$key }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const data = useFragment(
    graphql`
      fragment DueWell_ticket on Ticket {
        state
        openedAt
        dueAt
        dueKind
        waitReason
        waitingSince
        answer
        endReason
        resolvedAt
        mergedInto {
          id
          number
          team {
            id
            name
            nameEn
          }
        }
      }
    `,
    ticket,
  );
  const words = data.waitReason || data.answer || data.endReason;
  const ended = data.answer || data.endReason;
  if (!data.dueAt && !words && !data.mergedInto) return null;
  return (
    <div className="flex flex-col gap-1 rounded-md bg-sunken px-3.5 py-2.5 text-sm">
      {data.dueAt && (
        <div className="flex items-center justify-between gap-3">
          <span className="text-muted">{data.dueKind ? t(`clock.${data.dueKind}`) : t('clock.due')}</span>
          <span className="flex items-center gap-3">
            <Deadline dueAt={data.dueAt} startedAt={data.openedAt} className="font-medium" />
            <Time full at={data.dueAt} className="text-xs text-muted max-sm:hidden" />
          </span>
        </div>
      )}
      {data.waitReason && (
        <p className="wrap-anywhere">
          <span className="text-muted">
            {t(`terms:state.${data.state}`)}
            {t('sep.colon')}
          </span>
          {data.waitReason}
          {data.waitingSince && (
            <>
              {' '}
              <Time at={data.waitingSince} className="text-xs text-muted" />
            </>
          )}
        </p>
      )}
      {ended && !data.waitReason && (
        <p className="whitespace-pre-wrap wrap-anywhere">
          <span className="text-muted">
            {data.answer ? t('well.answer') : t('well.why')}
            {t('sep.colon')}
          </span>
          {ended}
          {data.resolvedAt && data.answer && (
            <>
              {' '}
              <Time at={data.resolvedAt} className="text-xs text-muted" />
            </>
          )}
        </p>
      )}
      {data.mergedInto && (
        <p>
          <span className="text-muted">
            {t('well.mergedInto')}
            {t('sep.colon')}
          </span>
          <a href={`/tickets/${data.mergedInto.number}`} className="text-accent-ink tnum hover:underline">
            {data.mergedInto.number}
          </a>
          {data.mergedInto.team && <span className="ml-2 text-muted">{named(data.mergedInto.team)}</span>}
        </p>
      )}
    </div>
  );
}
