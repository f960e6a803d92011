import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useReturns } from '@/relay/online';
import { useLive } from '@/relay/useLive';
import { toast } from '@/ui/Toast';
import type {
  useTicketLiveSubscription,
  useTicketLiveSubscription$data,
} from './__generated__/useTicketLiveSubscription.graphql';
import { useTicketAgain } from './useTicketAct';

export type Colleague = useTicketLiveSubscription$data['subjectChanged']['here'][number];

/**
 * Keeps an open ticket fresh and says who else looks at it. What depends on who asks (its acts) is never part of what is
 * told to many, so a change is news that makes us ask again. `round` counts the changes, for what hangs on the ticket.
 */
export function useTicketLive(id: string, version: number, onGone: () => void) {
  const { t } = useTranslation('tickets');
  const again = useTicketAgain();
  const [here, setHere] = useState<{ id: string; list: readonly Colleague[] }>({ id, list: [] });
  const [round, setRound] = useState(0);
  const reached = useRef({ id, position: 0 });
  const shown = useRef(version);
  shown.current = version;
  if (reached.current.id !== id) reached.current = { id, position: 0 };
  const refresh = () => {
    setRound((n) => n + 1);
    void again(id).catch(() => undefined);
  };
  useLive<useTicketLiveSubscription>(
    graphql`
      subscription useTicketLiveSubscription($id: ID!) {
        subjectChanged(id: $id) {
          position
          here {
            id
            name
          }
          subject {
            __typename
            ... on Ticket {
              id
              ...TicketRow_ticket @alias(as: "row")
            }
          }
        }
      }
    `,
    {
      variables: { id },
      onNext: ({ subjectChanged: told }) => {
        setHere({ id, list: told.here });
        const first = reached.current.position === 0;
        const news = told.position > reached.current.position;
        if (news) reached.current = { id, position: told.position };
        if (told.subject === null || told.subject === undefined) {
          toast({ title: t('panel.gone') });
          onGone();
        } else if (news && !first) refresh();
      },
    },
  );
  // what happened while the line was down is not told: ask
  const returns = useReturns();
  const start = useRef(returns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the line came back
  useEffect(() => {
    if (returns === start.current) return;
    start.current = returns;
    refresh();
  }, [returns]);
  return { here: here.id === id ? here.list : [], round: round + version };
}
