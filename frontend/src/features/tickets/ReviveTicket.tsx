import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorAt } from '@/relay/formErrors';
import { Field, Textarea } from '@/ui/Field';
import type { ReviveTicketChaseMutation } from './__generated__/ReviveTicketChaseMutation.graphql';
import type { ReviveTicketReopenMutation } from './__generated__/ReviveTicketReopenMutation.graphql';
import type { ReviveTicketUnmergeMutation } from './__generated__/ReviveTicketUnmergeMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { useTicketAct } from './useTicketAct';

/** The customer is not done with it: work goes on. */
export function ReopenTicket(props: ActProps) {
  const { t } = useTranslation('tickets');
  const { id, version, number, onClose } = props;
  const [reason, setText] = useState('');
  const { act, pending, errors } = useTicketAct<ReviveTicketReopenMutation>(graphql`
    mutation ReviveTicketReopenMutation($id: ID!, $version: Int!, $reason: String!) {
      ticketReopen(id: $id, version: $version, reason: $reason) {
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
      { title: t('reopen.done', { number }), undo: true },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('reopen.title', { number })}
      description={t('reopen.what')}
      confirm={t('reopen.confirm')}
      pending={pending}
      errors={errors}
      fields={['reason']}
      onSubmit={() => void submit()}
      onClose={onClose}
      width={440}
    >
      <Field label={t('reopen.text')} required error={errorAt(errors, 'reason')}>
        <Textarea autoFocus rows={3} value={reason} onChange={(event) => setText(event.target.value)} />
      </Field>
    </ActForm>
  );
}

/** The customer urges: owner and leader are told, nothing new is opened. */
export function ChaseTicket(props: ActProps) {
  const { t } = useTranslation('tickets');
  const { id, number, onClose } = props;
  const [said, setText] = useState('');
  const { act, pending, errors } = useTicketAct<ReviveTicketChaseMutation>(graphql`
    mutation ReviveTicketChaseMutation($id: ID!, $said: String!, $key: String!) {
      ticketChase(id: $id, said: $said, key: $key) {
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
    const { result } = await act(id, { id, said: said.trim() }, { title: t('chase.done', { number }), undo: true });
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('chase.title', { number })}
      description={t('chase.what')}
      confirm={t('chase.confirm')}
      pending={pending}
      errors={errors}
      fields={['said']}
      onSubmit={() => void submit()}
      onClose={onClose}
      width={440}
    >
      <Field label={t('chase.text')} required error={errorAt(errors, 'said')}>
        <Textarea autoFocus rows={3} value={said} onChange={(event) => setText(event.target.value)} />
      </Field>
    </ActForm>
  );
}

/** Takes a merge back: the ticket stands alone again. */
export function UnmergeTicket({ id, version, number, onClose }: ActProps) {
  const { t } = useTranslation('tickets');
  const { act, pending, errors } = useTicketAct<ReviveTicketUnmergeMutation>(graphql`
    mutation ReviveTicketUnmergeMutation($id: ID!, $version: Int!) {
      ticketUnmerge(id: $id, version: $version) {
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
    const { result } = await act(id, { id, version }, { title: t('unmerge.done', { number }), undo: true });
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('unmerge.title', { number })}
      description={t('unmerge.what')}
      confirm={t('unmerge.confirm')}
      pending={pending}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}
