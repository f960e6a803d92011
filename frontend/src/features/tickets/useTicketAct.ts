import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import type { GraphQLTaggedNode, MutationParameters } from 'relay-runtime';
import { errorText } from '@/relay/formErrors';
import { useAsk } from '@/relay/useAsk';
import { type Outcome, useOperation } from '@/relay/useOperation';
import { toast } from '@/ui/Toast';
import type { useTicketActAgainQuery } from './__generated__/useTicketActAgainQuery.graphql';
import type { useTicketActUndoMutation } from './__generated__/useTicketActUndoMutation.graphql';

/** What happens to the page when a ticket goes out of sight: the panel closes, the ticket's page leads back. */
export const GoneContext = createContext<(id: string) => void>(() => undefined);

/** What every act on a ticket answers. */
interface Payload {
  readonly position: number;
  readonly gone?: boolean;
  readonly ticket?: { readonly id: string } | null;
}

export interface Said {
  /** What was done, in words: 已接手. Left out, nothing is said. */
  title?: string;
  /** Offers to take it back for ten seconds. Never for an act that ends something. */
  undo?: boolean;
  /** Where it went, should it be out of sight now. */
  to?: string;
  /** Refusals are told by a toast; a form shows them itself. */
  quick?: boolean;
}

export type ActResult = 'done' | 'gone' | 'refused' | 'conflict';

/** The ticket as it is now, asked anew: after a conflict, or when somebody else did something. */
export function useTicketAgain() {
  const ask = useAsk<useTicketActAgainQuery>(graphql`
    query useTicketActAgainQuery($id: ID!) {
      node(id: $id) {
        id
        ...TicketRow_ticket @alias(as: "row")
        ...TicketDetail_ticket @alias(as: "detail")
      }
    }
  `);
  return (id: string) => ask({ id });
}

export function useUndo() {
  const { t } = useTranslation('tickets');
  const { run } = useOperation<useTicketActUndoMutation>(graphql`
    mutation useTicketActUndoMutation($position: Position!) {
      ticketUndo(position: $position) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
        }
        errors {
          code
          path
          message
        }
        position
        gone
      }
    }
  `);
  return async (position: number) => {
    const outcome = await run({ position });
    if (outcome.ok) toast({ title: t('done.undone') });
    else if (outcome.errors.length > 0)
      toast({
        title: t('done.notUndone'),
        description: outcome.errors.map(errorText).join(t('sep.reason')),
        tone: 'danger',
      });
  };
}

/** Runs one act on a ticket and says how it ended; what was typed stays with the caller until it is done. */
export function useTicketAct<M extends MutationParameters>(mutation: GraphQLTaggedNode) {
  const { t } = useTranslation('tickets');
  const operation = useOperation<M>(mutation);
  const again = useTicketAgain();
  const undo = useUndo();
  const onGone = useContext(GoneContext);

  const act = async (
    id: string,
    variables: Parameters<typeof operation.run>[0],
    said: Said = {},
    options?: Parameters<typeof operation.run>[1],
  ): Promise<{ result: ActResult; outcome: Outcome<M['response']> }> => {
    const outcome = await operation.run(variables, options);
    if (!outcome.ok) {
      const conflict = outcome.errors.some((error) => error.code === 'CONFLICT');
      if (conflict) await again(id).catch(() => undefined);
      if (said.quick && outcome.errors.length > 0)
        toast({
          title: conflict ? t('done.conflict') : t('done.refused'),
          description: conflict ? undefined : outcome.errors.map(errorText).join(t('sep.reason')),
          tone: 'danger',
        });
      return { result: conflict ? 'conflict' : 'refused', outcome };
    }
    const payload = Object.values(outcome.data as object)[0] as Payload;
    if (payload.gone) {
      onGone(id);
      toast({
        title: said.title ?? t('done.done'),
        description: said.to ? t('done.goneTo', { to: said.to }) : t('done.gone'),
        undo: said.undo ? () => void undo(payload.position) : undefined,
        timeout: 10_000,
      });
      return { result: 'gone', outcome };
    }
    if (said.title)
      toast({
        title: said.title,
        undo: said.undo ? () => void undo(payload.position) : undefined,
        timeout: said.undo ? 10_000 : undefined,
      });
    return { result: 'done', outcome };
  };
  return { act, pending: operation.pending, errors: operation.errors, clearErrors: operation.clearErrors };
}
