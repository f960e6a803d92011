import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedger } from '@/app/ledger';
import { shellRoute } from '@/app/roots';

export const teamsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/teams',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./TeamsPage')),
});

export const departmentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/teams/departments',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./DepartmentsPage')),
});

export const positionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/teams/positions',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./PositionsPage')),
});

export const teamRoutes = [teamsRoute, departmentsRoute, positionsRoute];
