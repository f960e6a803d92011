import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { placeId, useCall } from './call';

/** Somebody we do not know yet: the file is opened together with the call. */
export function NewCaller({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('calls');
  const { draft, note, wrong } = useCall();
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold">{t('caller.new')}</h3>
        <Button kind="quiet" size={28} icon={<ArrowLeft size={14} aria-hidden />} onClick={onBack}>
          {t('caller.back')}
        </Button>
      </div>
      <Field label={t('caller.name')} error={wrong('caller')} required>
        <Input
          id={placeId('caller')}
          autoFocus
          maxLength={80}
          value={draft.newContact}
          onChange={(event) => note({ newContact: event.target.value })}
        />
      </Field>
      <Field label={t('caller.customer')} hint={t('caller.customerHint')}>
        <Input
          maxLength={120}
          value={draft.newCustomer}
          onChange={(event) => note({ newCustomer: event.target.value })}
        />
      </Field>
      <Field label={t('caller.number')} error={wrong('number')} hint={t('caller.numberHint')}>
        <Input
          id={placeId('number')}
          inputMode="tel"
          maxLength={40}
          value={draft.number}
          onChange={(event) => note({ number: event.target.value })}
        />
      </Field>
    </div>
  );
}
