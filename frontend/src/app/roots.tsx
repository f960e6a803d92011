import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { NotFound, RouteError } from './errors';
import { Shell } from './Shell';

/** What every route hangs on. */
export const rootRoute = createRootRoute({
  component: () => (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  ),
  errorComponent: RouteError,
  notFoundComponent: NotFound,
});

/** Pages inside the shell: somebody is signed in. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

/** Pages that stand alone: signing in, setting a password by a one-time link. */
export const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bare' });
