import { Archive, Ellipsis, PencilLine, PhoneIncoming, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useCommands } from '@/app/commands';
import { useWays } from '@/app/Link';
import { useSession } from '@/app/session';
import { Button, IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { useNarrow } from '@/ui/useNarrow';
import type { CustomerActs_customer$key } from './__generated__/CustomerActs_customer.graphql';
import { ArchiveCustomer } from './ArchiveCustomer';
import { actOf } from './acts';
import { EditCustomer } from './forms';
import { Later } from './Later';

/** What may be done with the file: 来电, 新建服务单, and the rest behind 更多. Refused acts say why. */
export function CustomerActs({ customer }: { customer: CustomerActs_customer$key }) {
  const { t } = useTranslation('customers');
  const { may } = useSession();
  const { exists, go } = useWays();
  const narrow = useNarrow();
  const [editing, setEditing] = useState(false);
  const [archiving, setArchiving] = useState(false);
  const file = useFragment(
    graphql`
      fragment CustomerActs_customer on Customer {
        id
        archivedAt
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
        ...EditCustomer_customer
        ...ArchiveCustomer_customer
      }
    `,
    customer,
  );
  const inUse = file.archivedAt === null;
  const describe = actOf(file.allowedActions, 'customer.describe');
  const archive = actOf(file.allowedActions, 'customer.archive');
  const canCall = inUse && may('call.record') && exists('/calls/new');
  const canCreate = inUse && may('ticket.create') && exists('/tickets/new');
  const call = () => go(`/calls/new?customer=${file.id}`);
  const create = () => go(`/tickets/new?customer=${file.id}`);
  const edit = () => setEditing(true);
  useCommands([
    ...(canCall
      ? [{ id: 'customer.call', title: t('command.call'), group: 'context' as const, keys: 'Shift+c', run: call }]
      : []),
    ...(canCreate
      ? [{ id: 'customer.ticket', title: t('command.ticket'), group: 'context' as const, keys: 'c', run: create }]
      : []),
    ...(describe
      ? [{ id: 'customer.describe', title: t('command.edit'), group: 'context' as const, keys: 'e', run: edit }]
      : []),
  ]);
  return (
    <>
      {canCall && (
        <Button icon={<PhoneIncoming size={15} aria-hidden />} onClick={call}>
          {t('act.call')}
        </Button>
      )}
      {canCreate && (
        <Button
          kind="primary"
          icon={<Plus size={16} aria-hidden />}
          keys="C"
          onClick={create}
          className="max-sm:hidden"
        >
          {t('act.ticket')}
        </Button>
      )}
      {(describe || archive || (canCreate && narrow)) && (
        <Menu
          trigger={
            <IconButton label={t('act.more')} size={32}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
          groups={[
            {
              id: 'ticket',
              items: [
                ...(canCreate && narrow
                  ? [{ id: 'ticket', label: t('act.ticket'), icon: <Plus size={14} aria-hidden />, onSelect: create }]
                  : []),
              ],
            },
            {
              id: 'file',
              items: [
                ...(describe
                  ? [
                      {
                        id: 'edit',
                        label: t('act.edit'),
                        icon: <PencilLine size={14} aria-hidden />,
                        keys: 'E',
                        reason: describe.reason,
                        onSelect: edit,
                      },
                    ]
                  : []),
                ...(archive
                  ? [
                      {
                        id: 'archive',
                        label: t('act.archive'),
                        icon: <Archive size={14} aria-hidden />,
                        reason: archive.reason,
                        onSelect: () => setArchiving(true),
                      },
                    ]
                  : []),
              ],
            },
          ]}
        />
      )}
      {describe && (
        <Later name={file.id} open={editing}>
          <EditCustomer customer={file} open={editing} onOpenChange={setEditing} />
        </Later>
      )}
      {archive && <ArchiveCustomer customer={file} open={archiving} onOpenChange={setArchiving} />}
    </>
  );
}
