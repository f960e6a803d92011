import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { errorAt } from '@/relay/formErrors';
import { Combobox } from '@/ui/Combobox';
import { Field, Input, Textarea } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { DescribeTicket_ticket$key } from './__generated__/DescribeTicket_ticket.graphql';
import type { DescribeTicketMutation } from './__generated__/DescribeTicketMutation.graphql';
import { ActForm } from './ActForm';
import { useChoices } from './useChoices';
import { useTicketAct } from './useTicketAct';

const NONE = '-';

/** What the ticket says: the matter in one line, the customer's words, what it is about, who came and with which machine. */
export function DescribeTicket({ ticket, onClose }: { ticket: DescribeTicket_ticket$key; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const { named } = useFormats();
  const { categories } = useChoices();
  const data = useFragment(
    graphql`
      fragment DescribeTicket_ticket on Ticket {
        id
        version
        number
        subject
        description
        category {
          id
        }
        customer {
          id
          contacts {
            id
            name
            title
          }
          units {
            id
            serial
            product {
              id
              name
              nameEn
            }
          }
        }
        contact {
          id
        }
        unit {
          id
        }
      }
    `,
    ticket,
  );
  const [subject, setSubject] = useState(data.subject);
  const [description, setDescription] = useState(data.description);
  const [categoryId, setCategory] = useState(data.category?.id ?? null);
  const [contactId, setContact] = useState(data.contact?.id ?? null);
  const [unitId, setUnit] = useState(data.unit?.id ?? null);
  const { act, pending, errors } = useTicketAct<DescribeTicketMutation>(graphql`
    mutation DescribeTicketMutation($id: ID!, $version: Int!, $input: TicketDescribeInput!) {
      ticketDescribe(id: $id, version: $version, input: $input) {
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
    const { id, version, number } = data;
    const { result } = await act(
      id,
      {
        id,
        version,
        input: { subject: subject.trim(), description, categoryId, customerId: data.customer?.id, contactId, unitId },
      },
      { title: t('describe.done', { number }), undo: true },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  const label = (one: (typeof categories)[number]) =>
    one.parent ? `${named(one.parent)} / ${named(one)}` : named(one);
  const contacts = data.customer?.contacts ?? [];
  const units = data.customer?.units ?? [];
  return (
    <ActForm
      width={560}
      title={t('describe.title', { number: data.number })}
      confirm={t('describe.confirm')}
      pending={pending}
      errors={errors}
      fields={['input.subject', 'input.description', 'input.categoryId', 'input.contactId', 'input.unitId']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('field.subject')} required error={errorAt(errors, 'input.subject')}>
        <Input autoFocus value={subject} maxLength={200} onChange={(event) => setSubject(event.target.value)} />
      </Field>
      <Field label={t('field.description')} error={errorAt(errors, 'input.description')}>
        <Textarea
          rows={6}
          maxLength={10_000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
      <Field label={t('field.category_id')} error={errorAt(errors, 'input.categoryId')}>
        <Combobox
          clearable
          items={categories}
          value={categories.find((one) => one.id === categoryId) ?? null}
          onChange={(one) => setCategory(one?.id ?? null)}
          itemKey={(one) => one.id}
          itemLabel={label}
        />
      </Field>
      {contacts.length > 0 && (
        <Field label={t('field.contact_id')} error={errorAt(errors, 'input.contactId')}>
          <Select
            value={contactId ?? NONE}
            onChange={(next) => setContact(next === NONE ? null : next)}
            options={[
              { value: NONE, label: t('none') },
              ...contacts.map((one) => ({ value: one.id, label: one.name, hint: one.title })),
            ]}
          />
        </Field>
      )}
      {units.length > 0 && (
        <Field label={t('field.unit_id')} error={errorAt(errors, 'input.unitId')}>
          <Select
            value={unitId ?? NONE}
            onChange={(next) => setUnit(next === NONE ? null : next)}
            options={[
              { value: NONE, label: t('none') },
              ...units.map((one) => ({ value: one.id, label: `${named(one.product)} ${one.serial}` })),
            ]}
          />
        </Field>
      )}
    </ActForm>
  );
}
