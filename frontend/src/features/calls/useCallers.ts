import { useEffect, useRef, useState } from 'react';
import { graphql } from 'react-relay';
import { useAsk, useRested } from '@/relay/useAsk';
import type { useCallersQuery, useCallersQuery$data } from './__generated__/useCallersQuery.graphql';
import { isAskable, type LookUp, lookUp, type Match } from './lookup';

export type FoundCaller = useCallersQuery$data['callers'][number];

export const matchOf = (found: FoundCaller): Match => ({
  customerId: found.customer.id,
  contactId: found.contact?.id ?? null,
  unitId: found.unit?.id ?? null,
  name:
    found.contact && found.contact.name !== found.customer.name
      ? `${found.customer.name} · ${found.contact.name}`
      : found.customer.name,
});

/** Looks the caller up while one types: number, name or serial. The last question wins. */
export function useCallers(text: string): { found: LookUp; callers: readonly FoundCaller[]; again: () => void } {
  const ask = useAsk<useCallersQuery>(graphql`
    query useCallersQuery($text: String!) {
      callers(text: $text) {
        customer {
          id
          name
          tier {
            id
            name
            nameEn
          }
        }
        contact {
          id
          name
          title
        }
        unit {
          id
          serial
          product {
            id
            name
            nameEn
          }
        }
      }
    }
  `);
  const rested = useRested(text.trim(), 250);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ text: string; callers: readonly FoundCaller[] } | 'failed' | null>(null);
  const [pending, setPending] = useState(false);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another try
  useEffect(() => {
    if (!isAskable(rested)) {
      setAnswer(null);
      setPending(false);
      return;
    }
    let live = true;
    setPending(true);
    latest.current({ text: rested }).then(
      (data) => {
        if (!live) return;
        setAnswer({ text: rested, callers: data.callers });
        setPending(false);
      },
      () => {
        if (!live) return;
        setAnswer('failed');
        setPending(false);
      },
    );
    return () => {
      live = false;
    };
  }, [rested, round]);
  const matched =
    answer === null || answer === 'failed' ? answer : { text: answer.text, matches: answer.callers.map(matchOf) };
  return {
    found: lookUp(text, matched, pending),
    callers: answer === null || answer === 'failed' ? [] : answer.callers,
    again: () => setRound((n) => n + 1),
  };
}
