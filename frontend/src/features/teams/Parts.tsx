import { useTranslation } from 'react-i18next';
import { LinkTabs } from '@/app/LinkTabs';

/** What a department is made of: its teams, the departments around it, the positions people hold. */
export function Parts() {
  const { t } = useTranslation('teams');
  return (
    <LinkTabs
      label={t('parts')}
      tabs={[
        { to: '/admin/teams', label: t('title') },
        { to: '/admin/teams/departments', label: t('of.department.title') },
        { to: '/admin/teams/positions', label: t('of.position.title') },
      ]}
    />
  );
}
