import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { errorAt } from '@/relay/formErrors';
import { Avatar } from '@/ui/Avatar';
import { Combobox } from '@/ui/Combobox';
import { Field } from '@/ui/Field';
import type { InviteColleagueMutation } from './__generated__/InviteColleagueMutation.graphql';
import type { ActProps } from './ActDialog';
import { ActForm } from './ActForm';
import { type Colleague, isMeant, useColleagues } from './useColleagues';
import { useTicketAct } from './useTicketAct';

/** Lets a colleague of another team see the ticket and speak in it; who is responsible stays. */
export function InviteColleague({ id, number, onClose }: ActProps) {
  const { t } = useTranslation('tickets');
  const { named } = useFormats();
  const ask = useColleagues();
  const [who, setWho] = useState<Colleague | null>(null);
  const { act, pending, errors } = useTicketAct<InviteColleagueMutation>(graphql`
    mutation InviteColleagueMutation($id: ID!, $userId: ID!) {
      ticketInvite(id: $id, userId: $userId) {
        ticket {
          id
          ...TicketRow_ticket
          ...TicketDetail_ticket
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
        gone
      }
    }
  `);
  const submit = async () => {
    const { result } = await act(
      id,
      { id, userId: who?.id ?? '' },
      { title: t('invite.done', { number, name: who?.name ?? '' }), undo: true },
    );
    if (result === 'done' || result === 'gone') onClose();
  };
  return (
    <ActForm
      title={t('invite.title', { number })}
      description={t('invite.what')}
      confirm={t('invite.confirm')}
      pending={pending}
      errors={errors}
      fields={['userId']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label={t('invite.who')} required error={errorAt(errors, 'userId')}>
        <Combobox<Colleague>
          label={t('invite.who')}
          value={who}
          onChange={setWho}
          itemKey={(one) => one.id}
          itemLabel={(one) => one.name}
          render={(one) => (
            <span className="flex min-w-0 items-center gap-2">
              <Avatar name={one.name} />
              <span className="truncate">{one.name}</span>
              <span className="ml-auto truncate pl-3 text-xs text-muted">
                {one.teams.map((team) => named(team)).join(t('sep.list'))}
              </span>
            </span>
          )}
          search={async (query) =>
            (await ask()).users.filter((one) => query === '' || isMeant(one, query)).slice(0, 40)
          }
        />
      </Field>
    </ActForm>
  );
}
