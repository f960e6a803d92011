import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedger } from '@/app/ledger';
import { shellRoute } from '@/app/roots';

export const batchesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/imports',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./BatchesPage')),
});

export const batchRoutes = [batchesRoute];
