import { Building2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Tag } from '@/ui/Tag';
import { Time } from '@/ui/Time';
import type { CustomerCells_customer$key } from './__generated__/CustomerCells_customer.graphql';

export interface Cell {
  customer: CustomerCells_customer$key;
}

const useRow = (customer: CustomerCells_customer$key) =>
  useFragment(
    graphql`
      fragment CustomerCells_customer on Customer {
        id
        kind
        name
        address
        tags
        openTickets
        openComplaints
        updatedAt
        createdAt
        tier {
          id
          name
          nameEn
        }
        owner {
          id
          name
        }
        contacts {
          id
          name
        }
        units {
          id
        }
      }
    `,
    customer,
  );

export function NameCell({ customer }: Cell) {
  const { t } = useTranslation('terms');
  const { kind, name, tags } = useRow(customer);
  const Icon = kind === 'PERSON' ? UserRound : Building2;
  return (
    <span className="flex min-w-0 items-center gap-2 pl-4">
      <Icon
        size={15}
        strokeWidth={1.75}
        role="img"
        aria-label={t(`customerKind.${kind}`)}
        className="shrink-0 text-muted"
      />
      <span className="truncate font-medium">{name}</span>
      {tags.slice(0, 2).map((tag) => (
        <Tag key={tag} className="shrink-0 max-sm:hidden">
          {tag}
        </Tag>
      ))}
    </span>
  );
}

export function TierCell({ customer }: Cell) {
  const { named } = useFormats();
  const { tier } = useRow(customer);
  return tier ? <Tag>{named(tier)}</Tag> : <span className="text-faint">—</span>;
}

export function ContactCell({ customer }: Cell) {
  const { contacts } = useRow(customer);
  return <span className="truncate text-muted">{contacts[0]?.name ?? '—'}</span>;
}

export function AddressCell({ customer }: Cell) {
  const { address } = useRow(customer);
  return (
    <span className="truncate text-muted" title={address}>
      {address || '—'}
    </span>
  );
}

export function OwnerCell({ customer }: Cell) {
  const { owner } = useRow(customer);
  if (!owner) return <span className="text-faint">—</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-muted">
      <Avatar name={owner.name} />
      <span className="truncate">{owner.name}</span>
    </span>
  );
}

/** How many machines they have. */
export function UnitsCell({ customer }: Cell) {
  const { count } = useFormats();
  return <span className="text-muted tnum">{count(useRow(customer).units.length)}</span>;
}

/** Open tickets; complaints among them are named beside the number, not by a colour. */
export function OpenCell({ customer }: Cell) {
  const { t } = useTranslation('customers');
  const { count } = useFormats();
  const { openTickets, openComplaints } = useRow(customer);
  return (
    <span className="flex items-center justify-end gap-2">
      {openComplaints > 0 && (
        <span className="text-xs text-muted">{t('list.complaints', { count: openComplaints })}</span>
      )}
      <span className={openTickets > 0 ? 'font-medium tnum' : 'text-faint tnum'}>{count(openTickets)}</span>
    </span>
  );
}

export function UpdatedCell({ customer }: Cell) {
  return <Time at={useRow(customer).updatedAt} className="text-xs text-muted" />;
}

/** The row on a phone: 70 px. */
export function CustomerCard({ customer }: Cell) {
  const { t } = useTranslation('customers');
  const { named } = useFormats();
  const row = useRow(customer);
  return (
    <div className="flex h-full flex-col justify-center gap-0.5">
      <span className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.name}</span>
        {row.tier && <Tag className="shrink-0">{named(row.tier)}</Tag>}
      </span>
      <span className="flex min-w-0 items-center gap-2 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate">{row.contacts[0]?.name ?? (row.address || '—')}</span>
        {row.openTickets > 0 && <span className="shrink-0 tnum">{t('list.open', { count: row.openTickets })}</span>}
      </span>
    </div>
  );
}
