import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { placeErrors } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { AddPhoneMutation } from './__generated__/AddPhoneMutation.graphql';
import { FormDrawer } from './FormDrawer';
import { NEW_PHONE, type PhoneForm } from './form';
import { useContactAgain } from './useContactAgain';

interface AddPhoneProps {
  contactId: string;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A further number of a contact. */
export function AddPhone({ contactId, name, open, onOpenChange }: AddPhoneProps) {
  const { t } = useTranslation('customers');
  const { register, handleSubmit, setError, reset, formState } = useForm<{ input: PhoneForm }>({
    defaultValues: { input: NEW_PHONE },
  });
  const [refused, setRefused] = useState<UserError[]>([]);
  const again = useContactAgain();
  const { run, pending } = useOperation<AddPhoneMutation>(graphql`
    mutation AddPhoneMutation($contactId: ID!, $input: PhoneInput!, $key: String!) {
      phoneCreate(contactId: $contactId, input: $input, key: $key) {
        phone {
          id
          masked
          label
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
  const save = handleSubmit(async ({ input }) => {
    const outcome = await run({ contactId, input });
    if (!outcome.ok) {
      setRefused(placeErrors<{ input: PhoneForm }>(outcome.errors, ['input.number', 'input.label'], setError));
      return;
    }
    setRefused([]);
    reset();
    onOpenChange(false);
    toast({ title: t('done.saved') });
    await again(contactId);
  });
  const wrong = formState.errors.input;
  return (
    <FormDrawer
      open={open}
      onOpenChange={onOpenChange}
      title={t('phone.add')}
      description={name}
      act={t('form.save')}
      pending={pending}
      refused={refused}
      onSubmit={save}
    >
      <Field label={t('phone.number')} required error={wrong?.number?.message}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" {...register('input.number')} />
      </Field>
      <Field label={t('phone.label')} error={wrong?.label?.message}>
        <Input maxLength={40} autoComplete="off" placeholder={t('phone.labelHint')} {...register('input.label')} />
      </Field>
    </FormDrawer>
  );
}
