import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { openPalette, useCommands } from '@/app/commands';
import { useSession } from '@/app/session';
import { priorityLevel } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Combobox } from '@/ui/Combobox';
import { PriorityIcon } from '@/ui/icons';
import { Select } from '@/ui/Select';
import type { QuickSelects_ticket$key } from './__generated__/QuickSelects_ticket.graphql';
import { offered } from './acts';
import { PRIORITIES } from './look';
import { type Colleague, isMeant, useAssignPage, useColleagues, usePriorityPage } from './useColleagues';
import { useQuickActs } from './useQuickActs';

type Person = Pick<Colleague, 'id' | 'name'> & Partial<Pick<Colleague, 'teams' | 'onDuty' | 'absentUntil'>>;

/** How soon and who: chosen, done at once, taken back by a press. The keys ask in the palette. */
export function QuickSelects({ ticket, stacked }: { ticket: QuickSelects_ticket$key; stacked?: boolean }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const { viewer } = useSession();
  const data = useFragment(
    graphql`
      fragment QuickSelects_ticket on Ticket {
        id
        version
        number
        priority
        team {
          id
          name
          nameEn
        }
        assignee {
          id
          name
        }
        allowedActions {
          act
          ready
          missing {
            code
            message
            clause {
              number
            }
          }
        }
      }
    `,
    ticket,
  );
  const quick = useQuickActs();
  const ask = useColleagues();
  const assignPage = useAssignPage();
  const priorityPage = usePriorityPage();
  const assign = offered(data.allowedActions, 'ticket.assign');
  const prioritise = offered(data.allowedActions, 'ticket.prioritise');
  const one = { id: data.id, version: data.version, number: data.number, teamId: data.team?.id };
  const mine = new Set(viewer.user.teams.map((team) => team.id));
  const near = (person: Colleague) => (person.teams.some((team) => mine.has(team.id)) ? 0 : 1);
  useCommands([
    ...(assign?.ready
      ? [
          {
            id: 'ticket.assign',
            title: t('act.ticket_assign'),
            group: 'context' as const,
            keys: 'a',
            hint: data.number,
            run: () => openPalette(assignPage((whom) => void quick.give(one, whom))),
          },
        ]
      : []),
    ...(prioritise?.ready
      ? [
          {
            id: 'ticket.prioritise',
            title: t('act.ticket_prioritise'),
            group: 'context' as const,
            keys: 'p',
            hint: data.number,
            run: () => openPalette(priorityPage((priority) => void quick.prioritise(one, priority))),
          },
        ]
      : []),
  ]);
  return (
    <div className={clsx('grid gap-3', stacked ? 'grid-cols-1' : 'grid-cols-2')}>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="text-xs text-muted">{t('property.priority')}</span>
        <Select
          label={t('property.priority')}
          value={data.priority}
          disabled={!prioritise?.ready}
          onChange={(priority) => priority !== data.priority && void quick.prioritise(one, priority)}
          options={PRIORITIES.map((value) => ({
            value,
            label: t(`terms:priority.${value}`),
            icon: <PriorityIcon level={priorityLevel[value]!} />,
          }))}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="flex min-w-0 items-center gap-1 text-xs text-muted">
          {t('property.owner')}
          <span className="truncate text-faint">{data.team ? `· ${named(data.team)}` : ''}</span>
        </span>
        <span className="relative flex items-center">
          <span className="pointer-events-none absolute left-2 z-10">
            <Avatar name={data.assignee?.name} />
          </span>
          <span className="w-full [&_input]:pl-9">
            <Combobox<Person>
              label={t('property.owner')}
              value={data.assignee ?? null}
              disabled={!assign?.ready}
              placeholder={t('terms:none.assignee')}
              itemKey={(person) => person.id}
              itemLabel={(person) => person.name}
              render={(person) => (
                <span className="flex min-w-0 items-center gap-2">
                  <Avatar name={person.name} dim={person.onDuty === false} />
                  <span className="truncate">{person.name}</span>
                  <span className="ml-auto truncate pl-3 text-xs text-muted">
                    {person.absentUntil
                      ? t('assign.absent')
                      : person.onDuty === false
                        ? t('assign.offDuty')
                        : (person.teams ?? []).map((team) => named(team)).join(t('sep.list'))}
                  </span>
                </span>
              )}
              search={async (query) =>
                (await ask()).users
                  .filter((person) => query === '' || query === data.assignee?.name || isMeant(person, query))
                  .sort((a, b) => near(a) - near(b))
                  .slice(0, 40)
              }
              onChange={(person) => person && person.id !== data.assignee?.id && void quick.give(one, { person })}
            />
          </span>
        </span>
      </div>
    </div>
  );
}
