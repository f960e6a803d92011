/** What is being said about a ticket, before it is recorded: three ways, one draft. */
export const MODES = ['call', 'reply', 'note'] as const;
export type Mode = (typeof MODES)[number];

export const DIRECTIONS = ['OUTBOUND', 'INBOUND'] as const;
export const OUTCOMES = ['REACHED', 'NO_ANSWER', 'BUSY'] as const;
export const MEANS = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'IN_PERSON', 'OTHER'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export type CallOutcome = (typeof OUTCOMES)[number];
export type Means = (typeof MEANS)[number];

export interface DraftFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

export interface Said {
  mode: Mode;
  /** Each way keeps its own words: changing over loses nothing. */
  words: Record<Mode, string>;
  direction: Direction;
  outcome: CallOutcome;
  contactId: string | null;
  means: Means | null;
  files: readonly DraftFile[];
}

export const nothing = (contactId: string | null): Said => ({
  mode: 'call',
  words: { call: '', reply: '', note: '' },
  direction: 'OUTBOUND',
  outcome: 'REACHED',
  contactId,
  means: null,
  files: [],
});

/** Whether something was typed or attached that would be a pity to lose. */
export const isBegun = (said: Said) =>
  said.files.length > 0 || MODES.some((mode) => said.words[mode].trim() !== '') || said.outcome !== 'REACHED';

/** Drafts are kept for weeks and the program changes: what does not fit is begun anew. */
export function readDraft(kept: unknown, contactId: string | null): Said {
  const fresh = nothing(contactId);
  if (!kept || typeof kept !== 'object') return fresh;
  const old = kept as Partial<Said>;
  const words = (mode: Mode) => (typeof old.words?.[mode] === 'string' ? old.words[mode] : '');
  return {
    mode: MODES.find((mode) => mode === old.mode) ?? fresh.mode,
    words: { call: words('call'), reply: words('reply'), note: words('note') },
    direction: DIRECTIONS.find((one) => one === old.direction) ?? fresh.direction,
    outcome: OUTCOMES.find((one) => one === old.outcome) ?? fresh.outcome,
    contactId: typeof old.contactId === 'string' ? old.contactId : contactId,
    means: MEANS.find((one) => one === old.means) ?? null,
    files: Array.isArray(old.files) ? old.files.filter((file) => typeof file?.id === 'string') : [],
  };
}

/** After one way was recorded: its words and files go, what was begun in the others stays. */
export const afterwards = (said: Said, mode: Mode): Said => ({
  ...said,
  words: { ...said.words, [mode]: '' },
  outcome: 'REACHED',
  means: null,
  files: [],
});

export const callInput = (said: Said) => ({
  direction: said.direction,
  outcome: said.outcome,
  summary: said.words.call.trim(),
  contactId: said.contactId,
});
export const replyInput = (said: Said) => ({
  body: said.words.reply.trim(),
  means: said.means!,
  uploadIds: said.files.map((file) => file.id),
});
export const noteInput = (said: Said) => ({
  body: said.words.note.trim(),
  uploadIds: said.files.map((file) => file.id),
});

/** Whether the record changed since typing began. */
export const isOld = (base: number | null, version: number) => base !== null && base < version;

/** The piece of a snippet's name typed before the cursor after a slash that begins a word; null when there is none. */
export function slash(text: string, cursor: number): { from: number; query: string } | null {
  const found = /(?:^|\s)\/([^\s/]{0,20})$/.exec(text.slice(0, cursor));
  if (!found) return null;
  return { from: cursor - found[1]!.length - 1, query: found[1]! };
}

/** A snippet with its variables filled in; one that is not known stays as it is, to be seen. */
export const fill = (body: string, values: Readonly<Record<string, string | null | undefined>>) =>
  body.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
