import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { StateIcon } from '@/ui/icons';
import type { Elsewhere_customer$key } from './__generated__/Elsewhere_customer.graphql';

/** What is open for this customer with other teams: number, kind, state and who has it, so that a caller can always be told. */
export function Elsewhere({ customer, ticket }: { customer: Elsewhere_customer$key; ticket: string }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const { openElsewhere } = useFragment(
    graphql`
      fragment Elsewhere_customer on Customer {
        openElsewhere {
          id
          number
          kind
          state
          dueAt
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
      }
    `,
    customer,
  );
  const others = openElsewhere.filter((one) => one.id !== ticket);
  if (others.length === 0) return null;
  return (
    <div className="mt-1">
      <p className="text-xs text-muted">{t('customer.elsewhere')}</p>
      <ul>
        {others.slice(0, 6).map((one) => (
          <li key={one.id} className="flex min-h-7 items-center gap-2 text-xs text-muted">
            <StateIcon shape={stateShape[one.state]!} label={t(`terms:state.${one.state}`)} />
            <span className="tnum">{one.number}</span>
            <span>{t(`terms:kind.${one.kind}`)}</span>
            <span className="ml-auto truncate">
              {[one.team ? named(one.team) : '', one.assignee?.name ?? ''].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
