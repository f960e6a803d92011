import { useRef, useState } from 'react';

export interface StillRows<Row> {
  /** The rows in the order they were last put in, each as it is now. */
  rows: readonly Row[];
  /** Keys of rows that are shown but no longer belong; they stay, dimmed, until the list is put in order. */
  gone: ReadonlySet<string>;
  /** How many wait to be shown. */
  fresh: number;
  /** Puts the list in order; what the button "12 new" does. */
  settle: () => void;
}

/**
 * Rows never move under the pointer. Given the rows as the server has them, it updates in place those that are shown,
 * appends what follows the last one (the next page), and keeps the rest waiting until `settle`. Another `view` (other
 * filters, another sort) starts afresh. A list nobody has looked into for long may be settled by its owner.
 */
export function useStillRows<Row>(
  incoming: readonly Row[],
  rowKey: (row: Row) => string,
  view: string,
): StillRows<Row> {
  const held = useRef<{ view: string; keys: string[]; rows: Map<string, Row> } | null>(null);
  const [, draw] = useState(0);

  const byKey = new Map(incoming.map((row) => [rowKey(row), row]));
  if (held.current === null || held.current.view !== view || (held.current.keys.length === 0 && incoming.length > 0)) {
    held.current = { view, keys: [...byKey.keys()], rows: byKey };
  } else {
    const { keys, rows } = held.current;
    const known = new Set(keys);
    const order = [...byKey.keys()];
    let end = order.length;
    while (end > 0 && !known.has(order[end - 1]!)) end--;
    // Whatever stands behind the last row we hold is the next page; if we hold none of them, nothing is.
    if (end > 0) keys.push(...order.slice(end));
    for (const key of keys) {
      const row = byKey.get(key);
      if (row) rows.set(key, row);
    }
  }

  const { keys, rows } = held.current;
  const shown = new Set(keys);
  const gone = new Set(keys.filter((key) => !byKey.has(key)));
  let fresh = 0;
  for (const key of byKey.keys()) if (!shown.has(key)) fresh++;
  return {
    rows: keys.map((key) => rows.get(key)!),
    gone,
    fresh,
    settle: () => {
      held.current = null;
      draw((n) => n + 1);
    },
  };
}
