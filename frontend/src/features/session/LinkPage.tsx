import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/app/Link';
import { useLocale } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Door } from './Door';
import { lacks, openLink, SHORTEST } from './door';
import { Password } from './Password';
import { Refused } from './Refused';
import { linkRoute } from './routes';
import { useRefusal } from './useRefusal';

/** The one-time link of an administrator: a new password, and one is in. */
export default function LinkPage() {
  const { t } = useTranslation('session');
  const locale = useLocale();
  const { secret } = linkRoute.useParams();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [lack, setLack] = useState<ReturnType<typeof lacks>>(null);
  const [pending, setPending] = useState(false);
  const { refusal, seconds, refuse } = useRefusal();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const spent = refusal?.kind === 'gone';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || seconds > 0) return;
    const missing = lacks(password, again);
    setLack(missing);
    if (missing) {
      (missing === 'short' ? first : second).current?.focus();
      return;
    }
    setPending(true);
    const answer = await openLink(secret, password, locale);
    if (answer.ok) {
      location.assign('/');
      return;
    }
    setPending(false);
    refuse(answer.refusal);
    first.current?.focus();
    first.current?.select();
  };
  return (
    <Door title={t('link.title')} reason={t('link.reason')}>
      {spent ? (
        <div className="flex flex-col gap-4">
          {refusal && <Refused refusal={refusal} seconds={0} />}
          <Link to="/sign-in" className="self-start rounded-xs text-sm text-accent-ink hover:underline">
            {t('link.back')}
          </Link>
        </div>
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Password
            ref={first}
            label={t('newPassword')}
            autoComplete="new-password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            hint={t('rule', { min: SHORTEST })}
            error={lack === 'short' ? t('rule', { min: SHORTEST }) : undefined}
          />
          <Password
            ref={second}
            label={t('repeat')}
            autoComplete="new-password"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
            error={lack === 'differs' ? t('differs') : undefined}
          />
          {refusal && <Refused refusal={refusal} seconds={seconds} />}
          <Button
            type="submit"
            kind="primary"
            size={40}
            pending={pending}
            disabled={seconds > 0}
            className="w-full max-sm:h-11"
          >
            {t('link.act')}
          </Button>
        </form>
      )}
    </Door>
  );
}
