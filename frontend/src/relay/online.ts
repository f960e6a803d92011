import { createStore, useStore } from '@/lib/store';

/**
 * How fresh the page is. live: told of every change. reconnecting: the line broke a moment ago. stale: it has been
 * broken for so long that what is on screen may be wrong. offline: the machine itself has no network.
 */
export type Online = 'live' | 'reconnecting' | 'stale' | 'offline';

const STALE_AFTER = 10_000;

const state = createStore<Online>('reconnecting');
/** Counts how often the line came back; whoever is not told by a subscription asks again when it changes. */
const returns = createStore(0);
let patience: ReturnType<typeof setTimeout> | undefined;

export const useOnline = () => useStore(state);
export const useReturns = () => useStore(returns);
export const online = state.get;

export function lineUp() {
  clearTimeout(patience);
  patience = undefined;
  if (state.get() !== 'live') {
    state.set('live');
    returns.set(returns.get() + 1);
  }
}

export function lineDown() {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    state.set('offline');
    return;
  }
  if (state.get() === 'live' || state.get() === 'offline') state.set('reconnecting');
  patience ??= setTimeout(() => {
    patience = undefined;
    if (state.get() === 'reconnecting') state.set('stale');
  }, STALE_AFTER);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => state.set('offline'));
  window.addEventListener('online', lineDown);
}
