import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { placeErrors } from '@/relay/formErrors';
import { type UserError, useOperation } from '@/relay/useOperation';
import { Combobox } from '@/ui/Combobox';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { EditUnit_unit$key } from './__generated__/EditUnit_unit.graphql';
import type { EditUnitChangeMutation } from './__generated__/EditUnitChangeMutation.graphql';
import type { EditUnitCreateMutation } from './__generated__/EditUnitCreateMutation.graphql';
import { FormDrawer } from './FormDrawer';
import { dayOf, NEW_UNIT, type UnitForm, unitInput } from './form';
import { useFileChoices } from './useFileChoices';

const FIELDS = ['input.productId', 'input.serial', 'input.purchasedAt', 'input.warrantyUntil', 'input.site'] as const;

interface EditUnitProps {
  customerId: string;
  /** Null for a new one. */
  unit: EditUnit_unit$key | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A machine the customer owns. */
export function EditUnit({ customerId, unit, open, onOpenChange }: EditUnitProps) {
  const { t } = useTranslation('customers');
  const { named } = useFormats();
  const { products } = useFileChoices();
  const machine = useFragment(
    graphql`
      fragment EditUnit_unit on Unit {
        id
        version
        serial
        site
        purchasedAt
        warrantyUntil
        product {
          id
          name
          nameEn
          model
          warrantyMonths
        }
      }
    `,
    unit,
  );
  const { register, control, handleSubmit, setError, reset, formState, watch } = useForm<{ input: UnitForm }>({
    values: {
      input: machine
        ? {
            productId: machine.product.id,
            serial: machine.serial,
            purchasedAt: dayOf(machine.purchasedAt),
            warrantyUntil: dayOf(machine.warrantyUntil),
            site: machine.site,
          }
        : NEW_UNIT,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const [refused, setRefused] = useState<UserError[]>([]);
  const { change, create, pending } = useSaveUnit();
  const models =
    machine && !products.some((one) => one.id === machine.product.id) ? [machine.product, ...products] : products;
  const model = models.find((one) => one.id === watch('input.productId'));
  const save = handleSubmit(async ({ input }) => {
    if (!input.productId) {
      setError('input.productId', { message: t('unit.productMissing') });
      return;
    }
    const outcome = machine
      ? await change({ id: machine.id, version: machine.version, input: unitInput(input) })
      : await create({ customerId, input: unitInput(input) });
    if (!outcome.ok) {
      setRefused(placeErrors<{ input: UnitForm }>(outcome.errors, FIELDS, setError));
      return;
    }
    setRefused([]);
    if (!machine) reset();
    onOpenChange(false);
    toast({ title: t('done.saved') });
  });
  const wrong = formState.errors.input;
  return (
    <FormDrawer
      open={open}
      onOpenChange={onOpenChange}
      title={t(machine ? 'unit.change' : 'unit.add')}
      act={t('form.save')}
      pending={pending}
      refused={refused}
      onSubmit={save}
    >
      <Field label={t('unit.product')} required error={wrong?.productId?.message}>
        <Controller
          control={control}
          name="input.productId"
          render={({ field }) => (
            <Combobox
              value={models.find((one) => one.id === field.value) ?? null}
              onChange={(one) => field.onChange(one?.id ?? null)}
              items={models}
              itemKey={(one) => one.id}
              itemLabel={(one) => `${named(one)} ${one.model}`}
              placeholder={t('unit.productHint')}
            />
          )}
        />
      </Field>
      <Field label={t('unit.serial')} required error={wrong?.serial?.message}>
        <Input maxLength={80} autoComplete="off" autoCapitalize="characters" {...register('input.serial')} />
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t('unit.purchased')} error={wrong?.purchasedAt?.message}>
          <Input type="date" {...register('input.purchasedAt')} />
        </Field>
        <Field
          label={t('unit.warranty')}
          error={wrong?.warrantyUntil?.message}
          hint={model ? t('unit.warrantyHint', { months: model.warrantyMonths }) : undefined}
        >
          <Input type="date" {...register('input.warrantyUntil')} />
        </Field>
      </div>
      <Field label={t('unit.site')} hint={t('unit.siteHint')} error={wrong?.site?.message}>
        <Input maxLength={200} autoComplete="off" {...register('input.site')} />
      </Field>
    </FormDrawer>
  );
}

function useSaveUnit() {
  const change = useOperation<EditUnitChangeMutation>(graphql`
    mutation EditUnitChangeMutation($id: ID!, $version: Int!, $input: UnitInput!) {
      unitChange(id: $id, version: $version, input: $input) {
        unit {
          id
          customer {
            ...UnitsTab_customer
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
  const create = useOperation<EditUnitCreateMutation>(graphql`
    mutation EditUnitCreateMutation($customerId: ID!, $input: UnitInput!, $key: String!) {
      unitCreate(customerId: $customerId, input: $input, key: $key) {
        unit {
          id
          customer {
            ...UnitsTab_customer
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
