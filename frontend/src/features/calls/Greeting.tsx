import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import { Checkbox } from '@/ui/choices';
import { useCall } from './call';
import { Step } from './Step';

/** ① What one says first, with one's own name in it. */
export function Greeting() {
  const { t } = useTranslation('calls');
  const { viewer } = useSession();
  const { draft, note } = useCall();
  return (
    <Step number={1} title={t('greeting.title')} clauses={['3.1.1']}>
      <p className="mb-2 rounded-sm bg-sunken px-3 py-2 text-base select-text">
        {t('greeting.words', { name: viewer.user.name })}
      </p>
      <Checkbox checked={draft.greeted} onChange={(greeted) => note({ greeted })} label={t('greeting.done')} />
    </Step>
  );
}
