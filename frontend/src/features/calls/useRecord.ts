import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useWays } from '@/app/Link';
import { freshId } from '@/lib/ids';
import { errorText } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { now } from '@/ui/clock';
import { toast } from '@/ui/Toast';
import type { useRecordMutation } from './__generated__/useRecordMutation.graphql';
import type { useRecordUndoMutation } from './__generated__/useRecordUndoMutation.graphql';
import type { Place } from './call';
import { type CallDraft, contentOf, fieldOf, inputOf } from './draft';

interface Recording {
  draft: CallDraft;
  note: (change: Partial<CallDraft>) => void;
  /** The call is in the department's records; the draft may go. */
  onDone: () => void;
  /** The record was taken back: the form as it was sent. */
  onBack: (draft: CallDraft) => void;
}

/** Sends the call in one step, says what it made, and offers to take it back for six seconds. */
export function useRecord({ draft, note, onDone, onBack }: Recording) {
  const { t } = useTranslation('calls');
  const { exists, go } = useWays();
  const [failed, setFailed] = useState(false);
  const { run, pending, errors } = useOperation<useRecordMutation>(graphql`
    mutation useRecordMutation($input: CallInput!, $key: String!) {
      callRecord(input: $input, key: $key) {
        call {
          id
        }
        ticket {
          id
          number
          state
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
  const undo = useUndo(onBack);

  const record = async (): Promise<Place[]> => {
    const input = inputOf(draft, new Date(now()));
    const content = contentOf(input);
    const again = draft.key !== '' && draft.keyOf === content;
    const key = again ? draft.key : freshId();
    if (!again) note({ key, keyOf: content });
    setFailed(false);
    const outcome = await run({ input, ...{ key } });
    if (!outcome.ok) {
      setFailed(outcome.errors.length === 0);
      return outcome.errors.map((error) => fieldOf(error.path)).filter((place) => place !== null);
    }
    const { ticket, position } = outcome.data.callRecord;
    onDone();
    toast({
      title: ticket
        ? t(draft.result === 'CHASE' ? 'done.chased' : 'done.ticket', { number: ticket.number })
        : t('done.call'),
      undo: () => void undo(position, draft),
      action:
        ticket && exists('/tickets/$number')
          ? { label: t('done.open'), run: () => go(`/tickets/${ticket.number}`) }
          : undefined,
    });
    return [];
  };
  const refused = useCallback((place: Place) => said(errors, place), [errors]);
  return {
    record,
    pending,
    refused,
    failed,
    unplaced: errors.filter((error) => fieldOf(error.path) === null).map(errorText),
  };
}

const said = (errors: readonly UserError[], place: Place) => {
  const found = errors.find((error) => fieldOf(error.path) === place);
  return found ? errorText(found) : undefined;
};

/** Takes the record back and the form with all that was typed comes back as a draft. */
function useUndo(onBack: Recording['onBack']) {
  const { t } = useTranslation('calls');
  const { run } = useOperation<useRecordUndoMutation>(graphql`
    mutation useRecordUndoMutation($position: Position!) {
      ticketUndo(position: $position) {
        ticket {
          id
          state
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
  return async (position: number, draft: CallDraft) => {
    const outcome = await run({ position });
    if (outcome.ok) {
      onBack({ ...draft, key: '', keyOf: '' });
      toast({ title: t('done.undone'), description: t('done.back') });
    } else if (outcome.errors.length > 0)
      toast({ title: t('done.notUndone'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
