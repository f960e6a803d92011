import { Navigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaybeSession } from '@/app/session';
import { useLocale } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { Door } from './Door';
import { signIn, wanted } from './door';
import { Password } from './Password';
import { Refused } from './Refused';
import { signInRoute } from './routes';
import { useRefusal } from './useRefusal';

/** Where one says who one is. Wrong name and wrong password read the same. */
export default function SignInPage() {
  const { t } = useTranslation('session');
  const session = useMaybeSession();
  const locale = useLocale();
  const { next } = signInRoute.useSearch();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState(false);
  const [pending, setPending] = useState(false);
  const [forgot, setForgot] = useState(false);
  const { refusal, seconds, refuse } = useRefusal();
  const name = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);

  if (session) return <Navigate to={wanted(next) as never} replace />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || seconds > 0) return;
    const missing = login.trim() === '' ? name : password === '' ? secret : null;
    setEmpty(missing !== null);
    if (missing) {
      missing.current?.focus();
      return;
    }
    setPending(true);
    const answer = await signIn(login, password, locale);
    if (answer.ok) {
      location.assign(wanted(next)); // the page starts anew, as somebody
      return;
    }
    setPending(false);
    refuse(answer.refusal);
    secret.current?.focus();
    secret.current?.select();
  };
  return (
    <Door title={t('signIn.title')} reason={t('signIn.reason')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('login')} error={empty && login.trim() === '' ? t('missing.login') : undefined}>
          <Input
            ref={name}
            size={40}
            name="username"
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        </Field>
        <Password
          ref={secret}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={empty && password === '' ? t('missing.password') : undefined}
        />
        <div className="flex flex-col items-end gap-2">
          <button
            type="button"
            aria-expanded={forgot}
            onClick={() => setForgot(!forgot)}
            className="rounded-xs text-xs text-accent-ink hover:underline pointer-coarse:min-h-10"
          >
            {t('forgot.title')}
          </button>
          {forgot && (
            <p role="status" className="w-full rounded-sm bg-sunken px-3 py-2 text-xs text-muted">
              {t('forgot.reason')}
            </p>
          )}
        </div>
        {refusal && <Refused refusal={refusal} seconds={seconds} />}
        <Button
          type="submit"
          kind="primary"
          size={40}
          pending={pending}
          disabled={seconds > 0}
          className="w-full max-sm:h-11"
        >
          {t('signIn.act')}
        </Button>
      </form>
    </Door>
  );
}
