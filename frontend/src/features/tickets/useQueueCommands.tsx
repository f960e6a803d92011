import { ArrowDown, ArrowUp, Hand, SquareArrowOutUpRight, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Command, openPalette, useCommands } from '@/app/commands';
import { useSession } from '@/app/session';
import { useAssignPage, usePriorityPage } from './useColleagues';
import type { QueueRow } from './useQueue';
import { useQuickActs } from './useQuickActs';

interface Options {
  /** The row the cursor stands on. */
  row: QueueRow | null;
  rows: readonly QueueRow[];
  open: string | null;
  onOpen: (number: string) => void;
  /** Rows are selected: letters then mean all of them. */
  choosing: boolean;
}

/** What the letters do in the list; with a ticket open beside it, its own commands come first. */
export function useQueueCommands({ row, rows, open, onOpen, choosing }: Options) {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  const quick = useQuickActs();
  const assignPage = useAssignPage();
  const priorityPage = usePriorityPage();
  const at = open === null ? -1 : rows.findIndex((one) => one.number === open);
  const step = (by: number) => {
    const next = rows[at + by];
    if (next) onOpen(next.number);
  };
  const commands: Command[] = [];
  const add = (command: Command | false | null) => command && commands.push(command);
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  add(
    row !== null &&
      !choosing &&
      may('ticket.take') && {
        id: 'ticket.take',
        title: t('act.ticket_take'),
        group: 'context',
        keys: 'i',
        icon: <Hand {...icon} />,
        hint: row.number,
        run: () => void quick.take(row),
      },
  );
  add(
    row !== null &&
      !choosing &&
      may('ticket.assign') && {
        id: 'ticket.assign',
        title: t('act.ticket_assign'),
        group: 'context',
        keys: 'a',
        icon: <UserPlus {...icon} />,
        hint: row.number,
        run: () => openPalette(assignPage((whom) => void quick.give(row, whom))),
      },
  );
  add(
    row !== null &&
      !choosing &&
      may('ticket.prioritise') && {
        id: 'ticket.prioritise',
        title: t('act.ticket_prioritise'),
        group: 'context',
        keys: 'p',
        hint: row.number,
        run: () => openPalette(priorityPage((priority) => void quick.prioritise(row, priority))),
      },
  );
  add(
    row !== null && {
      id: 'ticket.open',
      title: t('list.openPage'),
      group: 'context',
      keys: 'o',
      icon: <SquareArrowOutUpRight {...icon} />,
      hint: row.number,
      run: () => onOpen(row.number),
    },
  );
  add(
    at >= 0 && {
      id: 'list.next',
      title: t('list.next'),
      group: 'context',
      keys: '>',
      icon: <ArrowDown {...icon} />,
      run: () => step(1),
    },
  );
  add(
    at >= 0 && {
      id: 'list.previous',
      title: t('list.previous'),
      group: 'context',
      keys: '<',
      icon: <ArrowUp {...icon} />,
      run: () => step(-1),
    },
  );
  useCommands(commands);
}
