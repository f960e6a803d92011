import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copy } from '@/lib/clipboard';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';

/** A secret that is shown once: to be read, selected, copied; nowhere kept. */
export function OnceShown({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('app');
  const take = async () => {
    const done = await copy(value);
    toast({ id: 'copied', title: t(done ? 'form.copied' : 'form.copyFailed'), tone: done ? 'neutral' : 'danger' });
  };
  return (
    <div className="flex items-end gap-2">
      <Field label={label} className="flex-1">
        <Input readOnly value={value} onFocus={(event) => event.currentTarget.select()} className="tnum" />
      </Field>
      <Button icon={<Copy size={14} aria-hidden />} onClick={() => void take()}>
        {t('form.copy')}
      </Button>
    </div>
  );
}
