import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorAt } from '@/relay/formErrors';
import { Segmented } from '@/ui/choices';
import { Field, Textarea } from '@/ui/Field';
import type { LinkTicketLinkMutation } from './__generated__/LinkTicketLinkMutation.graphql';
import type { LinkTicketMergeMutation } from './__generated__/LinkTicketMergeMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { type FoundTicket, TicketPicker } from './TicketPicker';
import { useTicketAct } from './useTicketAct';

/** Two tickets that belong together, each staying its own. */
export function LinkTicket({ id, number, onClose }: ActProps) {
  const { t } = useTranslation('tickets');
  const [other, setOther] = useState<FoundTicket | null>(null);
  const [kind, setKind] = useState<'RELATED' | 'FOLLOW_UP'>('RELATED');
  const { act, pending, errors } = useTicketAct<LinkTicketLinkMutation>(graphql`
    mutation LinkTicketLinkMutation($id: ID!, $toId: ID!, $kind: TicketLinkKind!) {
      ticketLink(id: $id, toId: $toId, kind: $kind) {
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
      { id, toId: other?.id ?? '', kind },
      { title: t('link.done', { number, other: other?.number ?? '' }), undo: true },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('link.title', { number })}
      confirm={t('link.confirm')}
      pending={pending}
      errors={errors}
      fields={['toId']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('link.other')} required error={errorAt(errors, 'toId')}>
        <TicketPicker value={other} onChange={setOther} without={id} label={t('link.other')} />
      </Field>
      <Field label={t('link.how')}>
        <span>
          <Segmented
            label={t('link.how')}
            value={kind}
            onChange={setKind}
            choices={(['RELATED', 'FOLLOW_UP'] as const).map((value) => ({ value, label: t(`link.kinds.${value}`) }))}
          />
        </span>
      </Field>
    </ActForm>
  );
}

/** The same matter came twice: this one ends, and its number leads to the one that stays. */
export function MergeTicket({ id, version, number, onClose }: ActProps) {
  const { t } = useTranslation('tickets');
  const [other, setOther] = useState<FoundTicket | null>(null);
  const [reason, setReason] = useState('');
  const { act, pending, errors } = useTicketAct<LinkTicketMergeMutation>(graphql`
    mutation LinkTicketMergeMutation($id: ID!, $version: Int!, $intoId: ID!, $reason: String!) {
      ticketMerge(id: $id, version: $version, intoId: $intoId, reason: $reason) {
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
      { id, version, intoId: other?.id ?? '', reason: reason.trim() },
      { title: t('merge.done', { number, other: other?.number ?? '' }) },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('merge.title', { number })}
      description={t('merge.what')}
      confirm={t('merge.confirm')}
      pending={pending}
      errors={errors}
      fields={['intoId', 'reason']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('merge.other')} required error={errorAt(errors, 'intoId')}>
        <TicketPicker value={other} onChange={setOther} without={id} label={t('merge.other')} />
      </Field>
      <Field label={t('reason')} required error={errorAt(errors, 'reason')}>
        <Textarea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </ActForm>
  );
}
