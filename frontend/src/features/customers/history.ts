/** What the ledger tells of a file, as a person reads it. */
export interface Change {
  readonly record: string;
  readonly field: string;
  readonly old?: string | null;
  readonly new?: string | null;
}

/** Fields that say nothing to a reader: what was put away or moved is told by the act itself. */
const SILENT = new Set([
  'archived_at',
  'merged_into_id',
  'customer_id',
  'contact_id',
  'version',
  'created_at',
  'updated_at',
]);
/** Of a new record only what it is called is told, under the name of what it is. */
const CALLED: Record<string, [member: string, field: string]> = {
  Customer: ['name', 'name'],
  Contact: ['name', 'contact'],
  Phone: ['masked', 'masked'],
  Unit: ['serial', 'serial'],
};

export interface Told {
  field: string;
  from: string | null;
  to: string | null;
}

/** The lines of one entry: each field once, from what to what. */
export function told(changes: readonly Change[]): Told[] {
  const lines: Told[] = [];
  for (const change of changes) {
    if (change.field === '*') {
      const [member, field] = CALLED[change.record] ?? ['name', 'name'];
      const called = members(change.new)[member];
      if (called) lines.push({ field, from: null, to: called });
    } else if (!SILENT.has(change.field) && (change.old || change.new)) {
      // a value that is not shown to the reader has neither
      lines.push({ field: change.field, from: change.old ?? '', to: change.new ?? null });
    }
  }
  return lines;
}

function members(json: string | null | undefined): Record<string, string> {
  try {
    const found: unknown = JSON.parse(json ?? '{}');
    if (found === null || typeof found !== 'object') return {};
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value ?? '')]));
  } catch {
    return {};
  }
}

export type Value = { is: 'text' | 'day' | 'kind' | 'channel'; text: string } | { is: 'yes' | 'no' | 'none' };

/** What a value is, so that it can be said in the reader's language. */
export function meaningOf(field: string, value: string | null): Value {
  if (value === null || value === '') return { is: 'none' };
  if (value === 'true') return { is: 'yes' };
  if (value === 'false') return { is: 'no' };
  if (field === 'kind') return { is: 'kind', text: value };
  if (field === 'preferred_channel') return { is: 'channel', text: value };
  if (/_(at|until)$/.test(field) && !Number.isNaN(Date.parse(value))) return { is: 'day', text: value };
  return { is: 'text', text: value };
}

export interface Happening<T> {
  key: string;
  at: string;
  of: T;
}

/** Several streams of what happened as one, newest first; what happened at once keeps its order. */
export function woven<T>(streams: readonly (readonly Happening<T>[])[]): Happening<T>[] {
  return streams.flat().sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
