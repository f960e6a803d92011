import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';

export const viewsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/views',
  component: lazyRouteComponent(() => import('./ViewsPage')),
});

export const viewRoutes = [viewsRoute];
