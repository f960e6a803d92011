import { useSyncExternalStore } from 'react';

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(width < 40rem)');

const watch = (changed: () => void) => {
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};

/** Whether the page is as narrow as a phone. Layout is CSS wherever it can be; this is for what differs in kind. */
export const useNarrow = () => useSyncExternalStore(watch, () => query?.matches ?? false);
