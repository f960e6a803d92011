import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedger } from '@/app/ledger';
import { shellRoute } from '@/app/roots';

export const categoriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/categories',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./CategoriesPage')),
});

export const categoryRoutes = [categoriesRoute];
