import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, openPalette, useCommands } from '@/app/commands';
import { useSession } from '@/app/session';
import { Button, IconButton } from '@/ui/Button';
import { Confirm, Dialog } from '@/ui/Dialog';
import { Field, Textarea } from '@/ui/Field';
import { BulkBar } from '@/ui/layout';
import { type Refused, useBulk } from './useBulk';
import { useAssignPage, usePriorityPage } from './useColleagues';
import type { Quick } from './useQuickActs';

/** What may be done with all that is selected. Each item is its own act; what was refused stays selected and says why. */
export function Bulk({ chosen, onChoose }: { chosen: readonly Quick[]; onChoose: (ids: ReadonlySet<string>) => void }) {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const bulk = useBulk(chosen, onChoose);
  const assignPage = useAssignPage();
  const priorityPage = usePriorityPage();
  const any = chosen.length > 0;
  const assign = () => openPalette(assignPage((whom) => void bulk.assign(whom)));
  const prioritise = () => openPalette(priorityPage((priority) => void bulk.prioritise(priority)));
  const commands: Command[] = [
    { id: 'bulk.assign', title: t('bulk.assign'), group: 'context', keys: 'a', run: assign },
    { id: 'bulk.prioritise', title: t('bulk.prioritise'), group: 'context', keys: 'p', run: prioritise },
  ];
  useCommands(any ? commands : []);
  return (
    <>
      <BulkBar
        open={any}
        label={t('bulk.chosen', { count: chosen.length })}
        onClear={
          <IconButton label={t('bulk.clear')} keys="Escape" onClick={() => onChoose(new Set())}>
            <X size={14} aria-hidden />
          </IconButton>
        }
      >
        {may('ticket.assign') && (
          <Button kind="quiet" size={28} keys="A" pending={bulk.pending} onClick={assign}>
            {t('bulk.assign')}
          </Button>
        )}
        {may('ticket.prioritise') && (
          <Button kind="quiet" size={28} keys="P" onClick={prioritise}>
            {t('bulk.prioritise')}
          </Button>
        )}
        {may('ticket.close') && (
          <Button kind="quiet" size={28} onClick={() => setAsking('close')}>
            {t('bulk.close')}
          </Button>
        )}
        {may('ticket.cancel') && (
          <Button kind="quiet" size={28} onClick={() => setAsking('cancel')}>
            {t('bulk.cancel')}
          </Button>
        )}
      </BulkBar>
      <Confirm
        open={asking === 'close'}
        onOpenChange={(open) => !open && setAsking(null)}
        title={t('bulk.closeAsk', { count: chosen.length })}
        description={t('bulk.closeWhat')}
        confirm={t('bulk.close')}
        cancel={t('back')}
        onConfirm={() => bulk.close()}
      />
      <Confirm
        open={asking === 'cancel'}
        onOpenChange={(open) => !open && setAsking(null)}
        title={t('bulk.cancelAsk', { count: chosen.length })}
        confirm={t('bulk.cancel')}
        cancel={t('back')}
        danger
        onConfirm={async () => {
          if (!(await bulk.cancel(reason.trim()))) throw new Error('refused');
          setReason('');
        }}
      >
        <Field label={t('reason')} required>
          <Textarea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Confirm>
      <Refusals refused={bulk.refused} onClose={bulk.forget} />
    </>
  );
}

/** Every refusal by its number, with its reasons. */
function Refusals({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  return (
    <Dialog
      open={refused.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={t('bulk.refused', { count: refused.length })}
      description={t('bulk.refusedWhat')}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('understood')}
        </Button>
      }
    >
      <ul className="flex flex-col">
        {refused.map((one) => (
          <li key={one.number} className="flex gap-3 border-b py-1.5 text-sm last:border-b-0">
            <span className="shrink-0 text-muted tnum">{one.number}</span>
            <span className="min-w-0">{one.reasons}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
