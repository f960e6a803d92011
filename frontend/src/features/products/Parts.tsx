import { useTranslation } from 'react-i18next';
import { LinkTabs } from '@/app/LinkTabs';

/** What customers own, and how closely they are looked after. */
export function Parts() {
  const { t } = useTranslation('products');
  return (
    <LinkTabs
      label={t('parts')}
      tabs={[
        { to: '/admin/products', label: t('title') },
        { to: '/admin/products/tiers', label: t('tier.title') },
      ]}
    />
  );
}
