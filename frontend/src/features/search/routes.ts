import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';
import { text } from '@/lib/search';

export const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/search',
  validateSearch: (raw: Record<string, unknown>) => text(raw, 'q'),
  component: lazyRouteComponent(() => import('./SearchPage')),
});

export const searchRoutes = [searchRoute];
