import { Plus, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { Ledger, useLedger } from '@/app/Ledger';
import type { LedgerRules } from '@/app/ledger';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRound } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import type { Column } from '@/ui/VirtualList';
import type { TeamsPageQuery, TeamsPageQuery$data } from './__generated__/TeamsPageQuery.graphql';
import { Parts } from './Parts';
import { TeamForm } from './TeamForm';

type Row = TeamsPageQuery$data['teams'][number];

/** The teams of the service department, their leaders and members. */
export default function TeamsPage() {
  const { may } = useSession();
  return may('team.create') ? <Teams /> : <Denied />;
}

function Teams() {
  const { t } = useTranslation('teams');
  const { show } = useLedger();
  const begin = () => show('new');
  useCommands([
    {
      id: 'create.team',
      title: t('new'),
      group: 'create',
      keys: 'c',
      icon: <UsersRound size={16} aria-hidden />,
      run: begin,
    },
  ]);
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={begin}>
          {t('new')}
        </Button>
      }
    >
      <Boundary name="teams" fallback={<SkeletonRows rows={6} />}>
        <List />
      </Boundary>
    </Page>
  );
}

function useColumns() {
  const { t } = useTranslation(['teams', 'terms']);
  const { named, count } = useFormats();
  return useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('team'),
        width: 'minmax(0,1.4fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 pl-4">
            <span className="truncate font-medium">{named(row)}</span>
            {row.archivedAt && <Tag>{t('archived')}</Tag>}
          </span>
        ),
      },
      {
        id: 'kind',
        header: t('kind'),
        width: '128px',
        from: 620,
        cell: (row) => <span className="truncate text-muted">{t(`terms:teamKind.${row.kind}`)}</span>,
      },
      {
        id: 'leader',
        header: t('leader'),
        width: 'minmax(0,1fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar name={row.leader?.name ?? null} />
            <span className={row.leader ? 'truncate' : 'truncate text-muted'}>{row.leader?.name ?? t('noLeader')}</span>
          </span>
        ),
      },
      {
        id: 'members',
        header: t('members'),
        width: '72px',
        align: 'end',
        cell: (row) => <span className="tnum">{count(row.members.length)}</span>,
      },
      {
        id: 'who',
        header: '',
        name: t('who'),
        width: 'minmax(0,1.6fr)',
        from: 900,
        cell: (row) => (
          <span className="truncate pl-4 text-muted">{row.members.map((one) => one.name).join(t('comma'))}</span>
        ),
      },
      {
        id: 'department',
        header: t('of.department.one'),
        width: 'minmax(0,0.9fr)',
        from: 760,
        cell: (row) => <span className="truncate text-muted">{row.department ? named(row.department) : '—'}</span>,
      },
    ],
    [t, named, count],
  );
}

const rules: LedgerRules<Row> = {
  find: (row) => [row.name, row.nameEn, row.leader?.name, ...row.members.flatMap((one) => [one.name, one.nameKey])],
  by: {
    name: (row) => row.name,
    kind: (row) => row.kind,
    leader: (row) => row.leader?.nameKey ?? null,
    members: (row) => row.members.length,
    department: (row) => row.department?.name ?? null,
  },
  archived: (row) => row.archivedAt !== null,
};

function List() {
  const { t } = useTranslation(['teams', 'terms']);
  const { named, count } = useFormats();
  const { open, show } = useLedger();
  const { again, options } = useRound();
  const columns = useColumns();
  const data = useLazyLoadQuery<TeamsPageQuery>(
    graphql`
      query TeamsPageQuery {
        teams(includeArchived: true) {
          id
          version
          name
          nameEn
          kind
          archivedAt
          leader {
            id
            name
            nameKey
          }
          members {
            id
            name
            nameKey
          }
          department {
            id
            name
            nameEn
          }
          ...TeamForm_team
        }
        ...TeamForm_choices
      }
    `,
    {},
    options,
  );
  const chosen = data.teams.find((one) => one.id === open) ?? null;
  return (
    <>
      <Ledger
        label={t('title')}
        filters={<Parts />}
        rows={data.teams}
        rowKey={(row) => row.id}
        columns={columns}
        rules={rules}
        revision={(row) => row.version}
        card={(row) => (
          <>
            <span className="flex items-center gap-2">
              <span className="min-w-0 truncate font-medium">{named(row)}</span>
              {row.archivedAt && <Tag>{t('archived')}</Tag>}
              <span className="ml-auto shrink-0 text-xs text-muted tnum">
                {t('memberCount', { count: row.members.length, n: count(row.members.length) })}
              </span>
            </span>
            <span className="mt-0.5 flex items-center gap-2 text-xs text-muted">
              <Avatar name={row.leader?.name ?? null} />
              <span className="truncate">{row.leader?.name ?? t('noLeader')}</span>
              <span className="ml-auto shrink-0">{t(`terms:teamKind.${row.kind}`)}</span>
            </span>
          </>
        )}
        empty={{ icon: <UsersRound size={21} aria-hidden />, title: t('empty'), reason: t('emptyWhy') }}
      />
      {(open === 'new' || chosen) && (
        <TeamForm
          key={open}
          team={chosen}
          choices={data}
          onClose={() => show(null)}
          onDone={() => {
            show(null);
            again();
          }}
          onChanged={again}
        />
      )}
    </>
  );
}
