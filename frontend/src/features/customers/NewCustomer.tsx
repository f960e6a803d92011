import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type Control, type UseFormRegister, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { Boundary } from '@/app/errors';
import { placeErrors } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { NewCustomerMutation } from './__generated__/NewCustomerMutation.graphql';
import { FileFields } from './FileFields';
import { FormDrawer } from './FormDrawer';
import {
  type ContactForm,
  contactInput,
  type FileForm,
  fileInput,
  isBlankContact,
  isBlankPhone,
  NEW_CONTACT,
  NEW_FILE,
  NEW_PHONE,
  type PhoneForm,
} from './form';
import { MaybeSame } from './MaybeSame';
import { customerRoute } from './routes';

interface Form {
  input: FileForm;
  contact: ContactForm;
  phone: PhoneForm;
}
const FIELDS = [
  'input.name',
  'input.tierId',
  'input.ownerId',
  'input.address',
  'input.tags',
  'input.preferredChannel',
  'input.contactHours',
  'input.note',
  'contact.name',
  'contact.title',
  'contact.email',
  'phone.number',
  'phone.label',
] as const;

/** Opens a customer's file, with the first contact where there is one. What was typed stays when the form is closed. */
export function NewCustomer({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const form = useForm<Form>({ defaultValues: { input: NEW_FILE, contact: NEW_CONTACT, phone: NEW_PHONE } });
  const { register, control, handleSubmit, setError, reset, formState } = form;
  const [refused, setRefused] = useState<UserError[]>([]);
  const { run, pending } = useOperation<NewCustomerMutation>(graphql`
    mutation NewCustomerMutation($input: CustomerInput!, $contact: ContactInput, $phone: PhoneInput, $key: String!) {
      customerCreate(input: $input, contact: $contact, phone: $phone, key: $key) {
        customer {
          id
          name
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
  const [input, first, phone] = useWatch({ control, name: ['input', 'contact', 'phone'] });

  const save = handleSubmit(async (values) => {
    const alone = isBlankContact(values.contact, values.phone);
    // a person is their own first contact unless another one is named
    const contact = { ...values.contact };
    if (values.input.kind === 'PERSON') contact.name ||= values.input.name;
    const outcome = await run({
      input: fileInput(values.input),
      contact: alone ? undefined : contactInput(contact),
      phone: alone || isBlankPhone(values.phone) ? undefined : values.phone,
    });
    if (!outcome.ok) {
      setRefused(placeErrors<Form>(outcome.errors, FIELDS, setError));
      return;
    }
    setRefused([]);
    reset();
    onOpenChange(false);
    const { customer } = outcome.data.customerCreate;
    toast({ title: t('done.created', { name: values.input.name.trim() }) });
    if (customer) void router.navigate({ to: customerRoute.to, params: { id: customer.id } });
  });
  const wrong = formState.errors;
  const person = input.kind === 'PERSON';
  return (
    <FormDrawer
      open={open}
      onOpenChange={onOpenChange}
      title={t('new.title')}
      act={t('new.save')}
      pending={pending}
      refused={refused}
      onSubmit={save}
    >
      <MaybeSame name={input.name} number={phone.number} />
      <Boundary name="new-customer">
        <FileFields
          control={control as unknown as Control<{ input: FileForm }>}
          register={register as unknown as UseFormRegister<{ input: FileForm }>}
          errors={wrong}
        />
      </Boundary>
      <h3 className="border-t pt-4 text-sm font-semibold">{t('new.contact')}</h3>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t('contact.name')} error={wrong.contact?.name?.message}>
          <Input
            maxLength={80}
            autoComplete="off"
            placeholder={person && first.name === '' ? input.name : undefined}
            {...register('contact.name')}
          />
        </Field>
        <Field label={t('contact.role')} error={wrong.contact?.title?.message}>
          <Input maxLength={80} autoComplete="off" {...register('contact.title')} />
        </Field>
        <Field label={t('phone.number')} error={wrong.phone?.number?.message}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" {...register('phone.number')} />
        </Field>
        <Field label={t('phone.label')} error={wrong.phone?.label?.message}>
          <Input maxLength={40} autoComplete="off" placeholder={t('phone.labelHint')} {...register('phone.label')} />
        </Field>
      </div>
    </FormDrawer>
  );
}
