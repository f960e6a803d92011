import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorAt } from '@/relay/formErrors';
import { Segmented } from '@/ui/choices';
import { Field, Textarea } from '@/ui/Field';
import type { WaitTicketMutation } from './__generated__/WaitTicketMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { useTicketAct } from './useTicketAct';

const FOR = ['CUSTOMER', 'DEPARTMENT', 'PARTS'] as const;

/** The work stands still: for whom or what, and why. */
export function WaitTicket({ id, version, number, state, onClose }: ActProps & { state: string }) {
  const { t } = useTranslation('tickets');
  const [waiting, setWaiting] = useState<(typeof FOR)[number]>(
    state === 'WAITING_CUSTOMER' ? 'DEPARTMENT' : 'CUSTOMER',
  );
  const [reason, setReason] = useState('');
  const { act, pending, errors } = useTicketAct<WaitTicketMutation>(graphql`
    mutation WaitTicketMutation($id: ID!, $version: Int!, $input: TicketWaitInput!) {
      ticketWait(id: $id, version: $version, input: $input) {
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
      { id, version, input: { for: waiting, reason: reason.trim() } },
      { title: t('wait.done', { number }), undo: true },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('wait.title', { number })}
      confirm={t('wait.confirm')}
      pending={pending}
      errors={errors}
      fields={['input.reason', 'input.for']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('wait.for')} error={errorAt(errors, 'input.for')}>
        <span>
          <Segmented
            label={t('wait.for')}
            value={waiting}
            onChange={setWaiting}
            choices={FOR.map((value) => ({
              value,
              label: t(`wait.whom.${value}`),
              disabled: state === `WAITING_${value}`,
            }))}
          />
        </span>
      </Field>
      <Field label={t('wait.text')} required error={errorAt(errors, 'input.reason')}>
        <Textarea
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActForm>
  );
}
