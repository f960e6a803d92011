import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';
import { flag } from '@/lib/search';

export const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notices',
  validateSearch: (raw: Record<string, unknown>) => flag(raw, 'unread'),
  component: lazyRouteComponent(() => import('./NoticesPage')),
});

export const noticeRoutes = [noticesRoute];
