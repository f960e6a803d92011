import { Package, PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import type { UnitsTab_customer$key } from './__generated__/UnitsTab_customer.graphql';
import { actOf } from './acts';
import { EditUnit } from './forms';
import { Later } from './Later';
import { UnitRow } from './UnitRow';

/** The machines they own. */
export function UnitsTab({ customer }: { customer: UnitsTab_customer$key }) {
  const { t } = useTranslation('customers');
  const [adding, setAdding] = useState(false);
  const file = useFragment(
    graphql`
      fragment UnitsTab_customer on Customer {
        id
        units {
          id
          ...UnitRow_unit
        }
        allowedActions {
          act
          ready
          missing {
            code
            path
            message
            clause {
              number
            }
          }
        }
      }
    `,
    customer,
  );
  const add = actOf(file.allowedActions, 'unit.create');
  const button = add && (
    <Button icon={<PackagePlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('unit.add')}
    </Button>
  );
  return (
    <div className="px-4 py-3">
      {file.units.length === 0 ? (
        <EmptyState
          compact
          icon={<Package size={17} aria-hidden />}
          title={t('unit.none')}
          reason={t('unit.noneReason')}
          action={button}
        />
      ) : (
        <>
          <div className="flex justify-end pb-2">{button}</div>
          <table className="w-full border-collapse text-sm">
            <thead className="max-sm:sr-only">
              <tr className="border-b text-2xs text-muted">
                {(['product', 'serial', 'site', 'warranty', 'fault'] as const).map((id) => (
                  <th key={id} scope="col" className="h-8 pr-3 text-left font-normal">
                    {t(`unit.${id}`)}
                  </th>
                ))}
                <th scope="col" className="w-28">
                  <span className="sr-only">{t('unit.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {file.units.map((unit) => (
                <UnitRow key={unit.id} customerId={file.id} unit={unit} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Later name={file.id} open={adding}>
        <EditUnit customerId={file.id} unit={null} open={adding} onOpenChange={setAdding} />
      </Later>
    </div>
  );
}
