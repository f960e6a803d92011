import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { errorAt, errorText } from '@/relay/formErrors';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/choices';
import { Confirm, Dialog } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import { type Share, shareOf, useViewActs } from './useViewActs';
import type { ViewLine } from './ViewsPage';

/** A view's name and who may use it; and putting it away. */
export function EditView({ view, onClose }: { view: ViewLine; onClose: () => void }) {
  const { t } = useTranslation('views');
  const { named } = useFormats();
  const { viewer, is } = useSession();
  const id = useId();
  const { teams } = viewer.user;
  const [name, setName] = useState(view.name);
  const [share, setShare] = useState<Share>(shareOf(view));
  const [teamId, setTeamId] = useState(view.team?.id ?? teams[0]?.id ?? null);
  const [asking, setAsking] = useState(false);
  const { save, putAway, pending, errors } = useViewActs();
  const submit = async () => {
    const outcome = await save(view, { name: name.trim(), share, teamId });
    if (!outcome.ok) return;
    toast({ title: t('saved') });
    onClose();
  };
  const shares: Share[] = [
    'ME',
    ...(teams.length > 0 ? (['TEAM'] as const) : []),
    ...(is('MANAGER', 'ADMIN') ? (['ALL'] as const) : []),
  ];
  const left = errors.filter((error) => error.path.join('.') !== 'input.name');
  return (
    <>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={t('edit', { name: named(view) })}
        footer={
          <>
            <Button kind="quiet" className="mr-auto" onClick={() => setAsking(true)}>
              {t('archive')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button kind="primary" type="submit" form={id} pending={pending}>
              {t('save')}
            </Button>
          </>
        }
      >
        <form
          id={id}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field label={t('name')} required error={errorAt(errors, 'input.name')}>
            <Input autoFocus value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </Field>
          {shares.length > 1 && (
            <Field label={t('share')}>
              <span>
                <Segmented
                  label={t('share')}
                  value={share}
                  onChange={setShare}
                  choices={shares.map((value) => ({ value, label: t(`shares.${value}`) }))}
                />
              </span>
            </Field>
          )}
          {share === 'TEAM' && teams.length > 1 && (
            <Field label={t('shares.TEAM')}>
              <Select
                value={teamId}
                onChange={setTeamId}
                options={teams.map((team) => ({ value: team.id, label: named(team) }))}
              />
            </Field>
          )}
          {left.map((error) => (
            <p key={error.code} role="alert" className="text-xs text-danger-ink">
              {errorText(error)}
            </p>
          ))}
        </form>
      </Dialog>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('archiveAsk', { name: named(view) })}
        description={t('archiveWhat')}
        confirm={t('archive')}
        cancel={t('cancel')}
        danger
        onConfirm={async () => {
          if (!(await putAway(view))) throw new Error('refused');
          onClose();
        }}
      />
    </>
  );
}
