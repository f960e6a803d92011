import { useTranslation } from 'react-i18next';

export const WEIGHTS = ['2', '1', '0', '-1'] as const;

/** How much a category moves the proposed priority, in words. */
export function Weight({ weight }: { weight: number }) {
  const { t } = useTranslation('categories');
  const known = WEIGHTS.find((one) => Number(one) === weight) ?? '0';
  return <span className={weight === 0 ? 'text-muted' : undefined}>{t(`weights.${known}`)}</span>;
}
