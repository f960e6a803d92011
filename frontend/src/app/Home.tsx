import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/states';
import { useWays } from './Link';
import { homeOf } from './nav';
import { useSession } from './session';

/** `/`: leads each role to where its day begins. */
export default function Home() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const { exists } = useWays();
  const home = homeOf(viewer.roles, exists);
  if (home === '/') return <EmptyState title={t('notFound.title')} reason={t('notFound.reason')} />;
  const [to, search] = home.split('?');
  return <Navigate to={to as never} search={Object.fromEntries(new URLSearchParams(search)) as never} replace />;
}
