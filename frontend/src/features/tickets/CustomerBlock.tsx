import { Mail, MapPin, PackageOpen, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link, useWays } from '@/app/Link';
import { useFormats } from '@/i18n/useFormats';
import { now } from '@/ui/clock';
import { Section } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import type { CustomerBlock_ticket$key } from './__generated__/CustomerBlock_ticket.graphql';
import { Elsewhere } from './Elsewhere';
import { PhoneLine } from './PhoneLine';

/** Who it is about, before one picks up the telephone: who to ask for, by which means, what else is open, which machine. */
export function CustomerBlock({ ticket }: { ticket: CustomerBlock_ticket$key }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named, day } = useFormats();
  const { exists } = useWays();
  const data = useFragment(
    graphql`
      fragment CustomerBlock_ticket on Ticket {
        id
        customer {
          id
          name
          address
          note
          contactHours
          preferredChannel
          openTickets
          openComplaints
          tier {
            id
            name
            nameEn
          }
          contacts {
            id
            name
            title
            email
            phones {
              id
              ...PhoneLine_phone
            }
          }
          ...Elsewhere_customer
        }
        contact {
          id
          name
          title
          email
          preferredChannel
          phones {
            id
            ...PhoneLine_phone
          }
        }
        unit {
          id
          serial
          site
          warrantyUntil
          product {
            id
            name
            nameEn
            model
          }
        }
      }
    `,
    ticket,
  );
  const { customer, unit } = data;
  const contact = data.contact ?? customer?.contacts[0] ?? null;
  const channel = data.contact?.preferredChannel ?? customer?.preferredChannel;
  if (!customer)
    return (
      <Section title={t('customer.title')}>
        <p className="text-sm text-muted">{t('terms:none.customer')}</p>
      </Section>
    );
  const covered = unit?.warrantyUntil ? Date.parse(unit.warrantyUntil) >= now() : null;
  return (
    <Section>
      <div className="flex flex-col gap-1.5 text-sm">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          {exists('/customers/$id') ? (
            <Link to={`/customers/${customer.id}`} className="truncate font-semibold hover:underline">
              {customer.name}
            </Link>
          ) : (
            <span className="truncate font-semibold">{customer.name}</span>
          )}
          {customer.tier && <Tag tone="accent">{named(customer.tier)}</Tag>}
        </div>
        {contact && (
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 text-muted">
            <span className="text-fg">{contact.name}</span>
            {contact.title && <span>{contact.title}</span>}
          </div>
        )}
        {contact?.phones.map((phone) => (
          <PhoneLine key={phone.id} phone={phone} />
        ))}
        {contact?.email && (
          <p className="flex min-w-0 items-center gap-2 text-muted">
            <Mail size={14} aria-hidden className="shrink-0" />
            <span className="truncate">{contact.email}</span>
          </p>
        )}
        {(unit?.site || customer.address) && (
          <p className="flex min-w-0 items-start gap-2 text-muted">
            <MapPin size={14} aria-hidden className="mt-[3px] shrink-0" />
            <span className="min-w-0">{unit?.site || customer.address}</span>
          </p>
        )}
        {(channel || customer.contactHours) && (
          <p className="text-xs text-muted">
            {t('customer.prefers')}
            {[channel ? t(`terms:channel.${channel}`) : '', customer.contactHours].filter(Boolean).join(t('sep.list'))}
          </p>
        )}
        {unit && (
          <p className="flex min-w-0 items-start gap-2 text-muted">
            <PackageOpen size={14} aria-hidden className="mt-[3px] shrink-0" />
            <span className="min-w-0">
              <span className="text-fg">{named(unit.product)}</span> <span className="tnum">{unit.serial}</span>
              {unit.warrantyUntil && (
                <span className="block text-xs">
                  {t(covered ? 'customer.covered' : 'customer.uncovered', { day: day(unit.warrantyUntil, now()) })}
                </span>
              )}
            </span>
          </p>
        )}
        {customer.note && (
          <p className="rounded-sm bg-sunken px-2.5 py-1.5 text-xs whitespace-pre-wrap">{customer.note}</p>
        )}
        <p className="flex flex-wrap gap-x-4 gap-y-1 pt-0.5 text-xs text-muted">
          <Link to={`/tickets?customer=${customer.id}`} className="hover:text-fg hover:underline">
            {t('customer.open', { count: customer.openTickets })}
          </Link>
          {customer.openComplaints > 0 && (
            <Link
              to={`/tickets?customer=${customer.id}&kind=COMPLAINT`}
              className="inline-flex items-center gap-1 text-fg hover:underline"
            >
              <TriangleAlert size={13} aria-hidden />
              {t('customer.complaints', { count: customer.openComplaints })}
            </Link>
          )}
        </p>
        <Elsewhere customer={customer} ticket={data.id} />
      </div>
    </Section>
  );
}
