import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/choices';
import { useCall } from './call';
import { Step } from './Step';

/** ④ How a call ends. */
export function EndTicks() {
  const { t } = useTranslation('calls');
  const { draft, note } = useCall();
  return (
    <Step number={4} title={t('end.title')} clauses={['3.1.5']}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox checked={draft.thanked} onChange={(thanked) => note({ thanked })} label={t('end.thanked')} />
        <Checkbox
          checked={draft.nothingElse}
          onChange={(nothingElse) => note({ nothingElse })}
          label={t('end.nothingElse')}
        />
      </div>
    </Step>
  );
}
