import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLedger } from '@/app/ledger';
import { shellRoute } from '@/app/roots';

export const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/products',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./ProductsPage')),
});

export const tiersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/products/tiers',
  validateSearch: readLedger,
  component: lazyRouteComponent(() => import('./TiersPage')),
});

export const productRoutes = [productsRoute, tiersRoute];
