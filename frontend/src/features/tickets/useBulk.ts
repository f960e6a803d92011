import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorText } from '@/relay/formErrors';
import { type Outcome, type UserError, useOperation } from '@/relay/useOperation';
import { toast } from '@/ui/Toast';
import type { useBulkAssignMutation } from './__generated__/useBulkAssignMutation.graphql';
import type { useBulkCancelMutation } from './__generated__/useBulkCancelMutation.graphql';
import type { useBulkCloseMutation } from './__generated__/useBulkCloseMutation.graphql';
import type { useBulkPrioritiseMutation } from './__generated__/useBulkPrioritiseMutation.graphql';
import type { useBulkUndoMutation } from './__generated__/useBulkUndoMutation.graphql';
import type { Priority } from './look';
import { type Quick, teamFor, type Whom } from './useQuickActs';
import { useTicketAgain } from './useTicketAct';

export interface Refused {
  number: string;
  reasons: string;
}

interface BulkData {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly errors: readonly UserError[] }[];
  readonly batch: { readonly id: string } | null | undefined;
}

graphql`
  fragment useBulk_payload on BulkPayload {
    done
    refused {
      id
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
    batch {
      id
    }
    errors {
      code
      path
      message
    }
  }
`;

/** Acts on many tickets: each goes through its own operation, each refusal is told, the whole can be taken back. */
export function useBulk(chosen: readonly Quick[], onDone: (left: ReadonlySet<string>) => void) {
  const { t } = useTranslation(['tickets', 'terms']);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const again = useTicketAgain();
  const assign = useOperation<useBulkAssignMutation>(graphql`
    mutation useBulkAssignMutation($items: [ItemInput!]!, $input: TicketAssignInput!, $key: String!) {
      ticketAssignMany(items: $items, input: $input, key: $key) {
        ...useBulk_payload @relay(mask: false)
      }
    }
  `);
  const prioritise = useOperation<useBulkPrioritiseMutation>(graphql`
    mutation useBulkPrioritiseMutation($items: [ItemInput!]!, $input: TicketPrioritiseInput!, $key: String!) {
      ticketPrioritiseMany(items: $items, input: $input, key: $key) {
        ...useBulk_payload @relay(mask: false)
      }
    }
  `);
  const close = useOperation<useBulkCloseMutation>(graphql`
    mutation useBulkCloseMutation($items: [ItemInput!]!, $key: String!) {
      ticketCloseMany(items: $items, key: $key) {
        ...useBulk_payload @relay(mask: false)
      }
    }
  `);
  const cancel = useOperation<useBulkCancelMutation>(graphql`
    mutation useBulkCancelMutation($items: [ItemInput!]!, $reason: String!, $key: String!) {
      ticketCancelMany(items: $items, reason: $reason, key: $key) {
        ...useBulk_payload @relay(mask: false)
      }
    }
  `);
  const undo = useOperation<useBulkUndoMutation>(graphql`
    mutation useBulkUndoMutation($id: ID!) {
      batchUndo(id: $id) {
        ...useBulk_payload @relay(mask: false)
      }
    }
  `);

  const numbers = new Map(chosen.map((one) => [one.id, one.number]));
  // one team for all, or none that could be kept
  const common = chosen.every((one) => one.teamId === chosen[0]?.teamId) ? chosen[0]?.teamId : null;
  const items = chosen.map(({ id, version }) => ({ id, version }));
  const tell = (outcome: Outcome<object>, of: ReadonlyMap<string, string>, words: string, undoable: boolean) => {
    const data = outcome.data ? (Object.values(outcome.data)[0] as BulkData) : null;
    if (!outcome.ok || !data) {
      if (outcome.errors.length > 0)
        toast({
          title: t('done.refused'),
          description: outcome.errors.map(errorText).join(t('sep.reason')),
          tone: 'danger',
        });
      return false;
    }
    for (const id of data.done) void again(id).catch(() => undefined);
    setRefused(
      data.refused.map((one) => ({
        number: of.get(one.id) ?? one.id,
        reasons: one.errors.map(errorText).join(t('sep.reason')),
      })),
    );
    const batch = data.batch?.id;
    if (data.done.length > 0)
      toast({
        title: t('bulk.done', { count: data.done.length, what: words }),
        undo: undoable && batch ? () => void takeBack(batch, of) : undefined,
        timeout: 10_000,
      });
    onDone(new Set(data.refused.map((one) => one.id)));
    return true;
  };
  const takeBack = async (id: string, of: ReadonlyMap<string, string>) => {
    tell(await undo.run({ id }), of, t('bulk.undone'), false);
  };

  return {
    refused,
    forget: () => setRefused([]),
    pending: assign.pending || prioritise.pending || close.pending || cancel.pending || undo.pending,
    assign: async (whom: Whom) =>
      tell(
        await assign.run({ items, input: { assigneeId: whom.person?.id, teamId: teamFor(whom, common) } }),
        numbers,
        t('bulk.assigned', { name: whom.person?.name ?? whom.team?.name ?? t('terms:none.assignee') }),
        true,
      ),
    prioritise: async (priority: Priority) =>
      tell(
        await prioritise.run({ items, input: { priority } }),
        numbers,
        t('bulk.prioritised', { priority: t(`terms:priority.${priority}`) }),
        true,
      ),
    close: async () => tell(await close.run({ items }), numbers, t('bulk.closed'), true),
    cancel: async (reason: string) => tell(await cancel.run({ items, reason }), numbers, t('bulk.cancelled'), true),
  };
}
