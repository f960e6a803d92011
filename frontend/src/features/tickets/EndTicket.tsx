import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorAt } from '@/relay/formErrors';
import { Field, Textarea } from '@/ui/Field';
import type { EndTicketCancelMutation } from './__generated__/EndTicketCancelMutation.graphql';
import type { EndTicketCloseMutation } from './__generated__/EndTicketCloseMutation.graphql';
import type { EndTicketResolveMutation } from './__generated__/EndTicketResolveMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { useTicketAct } from './useTicketAct';

/** Solved: the answer in words for the customer. It ends the work, so it asks first and has no undo. */
export function ResolveTicket({ answer: before, ...props }: ActProps & { answer: string }) {
  const { t } = useTranslation('tickets');
  const { id, version, number, onClose } = props;
  const [answer, setText] = useState(before);
  const { act, pending, errors } = useTicketAct<EndTicketResolveMutation>(graphql`
    mutation EndTicketResolveMutation($id: ID!, $version: Int!, $answer: String!) {
      ticketResolve(id: $id, version: $version, answer: $answer) {
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
  const submit = async () => {
    const { result } = await act(
      id,
      { id, version, answer: answer.trim() },
      { title: t('resolve.done', { number }), undo: false },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('resolve.title', { number })}
      description={t('resolve.what')}
      confirm={t('resolve.confirm')}
      pending={pending}
      errors={errors}
      fields={['answer']}
      onSubmit={() => void submit()}
      onClose={onClose}
      width={520}
    >
      <Field label={t('resolve.text')} required error={errorAt(errors, 'answer')}>
        <Textarea autoFocus rows={6} value={answer} onChange={(event) => setText(event.target.value)} />
      </Field>
    </ActForm>
  );
}

/** Ends without an answer; why is asked. */
export function CancelTicket(props: ActProps) {
  const { t } = useTranslation('tickets');
  const { id, version, number, onClose } = props;
  const [reason, setText] = useState('');
  const { act, pending, errors } = useTicketAct<EndTicketCancelMutation>(graphql`
    mutation EndTicketCancelMutation($id: ID!, $version: Int!, $reason: String!) {
      ticketCancel(id: $id, version: $version, reason: $reason) {
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
  const submit = async () => {
    const { result } = await act(
      id,
      { id, version, reason: reason.trim() },
      { title: t('cancel.done', { number }), undo: false },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('cancel.title', { number })}
      description={t('cancel.what')}
      confirm={t('cancel.confirm')}
      danger
      pending={pending}
      errors={errors}
      fields={['reason']}
      onSubmit={() => void submit()}
      onClose={onClose}
      width={440}
    >
      <Field label={t('cancel.text')} required error={errorAt(errors, 'reason')}>
        <Textarea autoFocus rows={3} value={reason} onChange={(event) => setText(event.target.value)} />
      </Field>
    </ActForm>
  );
}

/** Resolved and settled with the customer. It ends, so it asks first. */
export function CloseTicket({ id, version, number, onClose }: ActProps) {
  const { t } = useTranslation('tickets');
  const { act, pending, errors } = useTicketAct<EndTicketCloseMutation>(graphql`
    mutation EndTicketCloseMutation($id: ID!, $version: Int!) {
      ticketClose(id: $id, version: $version) {
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
  const submit = async () => {
    const { result } = await act(id, { id, version }, { title: t('close.done', { number }), undo: false });
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('close.title', { number })}
      description={t('close.what')}
      confirm={t('close.confirm')}
      pending={pending}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}
