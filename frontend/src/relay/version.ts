import { createStore, useStore } from '@/lib/store';

/** The program that served this page, as first heard; and whether another one answers now. */
let first: string | null = null;
const upgraded = createStore(false);

export function noteVersion(version: string | null | undefined) {
  if (!version) return;
  first ??= version;
  if (version !== first) upgraded.set(true);
}

/** True after an upgrade: the page offers to reload. */
export const useUpgraded = () => useStore(upgraded);
