import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useOperation } from '@/relay/useOperation';
import { Combobox } from '@/ui/Combobox';
import { now } from '@/ui/clock';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { AwayFormAbsenceMutation } from './__generated__/AwayFormAbsenceMutation.graphql';
import type { AwayFormDelegationMutation } from './__generated__/AwayFormDelegationMutation.graphql';
import { fromField, tomorrow } from './moment';

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
}

/** Plans to be away, or that somebody stands in. */
export function AwayForm({
  kind,
  colleagues,
  onClose,
  onPlanned,
}: {
  kind: 'absence' | 'delegation';
  colleagues: readonly Colleague[];
  onClose: () => void;
  /** Open tickets that now need somebody else. */
  onPlanned: (openTickets: number) => void;
}) {
  const { t } = useTranslation(['profile', 'app']);
  const [proposed] = useState(() => ({ ...tomorrow(now()), reason: '', toId: null as string | null }));
  const { form, errors, pending, send, error } = useRecordForm(proposed);
  const absent = useOperation<AwayFormAbsenceMutation>(graphql`
    mutation AwayFormAbsenceMutation($input: AbsenceInput!, $key: String!) {
      absenceCreate(input: $input, key: $key) {
        absence {
          id
        }
        openTickets
        errors {
          code
          path
          message
          clause {
            number
          }
        }
      }
    }
  `);
  const delegate = useOperation<AwayFormDelegationMutation>(graphql`
    mutation AwayFormDelegationMutation($input: DelegationInput!, $key: String!) {
      delegationCreate(input: $input, key: $key) {
        delegation {
          id
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
      }
    }
  `);
  /** What the page can see by itself: a time that is not one, nobody chosen. */
  const lacks = () => {
    const typed = form.getValues();
    form.clearErrors();
    const missing = (['startsAt', 'endsAt'] as const).filter((name) => fromField(typed[name]) === null);
    for (const name of missing) form.setError(name, { message: t('away.missing') }, { shouldFocus: true });
    if (kind === 'delegation' && !typed.toId) form.setError('toId', { message: t('away.nobody') });
    return missing.length > 0 || (kind === 'delegation' && !typed.toId);
  };
  const submit = () => {
    if (lacks()) return;
    const done = (title: string, openTickets: number) => {
      toast({ title });
      onPlanned(openTickets);
    };
    if (kind === 'absence')
      void send(
        ({ startsAt, endsAt, reason }) =>
          absent.run({ input: { startsAt: fromField(startsAt)!, endsAt: fromField(endsAt)!, reason } }),
        (data) => done(t('away.planned'), data.absenceCreate.openTickets),
      );
    else
      void send(
        ({ startsAt, endsAt, reason, toId }) =>
          delegate.run({ input: { toId: toId!, startsAt: fromField(startsAt)!, endsAt: fromField(endsAt)!, reason } }),
        () => done(t('away.delegated'), 0),
      );
  };
  return (
    <FormDrawer
      open
      title={t(kind === 'absence' ? 'away.absence' : 'away.delegation')}
      description={t(kind === 'absence' ? 'away.absenceWhy' : 'away.delegationWhy')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
    >
      {kind === 'delegation' && (
        <Controller
          control={form.control}
          name="toId"
          render={({ field }) => (
            <Field label={t('away.to')} required error={error('toId')}>
              <Combobox<Colleague>
                value={colleagues.find((one) => one.id === field.value) ?? null}
                onChange={(one) => field.onChange(one?.id ?? null)}
                items={colleagues}
                itemKey={(one) => one.id}
                itemLabel={(one) => one.name}
                match={(one, query) => one.name.includes(query) || one.nameKey.includes(query.toLowerCase())}
                placeholder={t('away.toHint')}
              />
            </Field>
          )}
        />
      )}
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t('away.from')} required error={error('startsAt')}>
          <Input type="datetime-local" {...form.register('startsAt')} />
        </Field>
        <Field label={t('away.until')} required error={error('endsAt')}>
          <Input type="datetime-local" {...form.register('endsAt')} />
        </Field>
      </div>
      <Field label={t('away.reason')} error={error('reason')}>
        <Input maxLength={200} {...form.register('reason')} />
      </Field>
    </FormDrawer>
  );
}
