import { useSyncExternalStore } from 'react';

/**
 * One clock for the whole page, one beat a second, stopped while the tab is hidden or nobody looks at it. A countdown
 * asks for what it shows (`useClock(now => text)`), so it is drawn again only when that changes.
 */
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let skew = 0;
let beat = Date.now();

/** The server's time as far as we know it: due times are the server's, so are the seconds until them. */
export const now = () => Date.now() + skew;

/** Called with the server's clock (its Date header, whole seconds); small differences are the network's. */
export function adjust(server: number) {
  const difference = server - Date.now();
  skew = Math.abs(difference) > 3_000 ? difference : 0;
}

const tick = () => {
  beat = now();
  for (const watcher of [...watchers]) watcher();
};
const start = () => {
  if (timer !== undefined || document.visibilityState === 'hidden' || watchers.size === 0) return;
  timer = setInterval(tick, 1000);
};
const stop = () => {
  clearInterval(timer);
  timer = undefined;
};

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    stop();
    if (document.visibilityState === 'visible') {
      tick();
      start();
    }
  });
}

function watch(watcher: () => void) {
  if (watchers.size === 0) beat = now();
  watchers.add(watcher);
  start();
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) stop();
  };
}

/** Whether the clock is beating; for tests. */
export const beating = () => timer !== undefined;

export function useClock<T extends string | number | boolean | null>(pick: (now: number) => T): T {
  return useSyncExternalStore(watch, () => pick(timer === undefined ? now() : beat));
}
