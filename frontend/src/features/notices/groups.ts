export interface Told {
  readonly id: string;
  readonly createdAt: string;
}

export interface Group<T> {
  id: string;
  /** null for those that wait to be read. */
  day: string | null;
  rows: readonly T[];
}

const dayOf = (at: string) => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
};

/** What is not read stands on top, the rest under its day; both newest first, as they come. */
export function grouped<T extends Told>(rows: readonly T[], waits: (row: T) => boolean): Group<T>[] {
  const groups: Group<T>[] = [];
  const waiting = rows.filter(waits);
  if (waiting.length > 0) groups.push({ id: 'unread', day: null, rows: waiting });
  const days = new Map<string, T[]>();
  for (const row of rows) {
    if (waits(row)) continue;
    const day = dayOf(row.createdAt);
    const list = days.get(day);
    if (list) list.push(row);
    else days.set(day, [row]);
  }
  for (const [id, list] of days) groups.push({ id, day: list[0]!.createdAt, rows: list });
  return groups;
}

/** Acts that have their own sentence; the rest is told in general words. */
export const ACTS = [
  'ticket_create',
  'ticket_convert',
  'ticket_assign',
  'ticket_take',
  'ticket_invite',
  'ticket_chase',
  'ticket_reopen',
  'ticket_reply',
  'ticket_note',
  'ticket_log_call',
  'ticket_prioritise',
  'ticket_cancel',
  'ticket_merge',
  'comment_create',
  'call_record',
] as const;

/** Which sentence tells it; to somebody from whom a ticket went, an assignment reads differently. */
export function sentence(act: string, mine: boolean): (typeof ACTS)[number] | 'ticket_away' | 'unknown' {
  const key = act.replace('.', '_');
  if (key === 'ticket_assign' && !mine) return 'ticket_away';
  return ACTS.find((one) => one === key) ?? 'unknown';
}
