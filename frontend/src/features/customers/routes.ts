import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';
import { oneOf } from '@/lib/search';
import { readSearch } from './list';

export const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./CustomersPage')),
});

export const TABS = ['timeline', 'tickets', 'units', 'changes'] as const;

export const customerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id',
  validateSearch: (raw: Record<string, unknown>) => oneOf(raw, 'tab', TABS),
  component: lazyRouteComponent(() => import('./CustomerPage')),
});

export const customerRoutes = [customersRoute, customerRoute];
