import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from './door';

/** Why the door stayed closed; of too many tries it says when the next one is heard. */
export function Refused({ refusal, seconds }: { refusal: Refusal; seconds: number }) {
  const { t } = useTranslation('session');
  const text = () => {
    if (refusal.kind === 'limit') return seconds > 0 ? t('refused.wait', { seconds }) : t('refused.again');
    if (refusal.kind === 'weak' || refusal.kind === 'failed') return refusal.message || t('refused.failed');
    return t(`refused.${refusal.kind}`);
  };
  return (
    <p role="alert" className="flex items-start gap-2 rounded-sm bg-danger-soft px-3 py-2 text-sm text-danger-ink">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span className="tnum">{text()}</span>
    </p>
  );
}
