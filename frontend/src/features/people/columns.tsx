import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Tag } from '@/ui/Tag';
import { Time } from '@/ui/Time';
import type { Column } from '@/ui/VirtualList';
import type { PeoplePageQuery$data } from './__generated__/PeoplePageQuery.graphql';

export type Account = PeoplePageQuery$data['accounts'][number];

export function RoleTags({ roles }: { roles: Account['roles'] }) {
  const { t } = useTranslation('terms');
  return roles.map((role) => (
    <Tag key={role} className="shrink-0">
      {t(`role.${role}`)}
    </Tag>
  ));
}

/** On duty, away, or closed: as a word, with a dot that says the same. */
function Standing({ row }: { row: Account }) {
  const { t } = useTranslation('people');
  if (row.disabledAt) return <Tag>{t('disabled')}</Tag>;
  if (row.user.absentUntil) return <Tag tone="warn">{t('absent')}</Tag>;
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <span
        aria-hidden
        className={row.user.onDuty ? 'size-1.5 rounded-full bg-ok' : 'size-1.5 rounded-full border border-faint'}
      />
      {t(row.user.onDuty ? 'onDuty' : 'offDuty')}
    </span>
  );
}

export function useColumns() {
  const { t } = useTranslation('people');
  const { named } = useFormats();
  return useMemo<readonly Column<Account>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(140px,1fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2.5 pl-4">
            <Avatar name={row.user.name} size={20} dim={row.disabledAt != null} />
            <span className="truncate font-medium">{row.user.name}</span>
          </span>
        ),
      },
      {
        id: 'login',
        header: t('login'),
        width: '112px',
        cell: (row) => <span className="truncate text-muted tnum">{row.login}</span>,
      },
      {
        id: 'roles',
        header: t('roles'),
        width: 'minmax(0,1.5fr)',
        cell: (row) => (
          <span className="flex min-w-0 gap-1 overflow-hidden">
            <RoleTags roles={row.roles} />
          </span>
        ),
      },
      {
        id: 'department',
        header: t('department'),
        width: 'minmax(0,1.1fr)',
        from: 760,
        cell: (row) => (
          <span className="truncate text-muted">
            {[row.user.department, row.user.position]
              .filter((one) => one != null)
              .map((one) => named(one))
              .join(' · ') || '—'}
          </span>
        ),
      },
      {
        id: 'teams',
        header: t('teams'),
        width: 'minmax(0,0.9fr)',
        from: 900,
        cell: (row) => (
          <span className="truncate text-muted">
            {row.user.teams.map((team) => named(team)).join(t('comma')) || '—'}
          </span>
        ),
      },
      { id: 'standing', header: t('standing'), width: '84px', from: 620, cell: (row) => <Standing row={row} /> },
      {
        id: 'seen',
        header: t('seen'),
        width: '120px',
        from: 900,
        align: 'end',
        cell: (row) =>
          row.lastSignInAt ? (
            <Time at={row.lastSignInAt} className="text-muted" />
          ) : (
            <span className="text-faint">{t('never')}</span>
          ),
      },
    ],
    [t, named],
  );
}
