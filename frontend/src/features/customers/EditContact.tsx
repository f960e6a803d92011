import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { placeErrors } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { Checkbox } from '@/ui/choices';
import { Field, Input } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import type { EditContact_contact$key } from './__generated__/EditContact_contact.graphql';
import type { EditContactChangeMutation } from './__generated__/EditContactChangeMutation.graphql';
import type { EditContactCreateMutation } from './__generated__/EditContactCreateMutation.graphql';
import { FormDrawer } from './FormDrawer';
import { CHANNELS, type ContactForm, contactInput, isBlankPhone, NEW_CONTACT, NEW_PHONE, type PhoneForm } from './form';

interface Form {
  input: ContactForm;
  phone: PhoneForm;
}
const FIELDS = [
  'input.name',
  'input.title',
  'input.isPrimary',
  'input.email',
  'input.preferredChannel',
  'phone.number',
  'phone.label',
] as const;

interface EditContactProps {
  customerId: string;
  /** Null for a new one, which may come with a first number. */
  contact: EditContact_contact$key | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A person at the customer. */
export function EditContact({ customerId, contact, open, onOpenChange }: EditContactProps) {
  const { t } = useTranslation(['customers', 'terms']);
  const person = useFragment(
    graphql`
      fragment EditContact_contact on Contact {
        id
        version
        name
        title
        isPrimary
        email
        preferredChannel
      }
    `,
    contact,
  );
  const { register, control, handleSubmit, setError, reset, formState } = useForm<Form>({
    values: {
      input: person
        ? {
            name: person.name,
            title: person.title,
            isPrimary: person.isPrimary,
            email: person.email,
            preferredChannel: person.preferredChannel ?? null,
          }
        : NEW_CONTACT,
      phone: NEW_PHONE,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const [refused, setRefused] = useState<UserError[]>([]);
  const { change, create, pending } = useSaveContact();
  const save = handleSubmit(async ({ input, phone }) => {
    const outcome = person
      ? await change({ id: person.id, version: person.version, input: contactInput(input) })
      : await create({ customerId, input: contactInput(input), phone: isBlankPhone(phone) ? undefined : phone });
    if (!outcome.ok) {
      setRefused(placeErrors<Form>(outcome.errors, FIELDS, setError));
      return;
    }
    setRefused([]);
    if (!person) reset();
    onOpenChange(false);
    toast({ title: t('done.saved') });
  });
  const wrong = formState.errors;
  return (
    <FormDrawer
      open={open}
      onOpenChange={onOpenChange}
      title={t(person ? 'contact.change' : 'contact.add')}
      act={t('form.save')}
      pending={pending}
      refused={refused}
      onSubmit={save}
    >
      <Field label={t('contact.name')} required error={wrong.input?.name?.message}>
        <Input maxLength={80} autoComplete="off" {...register('input.name')} />
      </Field>
      <Field label={t('contact.role')} error={wrong.input?.title?.message}>
        <Input maxLength={80} autoComplete="off" {...register('input.title')} />
      </Field>
      {!person && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={t('phone.number')} error={wrong.phone?.number?.message}>
            <Input maxLength={40} inputMode="tel" autoComplete="off" {...register('phone.number')} />
          </Field>
          <Field label={t('phone.label')} error={wrong.phone?.label?.message}>
            <Input maxLength={40} autoComplete="off" placeholder={t('phone.labelHint')} {...register('phone.label')} />
          </Field>
        </div>
      )}
      <Field label={t('contact.email')} error={wrong.input?.email?.message}>
        <Input type="email" maxLength={200} autoComplete="off" {...register('input.email')} />
      </Field>
      <Field label={t('file.channel')} error={wrong.input?.preferredChannel?.message}>
        <Controller
          control={control}
          name="input.preferredChannel"
          render={({ field }) => (
            <Select
              value={field.value ?? ''}
              placeholder={t('file.none')}
              onChange={(value) => field.onChange(value || null)}
              options={[
                { value: '', label: t('file.none') },
                ...CHANNELS.map((value) => ({ value, label: t(`terms:channel.${value}`) })),
              ]}
            />
          )}
        />
      </Field>
      <div>
        <Controller
          control={control}
          name="input.isPrimary"
          render={({ field }) => (
            <Checkbox
              checked={field.value}
              onChange={field.onChange}
              disabled={person?.isPrimary}
              label={t('contact.primary')}
            />
          )}
        />
        <p className="mt-1 text-xs text-muted">{t('contact.primaryHint')}</p>
      </div>
    </FormDrawer>
  );
}

function useSaveContact() {
  const change = useOperation<EditContactChangeMutation>(graphql`
    mutation EditContactChangeMutation($id: ID!, $version: Int!, $input: ContactInput!) {
      contactChange(id: $id, version: $version, input: $input) {
        contact {
          id
          customer {
            ...ContactList_customer
          }
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
      }
    }
  `);
  const create = useOperation<EditContactCreateMutation>(graphql`
    mutation EditContactCreateMutation($customerId: ID!, $input: ContactInput!, $phone: PhoneInput, $key: String!) {
      contactCreate(customerId: $customerId, input: $input, phone: $phone, key: $key) {
        contact {
          id
          customer {
            ...ContactList_customer
          }
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
      }
    }
  `);
  return { change: change.run, create: create.run, pending: change.pending || create.pending };
}
