import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorAt } from '@/relay/formErrors';
import { Field, Textarea } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { ConvertTicketMutation } from './__generated__/ConvertTicketMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { KINDS, type Kind } from './look';
import { useTicketAct } from './useTicketAct';

/** It turned out to be something else: this one ends, a new one of the right kind goes on, tied to it. */
export function ConvertTicket({ id, version, number, kind, onClose }: ActProps & { kind: string }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const router = useRouter();
  const kinds = KINDS.filter((one) => one !== kind);
  const [to, setTo] = useState<Kind>(kind === 'REPAIR' ? 'COMPLAINT' : 'REPAIR');
  const [reason, setReason] = useState('');
  const { act, pending, errors } = useTicketAct<ConvertTicketMutation>(graphql`
    mutation ConvertTicketMutation($id: ID!, $version: Int!, $kind: TicketKind!, $reason: String!, $key: String!) {
      ticketConvert(id: $id, version: $version, kind: $kind, reason: $reason, key: $key) {
        ticket {
          id
          number
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
    const { result, outcome } = await act(
      id,
      { id, version, kind: to, reason: reason.trim() },
      { title: t('convert.done', { number, kind: t(`terms:kind.${to}`) }) },
    );
    if (result !== 'done' && result !== 'gone') return;
    onClose();
    const made = outcome.data?.ticketConvert.ticket?.number;
    if (made) void router.navigate({ to: '/tickets/$number', params: { number: made } });
  };
  return (
    <ActForm
      title={t('convert.title', { number })}
      description={t('convert.what')}
      confirm={t('convert.confirm')}
      pending={pending}
      errors={errors}
      fields={['kind', 'reason']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('convert.kind')} error={errorAt(errors, 'kind')}>
        <Select
          value={to}
          onChange={setTo}
          options={kinds.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
        />
      </Field>
      <Field label={t('reason')} required error={errorAt(errors, 'reason')}>
        <Textarea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </ActForm>
  );
}
