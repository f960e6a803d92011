/** The operations a batch may run over its items; anything else is told in general words. */
export const ACTS = [
  'ticket_import',
  'customer_import',
  'ticket_assign',
  'ticket_prioritise',
  'ticket_close',
  'ticket_cancel',
] as const;

export const actKey = (act: string) => ACTS.find((one) => one === act.replace('.', '_')) ?? 'unknown';

interface Refused {
  readonly id: string;
  readonly errors: readonly { readonly message: string }[];
}

/** Refused items by their reason: the same reason a hundred times is one line with a hundred items. */
export function byReason(refused: readonly Refused[]): { reason: string; ids: string[] }[] {
  const found = new Map<string, string[]>();
  for (const item of refused) {
    const reason = item.errors.map((error) => error.message).join('；');
    found.set(reason, [...(found.get(reason) ?? []), item.id]);
  }
  return [...found].map(([reason, ids]) => ({ reason, ids })).sort((a, b) => b.ids.length - a.ids.length);
}
