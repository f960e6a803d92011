import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import type { useSayCallMutation } from './__generated__/useSayCallMutation.graphql';
import type { useSayNoteMutation } from './__generated__/useSayNoteMutation.graphql';
import type { useSayReplyMutation } from './__generated__/useSayReplyMutation.graphql';
import { callInput, type Mode, noteInput, replyInput, type Said } from './compose';
import { useTicketAct } from './useTicketAct';

/** Records what was said: a call, what the customer was told, a note among ourselves. Taken back for ten seconds. */
export function useSay(id: string) {
  const { t } = useTranslation('tickets');
  const call = useTicketAct<useSayCallMutation>(graphql`
    mutation useSayCallMutation($id: ID!, $input: TicketCallInput!, $key: String!) {
      ticketLogCall(id: $id, input: $input, key: $key) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
        gone
      }
    }
  `);
  const reply = useTicketAct<useSayReplyMutation>(graphql`
    mutation useSayReplyMutation($id: ID!, $input: TicketReplyInput!, $key: String!) {
      ticketReply(id: $id, input: $input, key: $key) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
        gone
      }
    }
  `);
  const note = useTicketAct<useSayNoteMutation>(graphql`
    mutation useSayNoteMutation($id: ID!, $input: TicketNoteInput!, $key: String!) {
      ticketNote(id: $id, input: $input, key: $key) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
        gone
      }
    }
  `);
  const ways = { call, reply, note };
  const say = async (mode: Mode, said: Said) => {
    const words = { title: t(`composer.done.${mode}`), undo: true };
    const { result } =
      mode === 'call'
        ? await call.act(id, { id, input: callInput(said) }, words)
        : mode === 'reply'
          ? await reply.act(id, { id, input: replyInput(said) }, words)
          : await note.act(id, { id, input: noteInput(said) }, words);
    return result === 'done' || result === 'gone';
  };
  return {
    say,
    pending: call.pending || reply.pending || note.pending,
    errors: (mode: Mode) => ways[mode].errors,
    clearErrors: () => {
      for (const way of Object.values(ways)) way.clearErrors();
    },
  };
}
