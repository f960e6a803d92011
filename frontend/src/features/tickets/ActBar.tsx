import { Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { type Command, useCommands } from '@/app/commands';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { Menu } from '@/ui/Menu';
import type { ActBar_ticket$data, ActBar_ticket$key } from './__generated__/ActBar_ticket.graphql';
import { type Act, arrange, type OfferOf, reasonsOf } from './acts';
import { useQuickActs } from './useQuickActs';

type Offered = OfferOf<ActBar_ticket$data['allowedActions'][number]>;
const KEYS: Partial<Record<Act, string>> = { 'ticket.take': 'I' };
const word = (act: Act) => act.replace('.', '_') as `ticket_${string}` as 'ticket_take';

/** The forms of all acts: fetched when one comes near the bar. */
const dialogPart = later(() => import('./ActDialog'));

/** What may be done: one primary, two beside it, the rest behind 更多. What is refused stays and says what is missing. */
export function ActBar({ ticket }: { ticket: ActBar_ticket$key }) {
  const { t } = useTranslation(['tickets', 'app']);
  const data = useFragment(
    graphql`
      fragment ActBar_ticket on Ticket {
        id
        version
        number
        allowedActions {
          act
          ready
          missing {
            code
            message
            clause {
              number
            }
          }
        }
        ...ActDialog_ticket
      }
    `,
    ticket,
  );
  const quick = useQuickActs();
  const [asking, setAsking] = useState<Act | null>(null);
  const full = dialogPart.use();
  useEffect(() => {
    if (asking) dialogPart.fetch();
  }, [asking]);
  const { primary, visible, more } = arrange(data.allowedActions);
  const all = [...(primary ? [primary] : []), ...visible, ...more];

  const name = (offer: Offered) => t(`act.${word(offer.act)}`);
  const reason = (offer: Offered) =>
    offer.ready ? undefined : reasonsOf(offer, (number) => t('app:clause', { number })).join(t('sep.reason'));
  const missing = (offer: Offered) =>
    offer.ready || offer.missing.every((one) => one.code === 'FORBIDDEN')
      ? null
      : t('act.missing', { count: offer.missing.length }) + (offer.missing.some((one) => one.clause) ? ' ⚑' : '');
  const run = (act: Act) => {
    if (act === 'ticket.take') void quick.take(data);
    else if (act === 'ticket.start') void quick.start(data);
    else setAsking(act);
  };
  useCommands(
    all.map<Command>((offer) => ({
      id: offer.act,
      title: name(offer),
      group: 'context',
      keys: KEYS[offer.act]?.toLowerCase(),
      reason: reason(offer),
      hint: data.number,
      run: () => run(offer.act),
    })),
  );
  if (all.length === 0) return null;
  const button = (offer: Offered, kind: 'primary' | 'plain') => (
    <Button
      key={offer.act}
      kind={kind}
      keys={kind === 'primary' ? KEYS[offer.act] : undefined}
      pending={quick.pending && (offer.act === 'ticket.take' || offer.act === 'ticket.start')}
      reason={reason(offer)}
      onClick={() => run(offer.act)}
    >
      {name(offer)}
      {missing(offer) && <span className="text-xs font-normal">{missing(offer)}</span>}
    </Button>
  );
  return (
    <div
      role="toolbar"
      aria-label={t('act.label')}
      onPointerEnter={dialogPart.fetch}
      onFocus={dialogPart.fetch}
      className="flex flex-wrap items-center gap-2"
    >
      {primary && button(primary, 'primary')}
      {visible.map((offer) => button(offer, 'plain'))}
      {more.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button kind="quiet" icon={<Ellipsis size={15} aria-hidden />}>
              {t('act.more')}
            </Button>
          }
          groups={[
            {
              id: 'more',
              items: more.map((offer) => ({
                id: offer.act,
                label: name(offer),
                reason: reason(offer),
                danger: offer.act === 'ticket.cancel',
                onSelect: () => run(offer.act),
              })),
            },
          ]}
        />
      )}
      {asking && full && <full.ActDialog act={asking} ticket={data} onClose={() => setAsking(null)} />}
    </div>
  );
}
