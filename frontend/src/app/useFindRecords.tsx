import { Building2, Package, Search, TicketCheck, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useAsk, useRested } from '@/relay/useAsk';
import type { useFindRecordsQuery, useFindRecordsQuery$data } from './__generated__/useFindRecordsQuery.graphql';
import type { Command } from './commands';
import { useWays } from './Link';
import { seesTickets } from './nav';
import type { PaletteGroup } from './Palette';
import { useSession } from './session';

const NOTHING: { groups: PaletteGroup[]; pending: boolean } = { groups: [], pending: false };

/** Records by what is typed in the palette: two characters are enough in Chinese, and a number goes straight there. */
export function useFindRecords(query: string) {
  const { t } = useTranslation(['app', 'terms']);
  const session = useSession();
  const { exists, go } = useWays();
  const ask = useAsk<useFindRecordsQuery>(graphql`
    query useFindRecordsQuery($query: String!) {
      search(query: $query, first: 5) {
        tickets {
          id
          number
          subject
          state
        }
        customers {
          id
          name
        }
        contacts {
          id
          name
          customer {
            id
            name
          }
        }
        units {
          id
          serial
          product {
            name
          }
          customer {
            id
            name
          }
        }
      }
    }
  `);
  const asked = useRested(query.trim(), 180);
  const [found, setFound] = useState<{ groups: PaletteGroup[]; pending: boolean }>(NOTHING);
  const latest = useRef({ ask, group: (_: useFindRecordsQuery$data['search'], __: string): PaletteGroup[] => [] });
  const line = (id: string, title: string, hint: string, icon: Command['icon'], to: string): Command => ({
    id,
    title,
    hint,
    icon,
    group: 'go',
    run: () => go(to),
  });
  latest.current = {
    ask,
    group: (search, words) =>
      [
        {
          id: 'tickets',
          title: t('nav.tickets'),
          commands: exists('/tickets/$number')
            ? search.tickets.map((one) =>
                line(
                  one.id,
                  `${one.number}  ${one.subject}`,
                  t(`terms:state.${one.state}`),
                  <TicketCheck size={16} aria-hidden />,
                  `/tickets/${one.number}`,
                ),
              )
            : [],
        },
        {
          id: 'customers',
          title: t('nav.customers'),
          commands: exists('/customers/$id')
            ? [
                ...search.customers.map((one) =>
                  line(one.id, one.name, '', <Building2 size={16} aria-hidden />, `/customers/${one.id}`),
                ),
                ...search.contacts.map((one) =>
                  line(
                    one.id,
                    one.name,
                    one.customer.name,
                    <UserRound size={16} aria-hidden />,
                    `/customers/${one.customer.id}`,
                  ),
                ),
                ...search.units.map((one) =>
                  line(
                    one.id,
                    `${one.product?.name ?? ''} ${one.serial}`.trim(),
                    one.customer.name,
                    <Package size={16} aria-hidden />,
                    `/customers/${one.customer.id}`,
                  ),
                ),
              ]
            : [],
        },
        {
          id: 'search',
          title: t('nav.search'),
          commands: exists('/search')
            ? [
                line(
                  'search.all',
                  t('palette.allResults', { query: words }),
                  '',
                  <Search size={16} aria-hidden />,
                  `/search?q=${encodeURIComponent(words)}`,
                ),
              ]
            : [],
        },
      ].filter(
        (group, _, all) =>
          group.commands.length > 0 && all.some((one) => one.id !== 'search' && one.commands.length > 0),
      ),
  };
  const allowed = seesTickets(session);
  useEffect(() => {
    if (asked.length < 2 || !allowed) {
      setFound(NOTHING);
      return;
    }
    let live = true;
    setFound((last) => ({ ...last, pending: true }));
    latest.current.ask({ query: asked }).then(
      (answer) => live && setFound({ groups: latest.current.group(answer.search, asked), pending: false }),
      () => live && setFound(NOTHING),
    );
    return () => {
      live = false;
    };
  }, [asked, allowed]);
  return found;
}
