import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { Confirm } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import type { TeamForm_choices$key } from './__generated__/TeamForm_choices.graphql';
import type { TeamForm_team$key } from './__generated__/TeamForm_team.graphql';
import type { TeamKind } from './__generated__/useTeamActsChangeMutation.graphql';
import { Members } from './Members';
import { useTeamActs } from './useTeamActs';

const KINDS: readonly TeamKind[] = ['CUSTOMER_SERVICE', 'TECHNICAL_SUPPORT', 'REPAIR', 'OTHER'];

interface Values {
  name: string;
  nameEn: string;
  kind: TeamKind;
  leaderId: string | null;
  memberIds: readonly string[];
  departmentId: string | null;
}

/** Makes a team, changes it, puts it away and takes it back. */
export function TeamForm(props: {
  team: TeamForm_team$key | null;
  choices: TeamForm_choices$key;
  onClose: () => void;
  onDone: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['teams', 'app', 'terms']);
  const { named } = useFormats();
  const team = useFragment(
    graphql`
      fragment TeamForm_team on Team {
        id
        version
        name
        nameEn
        kind
        archivedAt
        leader {
          id
        }
        members {
          id
        }
        department {
          id
        }
      }
    `,
    props.team,
  );
  const { users, departments } = useFragment(
    graphql`
      fragment TeamForm_choices on Query {
        users {
          id
          name
          nameKey
        }
        departments {
          id
          name
          nameEn
        }
      }
    `,
    props.choices,
  );
  const { form, errors, setErrors, pending, send, error } = useRecordForm<Values>({
    name: team?.name ?? '',
    nameEn: team?.nameEn ?? '',
    kind: team?.kind ?? 'CUSTOMER_SERVICE',
    leaderId: team?.leader?.id ?? null,
    memberIds: team?.members.map((one) => one.id) ?? [],
    departmentId: team?.department?.id ?? departments[0]?.id ?? null,
  });
  const { made, changed, archived, restored } = useTeamActs();
  const [asking, setAsking] = useState(false);

  const save = (values: Values) =>
    team ? changed.run({ id: team.id, version: team.version, input: values }) : made.run({ input: values });
  const putAway = async () => {
    if (!team) return;
    const outcome = await archived.run({ id: team.id, version: team.version });
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    toast({ title: t('archivedToast', { name: named(team) }) });
    props.onDone();
  };
  const takeBack = async () => {
    if (!team) return;
    const outcome = await restored.run({ id: team.id, version: team.version });
    if (outcome.ok) props.onChanged();
    else setErrors(outcome.errors);
  };
  const away = team?.archivedAt != null;
  return (
    <FormDrawer
      open
      title={team ? named(team) : t('new')}
      onClose={props.onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send<unknown>(save, () => {
          toast({ title: t(team ? 'changedToast' : 'madeToast', { name: form.getValues('name') }) });
          props.onDone();
        });
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
      closed={away ? t('closed') : undefined}
      acts={
        team &&
        (away ? (
          <Button
            icon={<ArchiveRestore size={14} aria-hidden />}
            pending={restored.pending}
            onClick={() => void takeBack()}
          >
            {t('app:form.restore')}
          </Button>
        ) : (
          <Button kind="quiet" icon={<Archive size={14} aria-hidden />} onClick={() => setAsking(true)}>
            {t('app:form.archive')}
          </Button>
        ))
      }
    >
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t('name')} required error={error('name')}>
          <Input maxLength={80} {...form.register('name')} />
        </Field>
        <Field label={t('nameEn')} error={error('nameEn')} hint={t('nameEnHint')}>
          <Input maxLength={80} {...form.register('nameEn')} />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Field label={t('kind')} error={error('kind')}>
              <Select
                value={field.value}
                onChange={field.onChange}
                options={KINDS.map((kind) => ({ value: kind, label: t(`terms:teamKind.${kind}`) }))}
              />
            </Field>
          )}
        />
        <Controller
          control={form.control}
          name="departmentId"
          render={({ field }) => (
            <Field label={t('of.department.one')} error={error('departmentId')}>
              <Select
                value={field.value}
                onChange={field.onChange}
                placeholder={t('none')}
                options={departments.map((one) => ({ value: one.id, label: named(one) }))}
              />
            </Field>
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="leaderId"
        render={({ field }) => (
          <Field label={t('leader')} error={error('leaderId')} hint={t('leaderHint')}>
            <Combobox
              value={users.find((one) => one.id === field.value) ?? null}
              onChange={(one) => field.onChange(one?.id ?? null)}
              items={users}
              itemKey={(one) => one.id}
              itemLabel={(one) => one.name}
              match={(one, query) => one.name.includes(query) || one.nameKey.includes(query.toLowerCase())}
              placeholder={t('noLeader')}
              clearable
            />
          </Field>
        )}
      />
      <Controller
        control={form.control}
        name="memberIds"
        render={({ field }) => (
          <Members
            users={users}
            chosen={field.value}
            leader={form.watch('leaderId')}
            onChange={field.onChange}
            error={error('memberIds')}
          />
        )}
      />
      {team && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('archiveAsk', { name: named(team) })}
          description={t('archiveWhy')}
          confirm={t('app:form.archive')}
          cancel={t('app:form.cancel')}
          onConfirm={putAway}
        />
      )}
    </FormDrawer>
  );
}
