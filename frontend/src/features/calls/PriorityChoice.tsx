import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { priorityLevel } from '@/i18n/terms';
import { useAsk } from '@/relay/useAsk';
import { PriorityIcon } from '@/ui/icons';
import type { PriorityChoiceQuery } from './__generated__/PriorityChoiceQuery.graphql';
import { useCall } from './call';
import { kindOf, PRIORITIES, type Priority } from './draft';

/** The priority that follows from kind, category and tier; another one is one press. */
export function PriorityChoice() {
  const { t } = useTranslation(['calls', 'terms']);
  const { draft, note } = useCall();
  const proposed = useProposed();
  const value = draft.priority ?? proposed;
  const said = draft.priority === null || draft.priority === proposed ? t('matter.proposed') : t('matter.changed');
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="float-left mb-1 text-xs text-muted">
        {t('matter.priority')}
        {value && <span> · {said}</span>}
      </legend>
      <div className="flex clear-both gap-0.5 rounded-md bg-sunken p-0.5">
        {PRIORITIES.map((priority) => (
          <label
            key={priority}
            className={clsx(
              'relative flex h-7 min-w-0 flex-1 items-center justify-center gap-1 rounded-sm px-1 text-xs font-medium text-muted transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-9',
              value === priority ? 'bg-raised text-fg shadow-card' : 'hover:text-fg',
            )}
          >
            <input
              type="radio"
              name="priority"
              className="sr-only"
              checked={value === priority}
              onChange={() => note({ priority: priority === proposed ? null : priority })}
            />
            <PriorityIcon level={priorityLevel[priority]!} />
            <span className="truncate">{t(`terms:priority.${priority}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Asked again whenever what it follows from changes; the last answer stands meanwhile. */
function useProposed(): Priority | null {
  const { draft } = useCall();
  const [proposed, setProposed] = useState<Priority | null>(null);
  const ask = useAsk<PriorityChoiceQuery>(graphql`
    query PriorityChoiceQuery($kind: TicketKind!, $categoryId: ID, $customerId: ID) {
      proposedPriority(kind: $kind, categoryId: $categoryId, customerId: $customerId)
    }
  `);
  const latest = useRef(ask);
  latest.current = ask;
  const kind = (draft.result && kindOf[draft.result]) ?? 'CONSULTATION';
  const { categoryId } = draft;
  const customerId = draft.caller?.customerId ?? null;
  useEffect(() => {
    let live = true;
    latest.current({ kind, categoryId, customerId }).then(
      (answer) => live && setProposed(answer.proposedPriority),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [kind, categoryId, customerId]);
  return proposed;
}
