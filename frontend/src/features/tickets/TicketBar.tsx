import { ArrowLeft, Link2, SquareArrowOutUpRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useCommands } from '@/app/commands';
import { useWays } from '@/app/Link';
import { useSession } from '@/app/session';
import { stateShape } from '@/i18n/terms';
import { copy } from '@/lib/clipboard';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { StateIcon } from '@/ui/icons';
import { toast } from '@/ui/Toast';
import { Tooltip } from '@/ui/Tooltip';
import type { TicketBar_ticket$key } from './__generated__/TicketBar_ticket.graphql';
import type { Colleague } from './useTicketLive';

export interface TicketBarProps {
  ticket: TicketBar_ticket$key;
  here: readonly Colleague[];
  place: 'panel' | 'page';
  onClose: () => void;
}

/** Which one it is, where it stands, who else is here. */
export function TicketBar({ ticket, here, place, onClose }: TicketBarProps) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { go } = useWays();
  const { viewer } = useSession();
  const { number, kind, state } = useFragment(
    graphql`
      fragment TicketBar_ticket on Ticket {
        number
        kind
        state
      }
    `,
    ticket,
  );
  const others = here.filter((one) => one.id !== viewer.user.id);
  const copyLink = async () => {
    const done = await copy(`${location.origin}/tickets/${number}`);
    toast({ title: done ? t('bar.copied') : t('bar.notCopied'), tone: done ? 'neutral' : 'danger' });
  };
  useCommands([
    {
      id: 'ticket.copy',
      title: t('bar.copy'),
      group: 'context',
      icon: <Link2 size={16} aria-hidden />,
      hint: number,
      run: () => void copyLink(),
    },
  ]);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b px-4">
      {place === 'page' && (
        <IconButton label={t('bar.back')} onClick={onClose} className="-ml-2">
          <ArrowLeft size={17} aria-hidden />
        </IconButton>
      )}
      <span className="shrink-0 text-sm text-muted tnum">{number}</span>
      <span className="shrink-0 text-sm text-muted max-sm:hidden">{t(`terms:kind.${kind}`)}</span>
      <span className="flex min-w-0 items-center gap-1.5 text-sm">
        <StateIcon shape={stateShape[state]!} />
        <span className="truncate">{t(`terms:state.${state}`)}</span>
      </span>
      <span className="ml-auto flex shrink-0 items-center gap-1">
        {others.length > 0 && (
          <Tooltip label={t('bar.here', { names: others.map((one) => one.name).join(t('sep.list')) })}>
            <button
              type="button"
              className="mr-1 flex -space-x-1.5 rounded-full"
              aria-label={t('bar.here', { names: others.map((one) => one.name).join(t('sep.list')) })}
            >
              {others.slice(0, 3).map((one) => (
                <span key={one.id} className="rounded-full ring-2 ring-surface">
                  <Avatar name={one.name} size={22} />
                </span>
              ))}
              {others.length > 3 && (
                <span className="grid size-[22px] place-items-center rounded-full bg-sunken text-2xs text-muted ring-2 ring-surface">
                  +{others.length - 3}
                </span>
              )}
            </button>
          </Tooltip>
        )}
        <IconButton label={t('bar.copy')} onClick={() => void copyLink()}>
          <Link2 size={16} aria-hidden />
        </IconButton>
        {place === 'panel' && (
          <>
            <IconButton label={t('bar.page')} onClick={() => go(`/tickets/${number}`)}>
              <SquareArrowOutUpRight size={15} aria-hidden />
            </IconButton>
            <IconButton label={t('panel.close')} keys="Escape" onClick={onClose} className="-mr-1.5">
              <X size={16} aria-hidden />
            </IconButton>
          </>
        )}
      </span>
    </header>
  );
}
