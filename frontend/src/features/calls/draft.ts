/**
 * A call while it goes on: all that was typed and chosen. It is kept on this machine from the first key until it was
 * recorded or thrown away on purpose, so several calls may be open at once.
 */
export const RESULTS = [
  'ANSWERED',
  'QUESTION',
  'REPAIR',
  'COMPLAINT',
  'SUGGESTION',
  'PRAISE',
  'CHASE',
  'NO_CASE',
] as const;
export type Result = (typeof RESULTS)[number];

export const NO_CASES = ['WRONG_NUMBER', 'SILENT', 'ADVERT', 'OTHER'] as const;
export type NoCase = (typeof NO_CASES)[number];

export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof PRIORITIES)[number];

export type Kind = 'CONSULTATION' | 'COMPLAINT' | 'REPAIR' | 'SUGGESTION' | 'PRAISE';

/** Who is on the line, as far as they are known here; the names are for the list of drafts. */
export interface Caller {
  customerId: string;
  contactId: string | null;
  name: string;
}

export interface CallDraft {
  /** When the first key was pressed, or the telephone system opened the form; null before. */
  startedAt: string | null;
  /** What was typed to find the caller: a number, a name, a serial. */
  lookup: string;
  caller: Caller | null;
  /** Somebody we do not know yet. */
  isNew: boolean;
  number: string;
  newContact: string;
  newCustomer: string;
  unitId: string | null;
  greeted: boolean;
  words: string;
  subject: string;
  categoryId: string | null;
  /** Null: the proposed one. */
  priority: Priority | null;
  readBack: boolean;
  result: Result | null;
  answer: string;
  teamId: string | null;
  ticketId: string | null;
  noCase: NoCase | null;
  thanked: boolean;
  nothingElse: boolean;
  /** Sent with the call and changed whenever something else is sent, so that trying again never records it twice. */
  key: string;
  keyOf: string;
}

export const EMPTY: CallDraft = {
  startedAt: null,
  lookup: '',
  caller: null,
  isNew: false,
  number: '',
  newContact: '',
  newCustomer: '',
  unitId: null,
  greeted: false,
  words: '',
  subject: '',
  categoryId: null,
  priority: null,
  readBack: false,
  result: null,
  answer: '',
  teamId: null,
  ticketId: null,
  noCase: null,
  thanked: false,
  nothingElse: false,
  key: '',
  keyOf: '',
};

/** A draft of an earlier version of the program may lack members; what it has is kept. */
export const whole = (draft: Partial<CallDraft>): CallDraft => ({ ...EMPTY, ...draft });

/** What the API's ticket is made of a result; null where none is made. */
export const kindOf: Record<Result, Kind | null> = {
  ANSWERED: 'CONSULTATION',
  QUESTION: 'CONSULTATION',
  REPAIR: 'REPAIR',
  COMPLAINT: 'COMPLAINT',
  SUGGESTION: 'SUGGESTION',
  PRAISE: 'PRAISE',
  CHASE: null,
  NO_CASE: null,
};

/** Keys 1 to 8, in the order on screen. */
export const resultOfKey = (key: string): Result | undefined => RESULTS[Number(key) - 1];

/** A part of the form that is still missing, with the clause that asks for it. */
export interface Missing {
  field: 'result' | 'caller' | 'words' | 'answer' | 'ticketId' | 'noCase';
  clause: string | null;
}

/** Everything that is still missing, in the order of the page: all at once, so that nobody presses five times. */
export function missing(draft: CallDraft): Missing[] {
  const found: Missing[] = [];
  const lacks = (field: Missing['field'], clause: string | null = null) => found.push({ field, clause });
  const { result } = draft;
  const known = draft.caller !== null || draft.newContact.trim() !== '' || draft.newCustomer.trim() !== '';
  if (!known && result !== 'CHASE' && result !== 'NO_CASE') lacks('caller', '3.1.2');
  if (draft.words.trim() === '' && result !== 'NO_CASE') lacks('words', '3.1.2');
  if (result === null) lacks('result');
  if (result === 'ANSWERED' && draft.answer.trim() === '') lacks('answer', '3.1.3');
  if (result === 'CHASE' && !draft.ticketId) lacks('ticketId');
  if (result === 'NO_CASE' && !draft.noCase) lacks('noCase');
  return found;
}

const typed = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** The call as it is sent: only what belongs to its result. */
export function inputOf(draft: CallDraft, endedAt: Date) {
  const result = draft.result!;
  const kind = kindOf[result];
  const { caller } = draft;
  return {
    result,
    startedAt: draft.startedAt ?? endedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    number: typed(draft.number),
    customerId: caller?.customerId,
    contactId: caller?.contactId ?? undefined,
    newCustomer: caller ? undefined : typed(draft.newCustomer),
    newContact: caller ? undefined : typed(draft.newContact),
    words: typed(draft.words),
    ...(kind && {
      subject: typed(draft.subject),
      categoryId: draft.categoryId ?? undefined,
      unitId: caller ? (draft.unitId ?? undefined) : undefined,
      priority: draft.priority ?? undefined,
      teamId: result === 'ANSWERED' ? undefined : (draft.teamId ?? undefined),
    }),
    ...(result === 'ANSWERED' && { answer: typed(draft.answer) }),
    ...(result === 'CHASE' && { ticketId: draft.ticketId ?? undefined }),
    ...(result === 'NO_CASE' && { noCase: draft.noCase ?? undefined }),
  };
}
export type CallInput = ReturnType<typeof inputOf>;

/** What tells one sending from another; the moment it was sent is not part of it. */
export const contentOf = ({ endedAt: _, ...input }: CallInput) => JSON.stringify(input);

/** The server's path of an input's member to the field of the page that shows it. */
export function fieldOf(
  path: readonly string[],
): Missing['field'] | 'number' | 'category' | 'unit' | 'team' | 'subject' | null {
  switch (path[1]) {
    case 'customerId':
    case 'contactId':
    case 'newCustomer':
    case 'newContact':
      return 'caller';
    case 'name': // of the customer or contact that is entered with the call
      return 'caller';
    case 'number':
      return 'number';
    case 'categoryId':
      return 'category';
    case 'unitId':
      return 'unit';
    case 'teamId':
      return 'team';
    case 'words':
    case 'answer':
    case 'ticketId':
    case 'noCase':
    case 'result':
    case 'subject':
      return path[1];
    default:
      return null;
  }
}

/** Whether anything was begun: an untouched form is no draft. */
export const isBegun = (draft: CallDraft) => draft.startedAt !== null;

/** What a draft is called in the list of drafts: who, else the number, else the first words. */
export function nameOf(draft: CallDraft): string {
  const name = draft.caller?.name || draft.newCustomer.trim() || draft.newContact.trim() || draft.number.trim();
  return name || draft.lookup.trim() || draft.words.trim().slice(0, 24);
}

/** `3:12`, `1:02:40`: how long the call has lasted. */
export function lasted(startedAt: string | null, now: number): string {
  const seconds = startedAt ? Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000)) : 0;
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
