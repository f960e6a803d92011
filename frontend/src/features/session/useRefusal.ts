import { useEffect, useState } from 'react';
import type { Refusal } from './door';

/** The last refusal and the seconds until another try is heard, counting down. */
export function useRefusal() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return {
    refusal,
    seconds,
    refuse(next: Refusal | null) {
      setRefusal(next);
      setSeconds(next?.kind === 'limit' ? next.wait : 0);
    },
  };
}
