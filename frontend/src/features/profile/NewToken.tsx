import { useId, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { Refusals } from '@/app/FormDrawer';
import { OnceShown } from '@/app/OnceShown';
import { useRecordForm } from '@/app/useRecordForm';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { NewTokenMutation } from './__generated__/NewTokenMutation.graphql';

const DAYS = ['30', '90', '180', '365'] as const;

/** Makes a token and shows its secret, this once. */
export function NewToken({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const { t } = useTranslation(['profile', 'app']);
  const id = useId();
  const { form, errors, pending, send, error } = useRecordForm({ name: '', days: 90 });
  const [secret, setSecret] = useState<string | null>(null);
  const create = useOperation<NewTokenMutation>(graphql`
    mutation NewTokenMutation($name: String!, $days: Int!, $key: String!) {
      tokenCreate(name: $name, days: $days, key: $key) {
        token {
          id
        }
        secret
        errors {
          code
          path
          message
        }
      }
    }
  `);
  if (secret)
    return (
      <Dialog
        open
        onOpenChange={(next) => !next && onClose()}
        title={t('token.made')}
        description={t('token.once')}
        footer={
          <Button kind="primary" onClick={onClose}>
            {t('token.kept')}
          </Button>
        }
      >
        <OnceShown label={t('token.secret')} value={secret} />
        <p className="mt-2 text-xs text-muted">{t('token.use')}</p>
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('token.new')}
      description={t('token.why')}
      footer={
        <>
          <Button onClick={onClose}>{t('app:form.cancel')}</Button>
          <Button type="submit" form={id} kind="primary" pending={pending}>
            {t('token.make')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            (values) => create.run(values),
            (data) => {
              setSecret(data.tokenCreate.secret ?? null);
              onMade();
            },
          );
        }}
      >
        <Refusals errors={errors} />
        <Field label={t('token.name')} required error={error('name')} hint={t('token.nameHint')}>
          <Input maxLength={80} {...form.register('name')} />
        </Field>
        <Controller
          control={form.control}
          name="days"
          render={({ field }) => (
            <Field label={t('token.days')} error={error('days')}>
              <Select
                value={DAYS.find((one) => Number(one) === field.value) ?? null}
                onChange={(next) => field.onChange(Number(next))}
                options={DAYS.map((one) => ({ value: one, label: t('token.daysOf', { count: Number(one) }) }))}
              />
            </Field>
          )}
        />
      </form>
    </Dialog>
  );
}
