import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LazyNotFound, LazyRouteError } from './StartFailed';

/** What every route hangs on. Small on purpose: everything with looks is fetched beside the first question to the server. */
export const rootRoute = createRootRoute({
  component: () => (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  ),
  errorComponent: LazyRouteError,
  notFoundComponent: LazyNotFound,
});

/** Pages inside the shell: somebody is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./Shell'), 'Shell'),
});

/** Pages that stand alone: signing in, setting a password by a one-time link. */
export const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'bare',
  component: lazyRouteComponent(() => import('./Bare'), 'Bare'),
});
