import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';
import { text } from '@/lib/search';

/** `?call=` is the draft on screen; the others say with what a new one begins: a telephone system, a customer's page. */
export const callRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calls/new',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text(raw, 'call'),
    ...text(raw, 'phone'),
    ...text(raw, 'customer'),
    ...text(raw, 'contact'),
    ...text(raw, 'unit'),
  }),
  component: lazyRouteComponent(() => import('./CallPage')),
});

export const callRoutes = [callRoute];
