import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { bareRoute, rootRoute, shellRoute } from './app/roots';
import { LazyNotFound, LazyRouteError } from './app/StartFailed';
import { batchRoutes } from './features/batches/routes';
import { callRoutes } from './features/calls/routes';
import { categoryRoutes } from './features/categories/routes';
import { customerRoutes } from './features/customers/routes';
import { noticeRoutes } from './features/notices/routes';
import { peopleRoutes } from './features/people/routes';
import { productRoutes } from './features/products/routes';
import { profileRoutes } from './features/profile/routes';
import { searchRoutes } from './features/search/routes';
import { sessionRoutes } from './features/session/routes';
import { settingRoutes } from './features/settings/routes';
import { teamRoutes } from './features/teams/routes';
import { ticketRoutes } from './features/tickets/routes';
import { viewRoutes } from './features/views/routes';
import { SkeletonRows } from './ui/Skeleton';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./app/Home')),
});

/** Whatever is no page, inside the shell, so that one is not thrown out of it. */
const elsewhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: LazyNotFound });

/** The gallery of the kit, for those who build it. */
const developing = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => bareRoute,
        path: '/gallery',
        component: lazyRouteComponent(() => import('./ui/Gallery')),
      }),
    ]
  : [];

// ---- THE LIST: a feature adds its line here (see features/README.md). Pages themselves are fetched when first visited.
const pages = [
  homeRoute,
  ...ticketRoutes,
  ...viewRoutes,
  elsewhereRoute,
  ...callRoutes,
  ...customerRoutes,
  ...batchRoutes,
  ...categoryRoutes,
  ...noticeRoutes,
  ...peopleRoutes,
  ...productRoutes,
  ...profileRoutes,
  ...searchRoutes,
  ...settingRoutes,
  ...teamRoutes,
];
const barePages = [...sessionRoutes, ...developing];
// ----

const routeTree = rootRoute.addChildren([shellRoute.addChildren(pages), bareRoute.addChildren(barePages)]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: LazyRouteError,
  defaultNotFoundComponent: LazyNotFound,
  defaultPendingComponent: () => <SkeletonRows rows={12} />,
  defaultPendingMs: 120,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
