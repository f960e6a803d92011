import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { useAsk } from '@/relay/useAsk';
import { Combobox } from '@/ui/Combobox';
import { Tag } from '@/ui/Tag';
import type { CallerPickerQuery, CallerPickerQuery$data } from './__generated__/CallerPickerQuery.graphql';

type Match = CallerPickerQuery$data['callers'][number];
export interface Caller {
  customer: { id: string; name: string };
  contact?: { id: string; name: string } | null;
  unit?: { id: string } | null;
  match?: Match;
}

/** Whose matter: by a whole number, a name or a serial number. */
export function CallerPicker({ value, onChange }: { value: Caller | null; onChange: (caller: Caller | null) => void }) {
  const { t } = useTranslation('tickets');
  const { named } = useFormats();
  const ask = useAsk<CallerPickerQuery>(graphql`
    query CallerPickerQuery($text: String!) {
      callers(text: $text) {
        customer {
          id
          name
          openTickets
          tier {
            id
            name
            nameEn
          }
        }
        contact {
          id
          name
          title
          phones {
            id
            masked
          }
        }
        unit {
          id
          serial
        }
      }
    }
  `);
  return (
    <Combobox<Caller>
      autoFocus={value === null}
      clearable
      size={32}
      label={t('new.customer')}
      placeholder={t('new.find')}
      value={value}
      onChange={onChange}
      itemKey={(one) => [one.customer.id, one.contact?.id, one.unit?.id].join('/')}
      itemLabel={(one) => one.customer.name}
      empty={t('new.noCustomer')}
      render={({ match, customer }) => (
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{customer.name}</span>
          {match?.customer.tier && <Tag>{named(match.customer.tier)}</Tag>}
          <span className="truncate text-xs text-muted">
            {[match?.contact?.name, match?.contact?.title, match?.contact?.phones[0]?.masked, match?.unit?.serial]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {match !== undefined && match.customer.openTickets > 0 && (
            <span className="ml-auto shrink-0 pl-2 text-xs text-muted">
              {t('customer.open', { count: match.customer.openTickets })}
            </span>
          )}
        </span>
      )}
      search={async (text) =>
        text === '' || text === value?.customer.name
          ? []
          : (await ask({ text })).callers.map((match) => ({
              customer: match.customer,
              contact: match.contact,
              unit: match.unit,
              match,
            }))
      }
    />
  );
}
