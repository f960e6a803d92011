import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary, Denied } from '@/app/errors';
import { Refusals } from '@/app/FormDrawer';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRecordForm } from '@/app/useRecordForm';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { Panel } from '@/ui/layout';
import { SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/Toast';
import type { SettingsPageMutation, TicketPriority } from './__generated__/SettingsPageMutation.graphql';
import type { SettingsPageQuery } from './__generated__/SettingsPageQuery.graphql';
import { Matrix } from './Matrix';

/** Numbers and tables of the ticket desk that the department may change. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { may } = useSession();
  if (!may('setting.change')) return <Denied />;
  return (
    <Page title={t('title')}>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-5 max-sm:p-4">
        <Boundary name="settings" fallback={<SkeletonRows rows={6} />}>
          <Desk />
        </Boundary>
      </div>
    </Page>
  );
}

function Desk() {
  const { t } = useTranslation(['settings', 'app']);
  const { deskSettings } = useLazyLoadQuery<SettingsPageQuery>(
    graphql`
      query SettingsPageQuery {
        deskSettings {
          id
          version
          reopenDays
          priorityMatrix
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  );
  const { form, errors, pending, send, error } = useRecordForm({
    reopenDays: deskSettings.reopenDays,
    priorityMatrix: deskSettings.priorityMatrix as readonly (readonly TicketPriority[])[],
  });
  const change = useOperation<SettingsPageMutation>(graphql`
    mutation SettingsPageMutation($version: Int!, $reopenDays: Int!, $priorityMatrix: [[TicketPriority!]!]!) {
      settingChange(version: $version, reopenDays: $reopenDays, priorityMatrix: $priorityMatrix) {
        deskSettings {
          id
          version
          reopenDays
          priorityMatrix
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
  const { isDirty } = form.formState;
  return (
    <form
      noValidate
      className="mx-auto flex max-w-[720px] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(
          (values) => change.run({ version: deskSettings.version, ...values }),
          () => {
            form.reset(form.getValues());
            toast({ title: t('saved') });
          },
        );
      }}
    >
      <Refusals errors={errors} />
      <Panel title={t('reopen.title')}>
        <Field label={t('reopen.days')} hint={t('reopen.hint')} error={error('reopenDays')} className="max-w-60">
          <Input
            type="number"
            min={1}
            max={90}
            inputMode="numeric"
            {...form.register('reopenDays', { setValueAs: (typed) => Math.trunc(Number(typed)) || 0 })}
          />
        </Field>
      </Panel>
      <Panel title={t('matrix.title')}>
        <p className="mb-3 text-sm text-muted">{t('matrix.why')}</p>
        <Controller
          control={form.control}
          name="priorityMatrix"
          render={({ field }) => (
            <Matrix value={field.value} onChange={field.onChange} error={error('priorityMatrix')} />
          )}
        />
      </Panel>
      <div className="flex justify-end gap-2">
        {isDirty && <Button onClick={() => form.reset()}>{t('app:form.cancel')}</Button>}
        <Button type="submit" kind="primary" pending={pending} reason={isDirty ? undefined : t('unchanged')}>
          {t('app:form.save')}
        </Button>
      </div>
    </form>
  );
}
