import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Segmented } from '@/ui/choices';
import { Select } from '@/ui/Select';
import type { HowSaid_ticket$key } from './__generated__/HowSaid_ticket.graphql';
import { DIRECTIONS, MEANS, type Mode, OUTCOMES, type Said } from './compose';

export interface HowSaidProps {
  ticket: HowSaid_ticket$key;
  mode: Mode;
  said: Said;
  onChange: (change: Partial<Said>) => void;
  /** It was to be recorded without saying by what means. */
  noMeans: boolean;
}

/** How it was said: who called whom and how it went; by what means the customer was told. */
export function HowSaid({ ticket, mode, said, onChange, noMeans }: HowSaidProps) {
  const { t } = useTranslation(['tickets', 'terms']);
  const data = useFragment(
    graphql`
      fragment HowSaid_ticket on Ticket {
        customer {
          id
          preferredChannel
          contacts {
            id
            name
            title
          }
        }
        contact {
          id
          name
          preferredChannel
        }
      }
    `,
    ticket,
  );
  const contacts = data.customer?.contacts ?? [];
  const preferred = data.contact?.preferredChannel ?? data.customer?.preferredChannel;
  if (mode === 'note') return <p className="w-full text-xs text-warn-ink">{t('composer.hint.note')}</p>;
  if (mode === 'reply')
    return (
      <div className="flex w-full flex-wrap items-center gap-2 text-xs text-muted">
        <span className="w-32">
          <Select
            size={28}
            label={t('composer.means')}
            placeholder={t('composer.means')}
            value={said.means}
            onChange={(means) => onChange({ means })}
            options={MEANS.map((value) => ({
              value,
              label: t(`terms:channel.${value}`),
              hint: value === preferred ? t('composer.preferred') : undefined,
            }))}
          />
        </span>
        {noMeans ? (
          <span role="alert" className="text-danger-ink">
            {t('composer.noMeans')}
          </span>
        ) : (
          <span>{t('composer.hint.reply')}</span>
        )}
      </div>
    );
  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      <Segmented
        size={28}
        label={t('call.directionLabel')}
        value={said.direction}
        onChange={(direction) => onChange({ direction })}
        choices={DIRECTIONS.map((value) => ({ value, label: t(`call.direction.${value}`) }))}
      />
      <Segmented
        size={28}
        label={t('call.outcomeLabel')}
        value={said.outcome}
        onChange={(outcome) => onChange({ outcome })}
        choices={OUTCOMES.map((value) => ({ value, label: t(`call.outcome.${value}`) }))}
      />
      {contacts.length > 0 && (
        <span className="w-32">
          <Select
            size={28}
            label={t('call.contact')}
            placeholder={t('call.contact')}
            value={said.contactId}
            onChange={(contactId) => onChange({ contactId })}
            options={contacts.map((one) => ({ value: one.id, label: one.name, hint: one.title }))}
          />
        </span>
      )}
    </div>
  );
}
