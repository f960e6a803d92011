import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { useAsk } from '@/relay/useAsk';
import { Combobox } from '@/ui/Combobox';
import { StateIcon } from '@/ui/icons';
import type { TicketPickerQuery, TicketPickerQuery$data } from './__generated__/TicketPickerQuery.graphql';

export type FoundTicket = TicketPickerQuery$data['tickets']['nodes'][number];

/** Another ticket, by number, words or customer; the last changed ones are offered first. */
export function TicketPicker({
  value,
  onChange,
  without,
  label,
}: {
  value: FoundTicket | null;
  onChange: (ticket: FoundTicket | null) => void;
  without: string;
  label: string;
}) {
  const { t } = useTranslation(['tickets', 'terms']);
  const ask = useAsk<TicketPickerQuery>(graphql`
    query TicketPickerQuery($filter: TicketFilter) {
      tickets(first: 12, filter: $filter, orderBy: UPDATED_DESC) {
        nodes {
          id
          number
          subject
          state
          customer {
            id
            name
          }
        }
      }
    }
  `);
  return (
    <Combobox<FoundTicket>
      autoFocus
      label={label}
      value={value}
      onChange={onChange}
      placeholder={t('link.find')}
      itemKey={(one) => one.id}
      itemLabel={(one) => `${one.number}  ${one.subject}`}
      render={(one) => (
        <span className="flex min-w-0 items-center gap-2">
          <StateIcon shape={stateShape[one.state]!} label={t(`terms:state.${one.state}`)} />
          <span className="shrink-0 text-muted tnum">{one.number}</span>
          <span className="truncate">{one.subject}</span>
          <span className="ml-auto truncate pl-2 text-xs text-muted">{one.customer?.name}</span>
        </span>
      )}
      search={async (query) =>
        (await ask({ filter: query && !query.includes('  ') ? { text: query } : { open: true } })).tickets.nodes.filter(
          (one) => one.id !== without,
        )
      }
    />
  );
}
