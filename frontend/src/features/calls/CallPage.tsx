import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Denied } from '@/app/errors';
import { useSession } from '@/app/session';
import { freshId } from '@/lib/ids';
import { CallForm } from './CallForm';
import { callRoute } from './routes';

/** Each call has its own address, so that a reload, a second window and the list of drafts lead back to it. */
export default function CallPage() {
  const { may } = useSession();
  const { call, ...begin } = callRoute.useSearch();
  const router = useRouter();
  const { phone, customer, contact, unit } = begin;
  useEffect(() => {
    if (call) return;
    void router.navigate({
      to: callRoute.to,
      search: { call: freshId(), phone, customer, contact, unit },
      replace: true,
    });
  }, [call, router, phone, customer, contact, unit]);
  if (!may('call.record')) return <Denied />;
  return call ? <CallForm key={call} id={call} begin={begin} /> : null;
}
