import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/roots';
import { text } from '@/lib/search';
import { readSearch } from './look';

export const queueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./TicketsPage')),
});

export const newTicketRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/new',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text(raw, 'customer'),
    ...text(raw, 'contact'),
    ...text(raw, 'unit'),
    ...text(raw, 'kind'),
  }),
  component: lazyRouteComponent(() => import('./NewTicketPage')),
});

export const ticketRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/$number',
  component: lazyRouteComponent(() => import('./TicketPage')),
});

export const ticketRoutes = [queueRoute, newTicketRoute, ticketRoute];
