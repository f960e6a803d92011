import { Plus, UserRoundPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { Ledger, useLedger } from '@/app/Ledger';
import type { LedgerRules } from '@/app/ledger';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRound } from '@/app/useRecordForm';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import type { PeoplePageQuery } from './__generated__/PeoplePageQuery.graphql';
import { AccountForm } from './AccountForm';
import { type Account, RoleTags, useColumns } from './columns';
import { Link, type Secret } from './Link';

/** Accounts: who may sign in, as what. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('user.create')
      ? [
          {
            id: 'create.user',
            title: t('new'),
            group: 'create',
            keys: 'c',
            icon: <UserRoundPlus size={16} aria-hidden />,
            run: () => show('new'),
          },
        ]
      : [],
  );
  if (!may('user.create')) return <Denied />;
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('new')}
        </Button>
      }
    >
      <Boundary name="people" fallback={<SkeletonRows rows={14} />}>
        <List />
      </Boundary>
    </Page>
  );
}

const rules: LedgerRules<Account> = {
  find: (row) => [
    row.user.name,
    row.user.nameKey,
    row.login,
    row.email,
    row.user.department?.name,
    row.user.position?.name,
    ...row.user.teams.map((team) => team.name),
  ],
  by: {
    name: (row) => row.user.nameKey,
    login: (row) => row.login,
    department: (row) => row.user.department?.name ?? null,
    seen: (row) => (row.lastSignInAt ? Date.parse(row.lastSignInAt) : null),
  },
  archived: (row) => row.disabledAt != null,
};

function List() {
  const { t } = useTranslation('people');
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useColumns();
  const [secret, setSecret] = useState<Secret | null>(null);
  const data = useLazyLoadQuery<PeoplePageQuery>(
    graphql`
      query PeoplePageQuery {
        accounts {
          id
          version
          login
          email
          roles
          disabledAt
          lastSignInAt
          user {
            id
            name
            nameKey
            onDuty
            absentUntil
            teams {
              id
              name
              nameEn
            }
            department {
              id
              name
              nameEn
            }
            position {
              id
              name
              nameEn
            }
          }
          ...AccountForm_account
        }
        ...AccountForm_choices
      }
    `,
    {},
    options,
  );
  const chosen = data.accounts.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('title')}
        rows={data.accounts}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <>
            <span className="flex items-center gap-2">
              <Avatar name={row.user.name} size={20} dim={row.disabledAt != null} />
              <span className="min-w-0 truncate font-medium">{row.user.name}</span>
              <span className="truncate text-xs text-muted">{row.login}</span>
              {row.disabledAt && <Tag>{t('disabled')}</Tag>}
            </span>
            <span className="mt-1 flex gap-1 overflow-hidden">
              <RoleTags roles={row.roles} />
            </span>
          </>
        )}
        empty={{ icon: <UsersRound size={21} aria-hidden />, title: t('empty'), reason: t('emptyWhy') }}
      />
      {(open === 'new' || chosen) && !secret && (
        <AccountForm
          key={open}
          account={chosen}
          choices={data}
          onClose={() => show(null)}
          onChanged={again}
          onSecret={(made) => {
            show(null);
            setSecret(made);
            again();
          }}
        />
      )}
      {secret && <Link secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
