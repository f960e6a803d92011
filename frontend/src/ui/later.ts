import { useSyncExternalStore } from 'react';

export interface Later<M> {
  /** Starts fetching; called when something is about to be used: pointed at, focused, pressed. Safe to call often. */
  fetch(): void;
  /** The part once it is here, null until then. */
  use(): M | null;
}

const all: Later<unknown>[] = [];

/**
 * A part of the kit that nobody needs before a press: what opens, not what opens it. It is fetched when somebody comes
 * near, and whoever waits for it is drawn again when it arrives. A fetch that failed is tried again at the next approach,
 * and nothing breaks meanwhile.
 */
export function later<M>(load: () => Promise<M>): Later<M> {
  let part: M | null = null;
  let asked = false;
  const waiting = new Set<() => void>();
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => {
      waiting.delete(tell);
    };
  };
  const one: Later<M> = {
    fetch() {
      if (asked) return;
      asked = true;
      load().then(
        (found) => {
          part = found;
          for (const tell of [...waiting]) tell();
        },
        () => {
          asked = false;
        },
      );
    },
    use: () =>
      useSyncExternalStore(
        subscribe,
        () => part,
        () => part,
      ),
  };
  all.push(one);
  return one;
}

/** Fetches whatever is still outside, when the page has come to rest: a line that is lost later then keeps no menu shut. */
export function fetchTheRest() {
  for (const one of all) one.fetch();
}
