import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Boundary } from '@/app/errors';
import { placeErrors } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { toast } from '@/ui/Toast';
import type { EditCustomer_customer$key } from './__generated__/EditCustomer_customer.graphql';
import type { EditCustomerMutation } from './__generated__/EditCustomerMutation.graphql';
import { FileFields } from './FileFields';
import { FormDrawer } from './FormDrawer';
import { type FileForm, fileInput, tagsAsTyped } from './form';

const FIELDS = [
  'input.name',
  'input.tierId',
  'input.ownerId',
  'input.address',
  'input.tags',
  'input.preferredChannel',
  'input.contactHours',
  'input.note',
] as const;

interface EditCustomerProps {
  customer: EditCustomer_customer$key;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Changes a customer's file. What somebody else changes meanwhile follows in, except where one has typed. */
export function EditCustomer({ customer, open, onOpenChange }: EditCustomerProps) {
  const { t } = useTranslation('customers');
  const file = useFragment(
    graphql`
      fragment EditCustomer_customer on Customer {
        id
        version
        kind
        name
        tags
        address
        preferredChannel
        contactHours
        note
        tier {
          id
        }
        owner {
          id
        }
      }
    `,
    customer,
  );
  const values: { input: FileForm } = {
    input: {
      kind: file.kind,
      name: file.name,
      tierId: file.tier?.id ?? null,
      tags: tagsAsTyped(file.tags),
      address: file.address,
      preferredChannel: file.preferredChannel ?? null,
      contactHours: file.contactHours,
      note: file.note,
      ownerId: file.owner?.id ?? null,
    },
  };
  const { register, control, handleSubmit, setError, formState } = useForm<{ input: FileForm }>({
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const [refused, setRefused] = useState<UserError[]>([]);
  const { run, pending } = useOperation<EditCustomerMutation>(graphql`
    mutation EditCustomerMutation($id: ID!, $version: Int!, $input: CustomerInput!) {
      customerDescribe(id: $id, version: $version, input: $input) {
        customer {
          id
          ...CustomerFile_customer
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
  const save = handleSubmit(async ({ input }) => {
    const outcome = await run({ id: file.id, version: file.version, input: fileInput(input) });
    if (!outcome.ok) {
      setRefused(placeErrors<{ input: FileForm }>(outcome.errors, FIELDS, setError));
      return;
    }
    setRefused([]);
    onOpenChange(false);
    toast({ title: t('done.saved') });
  });
  return (
    <FormDrawer
      open={open}
      onOpenChange={onOpenChange}
      title={t('edit.title')}
      description={file.name}
      act={t('form.save')}
      pending={pending}
      refused={refused}
      onSubmit={save}
    >
      <Boundary name={file.id}>
        <FileFields control={control} register={register} errors={formState.errors} />
      </Boundary>
    </FormDrawer>
  );
}
