import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { now } from '@/ui/clock';
import { Field } from '@/ui/Field';
import type { CallerUnit_customer$key } from './__generated__/CallerUnit_customer.graphql';
import { useCall } from './call';

/** Which machine the call is about, and whether it is still under warranty. */
export function CallerUnit({ customer }: { customer: CallerUnit_customer$key }) {
  const { t } = useTranslation('calls');
  const { named, day } = useFormats();
  const { draft, note, wrong } = useCall();
  const { units } = useFragment(
    graphql`
      fragment CallerUnit_customer on Customer {
        units {
          id
          serial
          site
          warrantyUntil
          product {
            id
            name
            nameEn
          }
        }
      }
    `,
    customer,
  );
  const unit = units.find((one) => one.id === draft.unitId) ?? null;
  const warranty = () => {
    if (!unit) return t('unit.count', { count: units.length });
    if (!unit.warrantyUntil) return t('unit.unknown');
    const until = day(unit.warrantyUntil, now());
    return Date.parse(unit.warrantyUntil) >= now() ? t('unit.warranty', { until }) : t('unit.over', { until });
  };
  return (
    <div className="border-b p-4">
      <Field label={t('unit.label')} hint={units.length > 0 ? warranty() : t('unit.none')} error={wrong('unit')}>
        <Combobox
          value={unit}
          onChange={(one) => note({ unitId: one?.id ?? null })}
          items={units}
          itemKey={(one) => one.id}
          itemLabel={(one) => `${named(one.product)} ${one.serial}`}
          render={(one) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate">{named(one.product)}</span>
              <span className="text-xs text-muted tnum">{one.serial}</span>
              {one.site && <span className="truncate text-xs text-muted">{one.site}</span>}
            </span>
          )}
          placeholder={t('unit.hint')}
          disabled={units.length === 0}
          clearable
        />
      </Field>
    </div>
  );
}
