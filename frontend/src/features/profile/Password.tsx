import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { Refusals } from '@/app/FormDrawer';
import { useSession } from '@/app/session';
import { useRecordForm } from '@/app/useRecordForm';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { Panel } from '@/ui/layout';
import { toast } from '@/ui/Toast';
import type { PasswordMutation } from './__generated__/PasswordMutation.graphql';

const NOTHING = { current: '', new: '', repeat: '' };

/** A new password; all other sessions end with it. */
export function Password({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('profile');
  const { viewer } = useSession();
  const { form, errors, pending, send, error } = useRecordForm(NOTHING);
  const change = useOperation<PasswordMutation>(graphql`
    mutation PasswordMutation($current: String!, $new: String!) {
      userChangePassword(current: $current, new: $new) {
        viewer {
          login
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const submit = () => {
    const typed = form.getValues();
    if (typed.new !== typed.repeat) {
      form.setError('repeat', { message: t('password.differs') }, { shouldFocus: true });
      return;
    }
    void send(
      ({ current, new: next }) => change.run({ current, new: next }),
      () => {
        form.reset(NOTHING);
        toast({ title: t('password.changed') });
        onChanged();
      },
    );
  };
  const fields = [
    { name: 'current', label: t('password.current'), complete: 'current-password' },
    { name: 'new', label: t('password.new'), complete: 'new-password', hint: t('password.rule') },
    { name: 'repeat', label: t('password.repeat'), complete: 'new-password' },
  ] as const;
  return (
    <Panel title={t('password.title')}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          form.clearErrors();
          submit();
        }}
      >
        <input type="text" name="username" autoComplete="username" value={viewer.login} readOnly hidden />
        <Refusals errors={errors} />
        {fields.map((field) => (
          <Field
            key={field.name}
            label={field.label}
            error={error(field.name)}
            hint={'hint' in field ? field.hint : undefined}
          >
            <Input type="password" autoComplete={field.complete} {...form.register(field.name)} />
          </Field>
        ))}
        <div className="flex items-center gap-3">
          <p className="min-w-0 flex-1 text-xs text-muted">{t('password.why')}</p>
          <Button type="submit" pending={pending}>
            {t('password.act')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
