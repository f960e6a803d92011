import { Building2, Package, UserRound } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import type { FoundQuery } from './__generated__/FoundQuery.graphql';
import { FoundLine } from './FoundLine';
import { FoundTicket } from './FoundTicket';
import { Marked } from './Marked';

/** How many of each kind are shown: what a question may cost allows for no more. */
const MOST = 15;

/** What was found, by kind. The arrows and J, K go from line to line, through all groups. */
export function Found({ query, onUp, nothing }: { query: string; onUp: () => void; nothing: ReactNode }) {
  const { t } = useTranslation(['search', 'terms']);
  const { named, count } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const { search } = useLazyLoadQuery<FoundQuery>(
    graphql`
      query FoundQuery($query: String!, $first: Int!) {
        search(query: $query, first: $first) {
          tickets {
            id
            ...FoundTicket_ticket
          }
          customers {
            id
            name
            kind
            address
            tier {
              name
              nameEn
            }
            openTickets
          }
          contacts {
            id
            name
            title
            phones {
              masked
            }
            customer {
              id
              name
            }
          }
          units {
            id
            serial
            site
            product {
              name
              nameEn
              model
            }
            customer {
              id
              name
            }
          }
        }
      }
    `,
    { query, first: MOST },
    { fetchPolicy: 'store-and-network' },
  );
  const { tickets, customers, contacts, units } = search;
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('a[href]') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    if (at + by < 0) onUp();
    else lines[Math.min(lines.length - 1, at + by)]?.focus();
  };
  const groups = [
    {
      id: 'tickets' as const,
      lines: tickets.map((one) => <FoundTicket key={one.id} ticket={one} query={query} />),
    },
    {
      id: 'customers' as const,
      lines: customers.map((one) => (
        <FoundLine
          key={one.id}
          to={`/customers/${one.id}`}
          icon={one.kind === 'COMPANY' ? <Building2 size={16} aria-hidden /> : <UserRound size={16} aria-hidden />}
          title={<Marked text={one.name} query={query} />}
          tag={one.tier && <Tag tone="accent">{named(one.tier)}</Tag>}
          hint={<Marked text={one.address} query={query} />}
          end={one.openTickets > 0 && t('open', { count: one.openTickets, n: count(one.openTickets) })}
        />
      )),
    },
    {
      id: 'contacts' as const,
      lines: contacts.map((one) => (
        <FoundLine
          key={one.id}
          to={`/customers/${one.customer.id}`}
          icon={<UserRound size={16} aria-hidden />}
          title={<Marked text={one.name} query={query} />}
          tag={one.title && <Tag>{one.title}</Tag>}
          hint={<Marked text={one.customer.name} query={query} />}
          end={one.phones[0]?.masked}
        />
      )),
    },
    {
      id: 'units' as const,
      lines: units.map((one) => (
        <FoundLine
          key={one.id}
          to={`/customers/${one.customer.id}`}
          icon={<Package size={16} aria-hidden />}
          title={
            <>
              <Marked text={named(one.product)} query={query} />{' '}
              <span className="font-normal tnum">
                <Marked text={one.serial} query={query} />
              </span>
            </>
          }
          hint={[one.customer.name, one.site].filter(Boolean).join(' · ')}
          end={one.product.model}
        />
      )),
    },
  ].filter((group) => group.lines.length > 0);
  if (groups.length === 0) return nothing;
  return (
    <div ref={box} onKeyDown={step} className="mx-auto flex max-w-[880px] flex-col gap-5 p-4 pb-10">
      {groups.map((group) => (
        <section key={group.id} aria-label={t(`group.${group.id}`)}>
          <h2 className="mb-1.5 flex items-baseline gap-2 px-3 text-xs text-muted">
            {t(`group.${group.id}`)}
            <span className="tnum">{group.lines.length >= MOST ? t('most', { n: MOST }) : group.lines.length}</span>
          </h2>
          <ul className="overflow-hidden rounded-lg bg-surface shadow-card">{group.lines}</ul>
        </section>
      ))}
    </div>
  );
}
