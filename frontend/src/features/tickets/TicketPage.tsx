import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Boundary, Denied } from '@/app/errors';
import { seesTickets } from '@/app/nav';
import { useTitle } from '@/app/Page';
import { useSession } from '@/app/session';
import { ticketRoute } from './routes';
import { TicketByNumber } from './TicketPanel';
import { TicketSkeleton } from './TicketSkeleton';

/** The ticket on its own page, for long work and for phones. */
export default function TicketPage() {
  const session = useSession();
  const { number } = ticketRoute.useParams();
  const router = useRouter();
  useTitle(number);
  const back = useCallback(() => {
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: '/tickets', search: {} });
  }, [router]);
  if (!seesTickets(session)) return <Denied />;
  return (
    <Boundary name={number} fallback={<TicketSkeleton />}>
      <TicketByNumber number={number} place="page" onClose={back} />
    </Boundary>
  );
}
