import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { toast } from '@/ui/Toast';
import type { useQuickActsAssignMutation } from './__generated__/useQuickActsAssignMutation.graphql';
import type { useQuickActsPrioritiseMutation } from './__generated__/useQuickActsPrioritiseMutation.graphql';
import type { useQuickActsStartMutation } from './__generated__/useQuickActsStartMutation.graphql';
import type { useQuickActsTakeMutation } from './__generated__/useQuickActsTakeMutation.graphql';
import type { Priority } from './look';
import { useTicketAct } from './useTicketAct';

export interface Quick {
  id: string;
  version: number;
  number: string;
  /** The team that has it now. */
  teamId?: string | null;
}
export interface Whom {
  person?: { id: string; name: string; teams?: readonly { id: string }[] } | null;
  team?: { id: string; name: string } | null;
}

/** The team that goes with a person: kept where they belong to it, else theirs. */
export const teamFor = (whom: Whom, now: string | null | undefined) => {
  if (whom.team || !whom.person?.teams) return whom.team?.id;
  const { teams } = whom.person;
  return now && teams.some((team) => team.id === now) ? undefined : teams[0]?.id;
};

/** Acts that need nothing but a press: each done at once and taken back for ten seconds. */
export function useQuickActs() {
  const { t } = useTranslation(['tickets', 'terms']);
  const take = useTicketAct<useQuickActsTakeMutation>(graphql`
    mutation useQuickActsTakeMutation($id: ID!, $version: Int!) {
      ticketTake(id: $id, version: $version) {
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
  const start = useTicketAct<useQuickActsStartMutation>(graphql`
    mutation useQuickActsStartMutation($id: ID!, $version: Int!) {
      ticketStart(id: $id, version: $version) {
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
  const assign = useTicketAct<useQuickActsAssignMutation>(graphql`
    mutation useQuickActsAssignMutation($id: ID!, $version: Int!, $input: TicketAssignInput!) {
      ticketAssign(id: $id, version: $version, input: $input) {
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
  const prioritise = useTicketAct<useQuickActsPrioritiseMutation>(graphql`
    mutation useQuickActsPrioritiseMutation($id: ID!, $version: Int!, $input: TicketPrioritiseInput!) {
      ticketPrioritise(id: $id, version: $version, input: $input) {
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

  const give = async (one: Quick, whom: Whom, despiteAbsence = false): Promise<void> => {
    const name = whom.person?.name ?? whom.team?.name;
    const { outcome } = await assign.act(
      one.id,
      {
        id: one.id,
        version: one.version,
        input: { assigneeId: whom.person?.id, teamId: teamFor(whom, one.teamId), despiteAbsence },
      },
      {
        title: name ? t('done.assigned', { number: one.number, name }) : t('done.unassigned', { number: one.number }),
        undo: true,
        to: name,
        quick: false,
      },
    );
    if (outcome.ok || outcome.errors.length === 0) return;
    const absent = outcome.errors.find((error) => error.code === 'ABSENT');
    toast({
      title: absent && outcome.errors.length === 1 ? absent.message : t('done.refused'),
      description:
        absent && outcome.errors.length === 1
          ? undefined
          : outcome.errors.map((error) => error.message).join(t('sep.reason')),
      tone: 'danger',
      timeout: 10_000,
      action:
        absent && outcome.errors.length === 1
          ? { label: t('assign.allTheSame'), run: () => void give(one, whom, true) }
          : undefined,
    });
  };

  return {
    take: (one: Quick) =>
      take.act(
        one.id,
        { id: one.id, version: one.version },
        { title: t('done.taken', { number: one.number }), undo: true, quick: true },
      ),
    start: (one: Quick) =>
      start.act(
        one.id,
        { id: one.id, version: one.version },
        { title: t('done.started', { number: one.number }), undo: true, quick: true },
      ),
    give,
    prioritise: (one: Quick, priority: Priority) =>
      prioritise.act(
        one.id,
        { id: one.id, version: one.version, input: { priority } },
        {
          title: t('done.prioritised', { number: one.number, priority: t(`terms:priority.${priority}`) }),
          undo: true,
          quick: true,
        },
      ),
    pending: take.pending || start.pending || assign.pending || prioritise.pending,
  };
}
