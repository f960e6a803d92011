import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { bareRoute } from '@/app/roots';
import { text } from '@/lib/search';

export const signInRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>) => text(raw, 'next'),
  component: lazyRouteComponent(() => import('./SignInPage')),
});

/** The one-time link an administrator hands out: sets the password and signs in. */
export const linkRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/link/$secret',
  component: lazyRouteComponent(() => import('./LinkPage')),
});

export const sessionRoutes = [signInRoute, linkRoute];
