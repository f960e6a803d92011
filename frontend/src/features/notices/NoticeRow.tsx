import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { StateIcon } from '@/ui/icons';
import { Time } from '@/ui/Time';
import type { NoticeRow_notice$key } from './__generated__/NoticeRow_notice.graphql';
import { sentence } from './groups';

/** Who did what, in one sentence; which ticket, where it stands now; when. */
export function NoticeRow(props: {
  notice: NoticeRow_notice$key;
  /** Id of whom it tells. */
  me: string;
  id: string;
  active: boolean;
  onPress: (event: MouseEvent) => void;
  onRead: () => void;
}) {
  const { t } = useTranslation(['notices', 'terms', 'app']);
  const notice = useFragment(
    graphql`
      fragment NoticeRow_notice on Notice {
        id
        act
        actor {
          name
        }
        ticket {
          number
          subject
          state
          assignee {
            id
          }
        }
        createdAt
        readAt
      }
    `,
    props.notice,
  );
  const { ticket } = notice;
  const waiting = notice.readAt === null;
  const who = notice.actor?.name ?? t('terms:none.person');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <div
      role="row"
      id={props.id}
      tabIndex={-1}
      data-active={props.active || undefined}
      onClick={props.onPress}
      className={clsx(
        'group/row relative flex min-h-11 items-center gap-3 border-b px-4 py-1.5 outline-none transition-colors duration-100 hover:bg-hover',
        props.active &&
          'before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent',
      )}
    >
      <div role="gridcell" className="flex min-w-0 flex-1 items-center gap-3">
        <Avatar name={notice.actor?.name ?? null} size={26} />
        <span className="flex min-w-0 flex-1 items-baseline gap-x-3 max-sm:flex-col">
          <span
            className={clsx(
              'truncate max-sm:max-w-full sm:w-[clamp(220px,34%,340px)] sm:shrink-0',
              waiting && 'font-semibold',
            )}
          >
            {t(`act.${sentence(notice.act, ticket?.assignee?.id === props.me)}`, { who })}
            {waiting && <span aria-hidden className="ml-2 inline-block size-1.5 rounded-full bg-accent align-middle" />}
            {waiting && <span className="sr-only">{t('app:kit.unread')}</span>}
          </span>
          {ticket ? (
            <span className="flex min-w-0 max-w-full items-center gap-2 text-muted max-sm:text-xs">
              <span className="shrink-0 tnum">{ticket.number}</span>
              <StateIcon shape={stateShape[ticket.state] ?? 'other'} label={t(`terms:state.${ticket.state}`)} />
              <span className="min-w-0 truncate">{ticket.subject}</span>
            </span>
          ) : (
            <span className="text-muted">{t('outOfSight')}</span>
          )}
        </span>
      </div>
      <div
        role="gridcell"
        className="flex w-28 shrink-0 items-center justify-end gap-1 text-xs text-muted max-sm:w-auto"
      >
        {waiting && (
          <span className="opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/row:opacity-100 max-sm:hidden">
            <IconButton label={t('read')} size={24} tabIndex={-1} onClick={props.onRead}>
              <Check size={14} aria-hidden />
            </IconButton>
          </span>
        )}
        <Time at={notice.createdAt} />
      </div>
    </div>
  );
}
