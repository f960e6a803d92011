import { useRouter } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary, Denied } from '@/app/errors';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { errorText } from '@/relay/formErrors';
import { Button } from '@/ui/Button';
import { NewTicketFields } from './NewTicketFields';
import { newTicketRoute } from './routes';
import { useNewTicket } from './useNewTicket';

/** A new ticket, in one column: whose matter, what it is, how soon. What is typed is kept until it was entered. */
export default function NewTicketPage() {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  if (!may('ticket.create')) return <Denied />;
  return (
    <Page title={t('new.title')}>
      <Boundary name="new ticket">
        <NewTicket />
      </Boundary>
    </Page>
  );
}

function NewTicket() {
  const { t } = useTranslation('tickets');
  const router = useRouter();
  const id = useId();
  const form = useNewTicket(newTicketRoute.useSearch());
  const submit = async () => {
    const number = await form.submit();
    if (number) void router.navigate({ to: '/tickets/$number', params: { number }, replace: true });
  };
  const left = form.errors.filter((error) => !form.fields.includes(error.path.join('.')));
  return (
    <form
      id={id}
      noValidate
      className="flex min-h-0 flex-1 flex-col bg-surface"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void submit();
      }}
    >
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-[592px] px-4 py-5">
          <NewTicketFields form={form} />
        </div>
      </div>
      <footer className="shrink-0 border-t bg-surface">
        <div className="mx-auto flex w-full max-w-[592px] flex-wrap items-center gap-2 px-4 py-3">
          {form.errors.length > 0 && (
            <div role="alert" className="min-w-0 flex-1 text-xs text-danger-ink">
              {left.length > 0
                ? left.map((error) => <p key={error.code + error.path.join('.')}>{errorText(error)}</p>)
                : t('new.wrong', { count: form.errors.length })}
            </div>
          )}
          <span className="ml-auto flex gap-2 max-sm:flex-1">
            {form.begun && (
              <Button kind="quiet" onClick={form.discard}>
                {t('new.discard')}
              </Button>
            )}
            <Button
              kind="primary"
              type="submit"
              keys="Mod+Enter"
              pending={form.pending}
              className="max-sm:h-12 max-sm:flex-1"
            >
              {t('new.confirm')}
            </Button>
          </span>
        </div>
      </footer>
    </form>
  );
}
