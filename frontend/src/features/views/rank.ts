/** A view's place in the sidebar; the list is ordered by rank. */
export interface Ranked {
  readonly id: string;
  readonly rank: number;
  readonly editable: boolean;
}

/**
 * The rank a view needs to stand one place further: between its new neighbours where there is room, else past them. Only
 * the one that moves changes, because its neighbours may be other people's.
 */
export function rankAt(views: readonly Ranked[], index: number, by: 1 | -1): number | null {
  const target = views[index + by];
  if (!views[index] || !target) return null;
  const beyond = views[index + 2 * by];
  if (!beyond) return target.rank + by;
  const middle = Math.round((target.rank + beyond.rank) / 2);
  return middle === target.rank ? target.rank + by : middle;
}
