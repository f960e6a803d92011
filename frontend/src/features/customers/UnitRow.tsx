import { Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useWays } from '@/app/Link';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { Button, IconButton } from '@/ui/Button';
import { now } from '@/ui/clock';
import { Confirm } from '@/ui/Dialog';
import { Menu } from '@/ui/Menu';
import { toast } from '@/ui/Toast';
import type { UnitRow_unit$key } from './__generated__/UnitRow_unit.graphql';
import type { UnitRowArchiveMutation } from './__generated__/UnitRowArchiveMutation.graphql';
import { inWarranty } from './form';
import { EditUnit } from './forms';
import { Later } from './Later';

/** One machine: model, serial, where it stands, warranty, last fault; 报修 starts a repair request with it. */
export function UnitRow({ customerId, unit }: { customerId: string; unit: UnitRow_unit$key }) {
  const { t } = useTranslation('customers');
  const { named, day } = useFormats();
  const { may } = useSession();
  const { exists, go } = useWays();
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null);
  const machine = useFragment(
    graphql`
      fragment UnitRow_unit on Unit {
        id
        version
        serial
        site
        warrantyUntil
        lastFaultAt
        product {
          id
          name
          nameEn
          model
        }
        ...EditUnit_unit
      }
    `,
    unit,
  );
  const archive = useArchive();
  const { warrantyUntil, lastFaultAt } = machine;
  const items = [
    ...(may('unit.change')
      ? [
          {
            id: 'edit',
            label: t('unit.change'),
            icon: <PencilLine size={14} aria-hidden />,
            onSelect: () => setOpen('edit'),
          },
        ]
      : []),
    ...(may('unit.archive')
      ? [
          {
            id: 'archive',
            label: t('unit.archive'),
            icon: <Trash2 size={14} aria-hidden />,
            onSelect: () => setOpen('archive'),
          },
        ]
      : []),
  ];
  const repair = may('ticket.create') && exists('/tickets/new');
  const close = (next: boolean) => !next && setOpen(null);
  const cell = 'py-2 pr-3 align-middle max-sm:inline-block max-sm:py-0.5';
  const hidden = 'py-2 pr-3 align-middle text-muted max-sm:hidden';
  return (
    <tr className="border-b last:border-b-0 max-sm:relative max-sm:block max-sm:py-2">
      <th scope="row" className="py-2 pr-3 text-left align-middle font-medium max-sm:block max-sm:pb-0.5">
        {named(machine.product)}
        <span className="block text-xs font-normal whitespace-nowrap text-muted">{machine.product.model}</span>
      </th>
      <td className={`${cell} whitespace-nowrap text-muted tnum`}>{machine.serial}</td>
      <td className={machine.site ? `${cell} text-muted` : hidden}>{machine.site || '—'}</td>
      <td className={`${cell} whitespace-nowrap tnum`}>
        <span className="text-xs text-muted sm:hidden">{t('unit.warranty')} </span>
        {warrantyUntil ? (
          <span className={inWarranty(warrantyUntil, now()) ? '' : 'text-muted'}>
            {day(warrantyUntil, now())}
            {!inWarranty(warrantyUntil, now()) && <span className="text-xs sm:block"> {t('unit.over')}</span>}
          </span>
        ) : (
          <span className="text-faint">{t('file.unknown')}</span>
        )}
      </td>
      <td className={lastFaultAt ? `${cell} whitespace-nowrap text-muted tnum` : hidden}>
        <span className="text-xs sm:hidden">{t('unit.fault')} </span>
        {lastFaultAt ? day(lastFaultAt, now()) : '—'}
      </td>
      <td className="py-1 text-right whitespace-nowrap max-sm:absolute max-sm:top-1 max-sm:right-0">
        {repair && (
          <Button
            size={28}
            kind="quiet"
            onClick={() => go(`/tickets/new?customer=${customerId}&unit=${machine.id}&kind=REPAIR`)}
          >
            {t('unit.repair')}
            <span className="sr-only"> {machine.serial}</span>
          </Button>
        )}
        {items.length > 0 && (
          <Menu
            trigger={
              <IconButton label={t('unit.actsOf', { serial: machine.serial })}>
                <Ellipsis size={15} aria-hidden />
              </IconButton>
            }
            groups={[{ id: 'acts', items }]}
          />
        )}
        <Later name={machine.id} open={open === 'edit'}>
          <EditUnit customerId={customerId} unit={machine} open={open === 'edit'} onOpenChange={close} />
        </Later>
        <Confirm
          open={open === 'archive'}
          onOpenChange={close}
          title={t('unit.archiveTitle', { serial: machine.serial })}
          description={t('unit.archiveReason')}
          confirm={t('unit.archive')}
          cancel={t('form.cancel')}
          onConfirm={() => archive(machine.id, machine.version)}
        />
      </td>
    </tr>
  );
}

function useArchive() {
  const { t } = useTranslation('customers');
  const { run } = useOperation<UnitRowArchiveMutation>(graphql`
    mutation UnitRowArchiveMutation($id: ID!, $version: Int!) {
      unitArchive(id: $id, version: $version) {
        unit {
          id
          customer {
            ...UnitsTab_customer
          }
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
      }
    }
  `);
  return async (id: string, version: number) => {
    const outcome = await run({ id, version });
    if (outcome.ok) toast({ title: t('done.unitArchived') });
    else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
