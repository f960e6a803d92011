import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import type { CustomerHead_figures$key } from './__generated__/CustomerHead_figures.graphql';
import type { CustomerHead_marks$key } from './__generated__/CustomerHead_marks.graphql';

/** Beside the name: what kind, how close, and the tags, each of which lists the customers with it. */
export function CustomerMarks({ customer }: { customer: CustomerHead_marks$key }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { named } = useFormats();
  const file = useFragment(
    graphql`
      fragment CustomerHead_marks on Customer {
        kind
        tags
        tier {
          id
          name
          nameEn
        }
      }
    `,
    customer,
  );
  return (
    <span className="flex min-w-0 shrink items-center gap-1 overflow-hidden max-sm:hidden">
      <Tag className="shrink-0">{t(`terms:customerKind.${file.kind}`)}</Tag>
      {file.tier && (
        <Tag tone="accent" className="shrink-0">
          {named(file.tier)}
        </Tag>
      )}
      {file.tags.slice(0, 3).map((tag) => (
        <Link key={tag} to={`/customers?tag=${encodeURIComponent(tag)}`} className="min-w-0 rounded-xs max-desk:hidden">
          <Tag>{tag}</Tag>
        </Link>
      ))}
    </span>
  );
}

/** The line of figures: what is open, what they prefer, who looks after them. */
export function FiguresLine({ customer }: { customer: CustomerHead_figures$key }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { named } = useFormats();
  const file = useFragment(
    graphql`
      fragment CustomerHead_figures on Customer {
        kind
        openTickets
        openComplaints
        openElsewhere {
          id
        }
        preferredChannel
        contactHours
        tier {
          id
          name
          nameEn
        }
        owner {
          id
          name
        }
      }
    `,
    customer,
  );
  const prefers = [file.preferredChannel ? t(`terms:channel.${file.preferredChannel}`) : '', file.contactHours].filter(
    Boolean,
  );
  const figures: [string, React.ReactNode][] = [
    [
      t('figure.open'),
      <span key="open" className="font-semibold tnum">
        {file.openTickets + file.openElsewhere.length}
      </span>,
    ],
    [
      t('figure.complaints'),
      <span key="complaints" className="font-semibold tnum">
        {file.openComplaints}
      </span>,
    ],
  ];
  if (prefers.length > 0) figures.push([t('figure.prefers'), prefers.join(' · ')]);
  figures.push([t('figure.owner'), file.owner?.name ?? t('figure.nobody')]);
  return (
    <dl className="flex shrink-0 flex-wrap gap-x-6 gap-y-1 border-b bg-surface px-4 py-2 text-sm">
      <div className="flex items-center gap-1 sm:hidden">
        <dt className="sr-only">{t('file.kind')}</dt>
        <dd className="flex gap-1">
          <Tag>{t(`terms:customerKind.${file.kind}`)}</Tag>
          {file.tier && <Tag tone="accent">{named(file.tier)}</Tag>}
        </dd>
      </div>
      {figures.map(([label, value]) => (
        <div key={label} className="flex min-w-0 items-baseline gap-1.5">
          <dt className="shrink-0 text-xs text-muted">{label}</dt>
          <dd className="min-w-0 truncate">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
