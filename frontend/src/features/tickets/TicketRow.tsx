import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { priorityLevel, stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { useClock } from '@/ui/clock';
import { KindGlyph, PriorityIcon, StateIcon } from '@/ui/icons';
import { Tag } from '@/ui/Tag';
import { Deadline, Time } from '@/ui/Time';
import type { TicketRow_ticket$key } from './__generated__/TicketRow_ticket.graphql';

const fragment = graphql`
  fragment TicketRow_ticket on Ticket {
    id
    version
    number
    kind
    state
    channel
    priority
    subject
    chases
    dueAt
    dueKind
    openedAt
    updatedAt
    category {
      id
      name
      nameEn
    }
    customer {
      id
      name
      tier {
        id
        name
        nameEn
      }
    }
    team {
      id
      name
      nameEn
    }
    assignee {
      id
      name
    }
  }
`;

export interface Cell {
  ticket: TicketRow_ticket$key;
}
const useRow = (ticket: TicketRow_ticket$key) => useFragment(fragment, ticket);

export function PriorityCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { priority } = useRow(ticket);
  return <PriorityIcon level={priorityLevel[priority]!} label={t(`priority.${priority}`)} />;
}

export function NumberCell({ ticket }: Cell) {
  return <span className="truncate text-muted tnum">{useRow(ticket).number}</span>;
}

/** Kind first, then what it is; what it is about stands behind in muted text. */
export function SubjectCell({ ticket }: Cell) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const row = useRow(ticket);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <KindGlyph glyph={t(`terms:glyph.${row.kind}`)} word={t(`terms:kind.${row.kind}`)} />
      <span className="truncate font-medium">{row.subject}</span>
      {row.category && <span className="min-w-0 shrink-[8] truncate text-xs text-muted">{named(row.category)}</span>}
      {row.chases > 0 && (
        <Tag className="shrink-0">
          <span title={t('row.chased', { count: row.chases })}>{t('row.chases', { count: row.chases })}</span>
        </Tag>
      )}
    </span>
  );
}

export function CustomerCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { named } = useFormats();
  const { customer } = useRow(ticket);
  if (!customer) return <span className="truncate text-faint">{t('none.customer')}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className="truncate text-muted">{customer.name}</span>
      {customer.tier && <Tag className="shrink-0">{named(customer.tier)}</Tag>}
    </span>
  );
}

export function StateCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { state } = useRow(ticket);
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-muted">
      <StateIcon shape={stateShape[state]!} />
      <span className="truncate">{t(`state.${state}`)}</span>
    </span>
  );
}

export function OwnerCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { assignee } = useRow(ticket);
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-muted">
      <Avatar name={assignee?.name} />
      <span className="truncate">{assignee?.name ?? t('none.assignee')}</span>
    </span>
  );
}

export function DueCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { dueAt, dueKind } = useRow(ticket);
  if (!dueAt) return <span className="text-faint">—</span>;
  return <Deadline dueAt={dueAt} name={dueKind ? t(`due.${dueKind}`) : undefined} />;
}

export function TeamCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { named } = useFormats();
  const { team } = useRow(ticket);
  return (
    <span className={team ? 'truncate text-muted' : 'truncate text-faint'}>{team ? named(team) : t('none.team')}</span>
  );
}

export function ChannelCell({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const { channel } = useRow(ticket);
  return <span className="truncate text-muted">{t(`channel.${channel}`)}</span>;
}

export function OpenedCell({ ticket }: Cell) {
  return <Time at={useRow(ticket).openedAt} className="text-xs text-muted" />;
}

export function UpdatedCell({ ticket }: Cell) {
  return <Time at={useRow(ticket).updatedAt} className="text-xs text-muted" />;
}

/** Since when, as short as a card needs it: lately in words, else the day. */
function Since({ at }: { at: string }) {
  const { ago, day, dateTime } = useFormats();
  const text = useClock((now) => (now - Date.parse(at) < 86_400_000 ? ago(at, now) : day(at, now)));
  const title = useClock((now) => dateTime(at, now));
  return (
    <time dateTime={at} title={title} className="whitespace-nowrap text-xs text-muted tnum">
      {text}
    </time>
  );
}

/** The row on a phone: 70 px, what and when above, where it stands and who has it below. */
export function TicketCard({ ticket }: Cell) {
  const { t } = useTranslation('terms');
  const row = useRow(ticket);
  return (
    <div className="grid h-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5">
      <PriorityIcon level={priorityLevel[row.priority]!} label={t(`priority.${row.priority}`)} />
      <span className="flex min-w-0 items-center gap-2">
        <KindGlyph glyph={t(`glyph.${row.kind}`)} word={t(`kind.${row.kind}`)} />
        <span className="truncate font-medium">{row.subject}</span>
      </span>
      {row.dueAt ? <Deadline dueAt={row.dueAt} className="text-xs" /> : <Since at={row.openedAt} />}
      <span />
      <span className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
        <StateIcon shape={stateShape[row.state]!} />
        <span className="shrink-0">{t(`state.${row.state}`)}</span>
        <span className="truncate pl-1">{row.customer?.name ?? t('none.customer')}</span>
      </span>
      <span className="justify-self-end">
        <Avatar name={row.assignee?.name} label={row.assignee?.name ?? t('none.assignee')} />
      </span>
    </div>
  );
}
