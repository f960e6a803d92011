import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedger } from '@/app/ledger';
import { shellRoute } from '@/app/roots';

export const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/people',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./PeoplePage')),
});

export const peopleRoutes = [peopleRoute];
