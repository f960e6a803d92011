import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';

/** A password, hidden until its eye is pressed; says when capitals are locked. */
export function Password({
  label,
  error,
  hint,
  ...rest
}: { label: string; error?: string; hint?: string } & Omit<ComponentProps<typeof Input>, 'size'>) {
  const { t } = useTranslation('session');
  const [shown, setShown] = useState(false);
  const [locked, setLocked] = useState(false);
  return (
    <Field label={label} error={error} hint={locked ? t('capsLock') : hint}>
      <Input
        {...rest}
        size={40}
        type={shown ? 'text' : 'password'}
        autoCapitalize="off"
        spellCheck={false}
        onKeyUp={(event) => setLocked(event.getModifierState('CapsLock'))}
        after={
          <IconButton label={t(shown ? 'hide' : 'show')} pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          </IconButton>
        }
      />
    </Field>
  );
}
