import type words from './zh-CN.json';

/** Acts of the ledger that are told in words; any other is "changed the record". */
export type Did = keyof typeof words.did;
export type FieldName = keyof typeof words.field;

export const DID: readonly Did[] = [
  'ticket_create',
  'ticket_import',
  'ticket_event',
  'batch_undo',
  'ticket_describe',
  'ticket_prioritise',
  'ticket_assign',
  'ticket_take',
  'ticket_start',
  'ticket_wait',
  'ticket_reply',
  'ticket_note',
  'ticket_log_call',
  'ticket_chase',
  'ticket_resolve',
  'ticket_close',
  'ticket_reopen',
  'ticket_merge',
  'ticket_unmerge',
  'ticket_link',
  'ticket_unlink',
  'ticket_convert',
  'ticket_cancel',
  'ticket_invite',
  'ticket_undo',
  'call_record',
  'attachment_create',
  'attachment_archive',
  'comment_create',
  'comment_archive',
];

/** Fields a person would ask about; the record's book-keeping is left out. */
export const FIELDS: readonly FieldName[] = [
  'subject',
  'description',
  'kind',
  'state',
  'priority',
  'channel',
  'category_id',
  'customer_id',
  'contact_id',
  'unit_id',
  'team_id',
  'assignee_id',
  'due_at',
  'answer',
  'wait_reason',
  'end_reason',
  'merged_into_id',
  'user_id',
];

const named = (act: string) => act.replaceAll('.', '_');

export const didOf = (act: string): Did => DID.find((one) => one === named(act)) ?? 'other';

interface Change {
  readonly record: string;
  readonly field: string;
  readonly old?: string | null;
  readonly new?: string | null;
}

/** The changes worth telling: of fields people know, and not of what the stream shows anyway. */
export function tellable<C extends Change>(changes: readonly C[]): (C & { field: FieldName })[] {
  return changes.filter(
    (change): change is C & { field: FieldName } =>
      FIELDS.some((one) => one === change.field) &&
      (change.record === 'Ticket' || change.record === 'Participant') &&
      (change.old ?? '') !== (change.new ?? ''),
  );
}
