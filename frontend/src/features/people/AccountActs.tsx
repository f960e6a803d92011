import { Ellipsis, KeyRound, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { type UserError, useOperation } from '@/relay/useOperation';
import { IconButton } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Menu, type MenuItem } from '@/ui/Menu';
import { toast } from '@/ui/Toast';
import type { AccountActs_account$key } from './__generated__/AccountActs_account.graphql';
import type { AccountActsDisableMutation } from './__generated__/AccountActsDisableMutation.graphql';
import type { AccountActsEnableMutation } from './__generated__/AccountActsEnableMutation.graphql';
import type { AccountActsResetMutation } from './__generated__/AccountActsResetMutation.graphql';

/** What ends or opens an account; each is asked for first. */
export function AccountActs(props: {
  account: AccountActs_account$key;
  onRefused: (errors: readonly UserError[]) => void;
  onChanged: () => void;
  onSecret: (path: string) => void;
}) {
  const { t } = useTranslation(['people', 'app']);
  const account = useFragment(
    graphql`
      fragment AccountActs_account on Account {
        id
        version
        disabledAt
        user {
          name
        }
      }
    `,
    props.account,
  );
  const [asking, setAsking] = useState<'disable' | 'reset' | null>(null);
  const disable = useOperation<AccountActsDisableMutation>(graphql`
    mutation AccountActsDisableMutation($id: ID!, $version: Int!) {
      userDisable(id: $id, version: $version) {
        account {
          ...AccountForm_account
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const enable = useOperation<AccountActsEnableMutation>(graphql`
    mutation AccountActsEnableMutation($id: ID!, $version: Int!) {
      userEnable(id: $id, version: $version) {
        account {
          ...AccountForm_account
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const reset = useOperation<AccountActsResetMutation>(graphql`
    mutation AccountActsResetMutation($id: ID!, $version: Int!) {
      userResetPassword(id: $id, version: $version) {
        account {
          ...AccountForm_account
        }
        link
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const at = { id: account.id, version: account.version };
  const { name } = account.user;
  const end = async () => {
    const outcome = await disable.run(at);
    if (!outcome.ok) props.onRefused(outcome.errors);
    else {
      toast({ title: t('disabledToast', { name }) });
      props.onChanged();
    }
  };
  const open = async () => {
    const outcome = await enable.run(at);
    if (!outcome.ok) props.onRefused(outcome.errors);
    else {
      toast({ title: t('enabledToast', { name }) });
      props.onChanged();
    }
  };
  const renew = async () => {
    const outcome = await reset.run(at);
    if (!outcome.ok) props.onRefused(outcome.errors);
    else if (outcome.data.userResetPassword.link) props.onSecret(outcome.data.userResetPassword.link);
  };
  const items: MenuItem[] = account.disabledAt
    ? [
        {
          id: 'enable',
          label: t('enable'),
          icon: <UserRoundCheck size={14} aria-hidden />,
          onSelect: () => void open(),
        },
      ]
    : [
        {
          id: 'reset',
          label: t('reset'),
          icon: <KeyRound size={14} aria-hidden />,
          onSelect: () => setAsking('reset'),
        },
        {
          id: 'disable',
          label: t('disable'),
          icon: <UserRoundX size={14} aria-hidden />,
          danger: true,
          onSelect: () => setAsking('disable'),
        },
      ];
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton label={t('more')} size={32} kind="plain">
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
        groups={[{ id: 'acts', items }]}
      />
      <Confirm
        open={asking === 'disable'}
        onOpenChange={(next) => !next && setAsking(null)}
        title={t('disableAsk', { name })}
        description={t('disableWhy')}
        confirm={t('disable')}
        cancel={t('app:form.cancel')}
        danger
        onConfirm={end}
      />
      <Confirm
        open={asking === 'reset'}
        onOpenChange={(next) => !next && setAsking(null)}
        title={t('resetAsk', { name })}
        description={t('resetWhy')}
        confirm={t('reset')}
        cancel={t('app:form.cancel')}
        onConfirm={renew}
      />
    </>
  );
}
