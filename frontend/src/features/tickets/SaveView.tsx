import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import type { RecordSourceSelectorProxy } from 'relay-runtime';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { errorAt, errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/choices';
import { Dialog } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import type { SaveViewChangeMutation } from './__generated__/SaveViewChangeMutation.graphql';
import type { SaveViewCreateMutation } from './__generated__/SaveViewCreateMutation.graphql';
import type { Look } from './look';
import type { QueueView } from './useLook';

type Share = 'ME' | 'TEAM' | 'ALL';

/** The view as the API takes it. */
const inputOf = (look: Look, name: string, share: Share, teamId: string | null, rank: number | null) => ({
  name,
  share,
  teamId: share === 'TEAM' ? teamId : null,
  filter: look.filter,
  order: look.order,
  columns: look.columns,
  density: look.density,
  rank,
});

/** A new view stands in the sidebar at once. */
const listIt = (store: RecordSourceSelectorProxy) => {
  const view = store.getRootField('viewCreate')?.getLinkedRecord('view');
  const root = store.getRoot();
  const views = root.getLinkedRecords('views');
  if (view && views) root.setLinkedRecords([...views, view], 'views');
};

/** What was changed of a view can be kept in it, or as another one. */
export function SaveView({
  look,
  view,
  onSaved,
}: {
  look: Look;
  view: QueueView | null;
  onSaved: (id: string) => void;
}) {
  const { t } = useTranslation('tickets');
  const [open, setOpen] = useState(false);
  const change = useOperation<SaveViewChangeMutation>(graphql`
    mutation SaveViewChangeMutation($id: ID!, $version: Int!, $input: ViewInput!) {
      viewChange(id: $id, version: $version, input: $input) {
        view {
          id
          version
          filter
          order
          columns
          density
          count
          overdue
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
  const keep = async () => {
    if (!view) return;
    const share: Share = view.team ? 'TEAM' : view.owner ? 'ME' : 'ALL';
    const { id, version } = view;
    const outcome = await change.run({
      id,
      version,
      input: inputOf(look, view.name, share, view.team?.id ?? null, view.rank),
    });
    if (outcome.ok) {
      onSaved(id);
      toast({ title: t('view.kept') });
    } else if (outcome.errors.length > 0)
      toast({ title: outcome.errors.map(errorText).join(t('sep.reason')), tone: 'danger' });
  };
  return (
    <>
      {view?.editable && (
        <Button size={28} pending={change.pending} onClick={() => void keep()}>
          {t('view.keep')}
        </Button>
      )}
      <Button size={28} icon={<Bookmark size={13} aria-hidden />} onClick={() => setOpen(true)}>
        {view?.editable ? t('view.saveAs') : t('view.save')}
      </Button>
      {open && <NewView look={look} onClose={() => setOpen(false)} onSaved={onSaved} />}
    </>
  );
}

function NewView({ look, onClose, onSaved }: { look: Look; onClose: () => void; onSaved: (id: string) => void }) {
  const { t } = useTranslation('tickets');
  const { named } = useFormats();
  const { viewer, is } = useSession();
  const { teams } = viewer.user;
  const [name, setName] = useState('');
  const [share, setShare] = useState<Share>('ME');
  const [teamId, setTeamId] = useState(teams[0]?.id ?? null);
  const { run, pending, errors } = useOperation<SaveViewCreateMutation>(graphql`
    mutation SaveViewCreateMutation($input: ViewInput!, $key: String!) {
      viewCreate(input: $input, key: $key) {
        view {
          id
          version
          name
          nameEn
          owner {
            id
          }
          team {
            id
          }
          rank
          filter
          order
          columns
          density
          count
          overdue
          editable
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
  const submit = async () => {
    const outcome = await run({ input: inputOf(look, name.trim(), share, teamId, null) }, { updater: listIt });
    if (!outcome.ok) return;
    const id = outcome.data.viewCreate.view?.id;
    onClose();
    toast({ title: t('view.kept') });
    if (id) onSaved(id);
  };
  const shares: Share[] = [
    'ME',
    ...(teams.length > 0 ? (['TEAM'] as const) : []),
    ...(is('MANAGER', 'ADMIN') ? (['ALL'] as const) : []),
  ];
  const left = errors.filter((error) => !['input.name', 'input.teamId'].includes(error.path.join('.')));
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('view.save')}
      description={t('view.what')}
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button kind="primary" pending={pending} onClick={() => void submit()}>
            {t('view.save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={t('view.name')} required error={errorAt(errors, 'input.name')}>
          <Input autoFocus value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
        {shares.length > 1 && (
          <Field label={t('view.share')} hint={t(`view.shareHint.${share}`)}>
            <span>
              <Segmented
                label={t('view.share')}
                value={share}
                onChange={setShare}
                choices={shares.map((value) => ({ value, label: t(`view.shares.${value}`) }))}
              />
            </span>
          </Field>
        )}
        {share === 'TEAM' && teams.length > 1 && (
          <Field label={t('filter.team')} error={errorAt(errors, 'input.teamId')}>
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
  );
}
