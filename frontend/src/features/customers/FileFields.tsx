import { type Control, Controller, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { Segmented } from '@/ui/choices';
import { Field, Input, Textarea } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { CHANNELS, type FileForm } from './form';
import { KINDS } from './list';
import { useFileChoices } from './useFileChoices';

interface FileFieldsProps {
  control: Control<{ input: FileForm }>;
  register: UseFormRegister<{ input: FileForm }>;
  errors: FieldErrors<{ input: FileForm }>;
}

/** What a customer's file says; for a new one and for changing it. */
export function FileFields({ control, register, errors }: FileFieldsProps) {
  const { t } = useTranslation(['customers', 'terms']);
  const { named } = useFormats();
  const { tiers, users } = useFileChoices();
  const wrong = errors.input;
  return (
    <>
      <Controller
        control={control}
        name="input.kind"
        render={({ field }) => (
          <Segmented
            label={t('file.kind')}
            value={field.value}
            onChange={field.onChange}
            choices={KINDS.map((value) => ({ value, label: t(`terms:customerKind.${value}`) }))}
          />
        )}
      />
      <Field label={t('file.name')} required error={wrong?.name?.message}>
        <Input maxLength={120} autoComplete="off" {...register('input.name')} />
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t('file.tier')} error={wrong?.tierId?.message}>
          <Controller
            control={control}
            name="input.tierId"
            render={({ field }) => (
              <Select
                value={field.value ?? ''}
                placeholder={t('file.none')}
                onChange={(value) => field.onChange(value || null)}
                options={[
                  { value: '', label: t('file.none') },
                  ...tiers
                    .filter((tier) => !tier.archivedAt || tier.id === field.value)
                    .map((tier) => ({ value: tier.id, label: named(tier) })),
                ]}
              />
            )}
          />
        </Field>
        <Field label={t('file.owner')} error={wrong?.ownerId?.message}>
          <Controller
            control={control}
            name="input.ownerId"
            render={({ field }) => (
              <Combobox
                value={users.find((user) => user.id === field.value) ?? null}
                onChange={(user) => field.onChange(user?.id ?? null)}
                items={users}
                itemKey={(user) => user.id}
                itemLabel={(user) => user.name}
                match={(user, query) => `${user.name} ${user.nameKey}`.toLowerCase().includes(query.toLowerCase())}
                placeholder={t('file.ownerHint')}
                clearable
              />
            )}
          />
        </Field>
      </div>
      <Field label={t('file.address')} error={wrong?.address?.message}>
        <Input maxLength={300} autoComplete="off" {...register('input.address')} />
      </Field>
      <Field label={t('file.tags')} hint={t('file.tagsHint')} error={wrong?.tags?.message}>
        <Input {...register('input.tags')} />
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t('file.channel')} error={wrong?.preferredChannel?.message}>
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
        <Field label={t('file.hours')} error={wrong?.contactHours?.message}>
          <Input maxLength={80} placeholder={t('file.hoursHint')} {...register('input.contactHours')} />
        </Field>
      </div>
      <Field label={t('file.note')} hint={t('file.noteHint')} error={wrong?.note?.message}>
        <Textarea rows={3} maxLength={2000} {...register('input.note')} />
      </Field>
    </>
  );
}
