import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import type { PalettePage } from '@/app/commands';
import { useSession } from '@/app/session';
import { priorityLevel } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { useAsk } from '@/relay/useAsk';
import { Avatar } from '@/ui/Avatar';
import { PriorityIcon } from '@/ui/icons';
import type { useColleaguesQuery, useColleaguesQuery$data } from './__generated__/useColleaguesQuery.graphql';
import { PRIORITIES, type Priority } from './look';
import type { Whom } from './useQuickActs';

export type Colleague = useColleaguesQuery$data['users'][number];
export type TeamChoice = useColleaguesQuery$data['teams'][number];

/** Whether a colleague is meant by what was typed: name, or the letters of its pinyin. */
export const isMeant = (one: { name: string; nameKey?: string }, query: string) => {
  const typed = query.toLowerCase().replace(/\s/g, '');
  return (
    one.name.toLowerCase().replace(/\s/g, '').includes(typed) || (one.nameKey ?? '').toLowerCase().startsWith(typed)
  );
};

/** Colleagues and teams to give a ticket to. */
export function useColleagues() {
  const ask = useAsk<useColleaguesQuery>(graphql`
    query useColleaguesQuery {
      users {
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
      }
      teams {
        id
        name
        nameEn
        kind
      }
    }
  `);
  return () => ask({});
}

/** The palette's second page for `A`: whom to give it to. Myself first, then my team, then the others. */
export function useAssignPage(): (give: (whom: Whom) => void) => PalettePage {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const { viewer } = useSession();
  const ask = useColleagues();
  const mine = new Set(viewer.user.teams.map((team) => team.id));
  return (give) => ({
    title: t('assign.title'),
    placeholder: t('assign.placeholder'),
    items: async (query) => {
      const { users, teams } = await ask();
      const near = (one: Colleague) =>
        one.id === viewer.user.id ? 0 : one.teams.some((team) => mine.has(team.id)) ? 1 : 2;
      const people = users
        .filter((one) => query === '' || isMeant(one, query))
        .sort((a, b) => near(a) - near(b))
        .slice(0, 30);
      const groups = teams.filter((team) => query === '' || isMeant({ name: named(team) }, query));
      return [
        ...people.map((one) => ({
          id: `assign.${one.id}`,
          title: one.name,
          group: 'context' as const,
          icon: <Avatar name={one.name} dim={!one.onDuty} />,
          hint: [
            one.teams.map((team) => named(team)).join(t('sep.list')),
            one.absentUntil ? t('assign.absent') : one.onDuty ? '' : t('assign.offDuty'),
          ]
            .filter(Boolean)
            .join(' · '),
          run: () => give({ person: one }),
        })),
        ...groups.map((team) => ({
          id: `assign.${team.id}`,
          title: named(team),
          group: 'context' as const,
          icon: <Avatar name={null} />,
          hint: t('assign.team'),
          run: () => give({ team: { id: team.id, name: named(team) } }),
        })),
      ];
    },
  });
}

/** The palette's second page for `P`. */
export function usePriorityPage(): (pick: (priority: Priority) => void) => PalettePage {
  const { t } = useTranslation(['tickets', 'terms']);
  return (pick) => ({
    title: t('priority.title'),
    placeholder: t('priority.placeholder'),
    items: (query) =>
      PRIORITIES.map((one) => ({
        id: `priority.${one.toLowerCase()}`,
        title: t(`terms:priority.${one}`),
        group: 'context' as const,
        icon: <PriorityIcon level={priorityLevel[one]!} />,
        run: () => pick(one),
      })).filter(
        (one) =>
          query === '' || one.title.toLowerCase().includes(query.toLowerCase()) || one.id.includes(query.toLowerCase()),
      ),
  });
}
