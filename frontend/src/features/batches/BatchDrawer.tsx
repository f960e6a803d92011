import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Refusals } from '@/app/FormDrawer';
import { Link } from '@/app/Link';
import { useFormats } from '@/i18n/useFormats';
import { useAsk } from '@/relay/useAsk';
import { type UserError, useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Drawer } from '@/ui/Drawer';
import { Figure, Properties, PropertyRow } from '@/ui/layout';
import { Time } from '@/ui/Time';
import type { BatchDrawer_batch$key } from './__generated__/BatchDrawer_batch.graphql';
import type { BatchDrawerItemQuery } from './__generated__/BatchDrawerItemQuery.graphql';
import type { BatchDrawerUndoMutation } from './__generated__/BatchDrawerUndoMutation.graphql';
import { actKey, byReason } from './acts';

/** How many refused items are named; the rest is counted. */
const NAMED = 20;

interface Outcome {
  done: number;
  refused: { reason: string; ids: string[] }[];
  names: Record<string, string>;
}

/** One batch with its counts; taking it back tells which items could not be. */
export function BatchDrawer(props: { batch: BatchDrawer_batch$key; onClose: () => void; onUndone: () => void }) {
  const { t } = useTranslation(['batches', 'app', 'terms']);
  const { count } = useFormats();
  const batch = useFragment(
    graphql`
      fragment BatchDrawer_batch on Batch {
        id
        kind
        act
        source
        actor {
          name
        }
        createdAt
        created
        changed
        unchanged
        refused
        undoneAt
      }
    `,
    props.batch,
  );
  const undo = useOperation<BatchDrawerUndoMutation>(graphql`
    mutation BatchDrawerUndoMutation($id: ID!) {
      batchUndo(id: $id) {
        done
        refused {
          id
          errors {
            message
          }
        }
        batch {
          ...BatchDrawer_batch
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const ask = useAsk<BatchDrawerItemQuery>(graphql`
    query BatchDrawerItemQuery($id: ID!) {
      node(id: $id) {
        id
        ... on Ticket {
          number
        }
        ... on Customer {
          name
        }
      }
    }
  `);
  const [asking, setAsking] = useState(false);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const takeBack = async () => {
    const answer = await undo.run({ id: batch.id });
    if (!answer.ok) {
      setErrors(answer.errors);
      return;
    }
    const refused = byReason(answer.data.batchUndo.refused);
    const ids = refused.flatMap((line) => line.ids.slice(0, NAMED)).slice(0, 2 * NAMED);
    const found = await Promise.all(ids.map((id) => ask({ id }).catch(() => null)));
    const names: Record<string, string> = {};
    for (const one of found) if (one?.node?.id) names[one.node.id] = one.node.number ?? one.node.name ?? '';
    setOutcome({ done: answer.data.batchUndo.done.length, refused, names });
    props.onUndone();
  };

  const figures = ['created', 'changed', 'unchanged', 'refused'] as const;
  return (
    <Drawer
      open
      onOpenChange={(next) => !next && props.onClose()}
      title={t(`act.${actKey(batch.act)}`)}
      description={batch.source || undefined}
      width={500}
      footer={
        <>
          {!batch.undoneAt && (
            <span className="mr-auto">
              <Button icon={<Undo2 size={14} aria-hidden />} onClick={() => setAsking(true)}>
                {t('undo')}
              </Button>
            </span>
          )}
          <Button onClick={props.onClose}>{t('app:kit.close')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <Refusals errors={errors} />
        <div className="grid grid-cols-4 gap-3">
          {figures.map((id) => (
            <Figure key={id} label={t(id)} value={count(batch[id])} />
          ))}
        </div>
        <Properties>
          <PropertyRow label={t('kind')}>{t(`kinds.${batch.kind}`)}</PropertyRow>
          <PropertyRow label={t('who')}>{batch.actor?.name ?? t('terms:none.person')}</PropertyRow>
          <PropertyRow label={t('when')}>
            <Time full at={batch.createdAt} />
          </PropertyRow>
          {batch.undoneAt && (
            <PropertyRow label={t('undone')}>
              <Time full at={batch.undoneAt} />
            </PropertyRow>
          )}
        </Properties>
        {outcome && (
          <div role="status" className="flex flex-col gap-2">
            <p className="text-sm font-medium">{t('outcome', { count: outcome.done, n: count(outcome.done) })}</p>
            {outcome.refused.map((line) => (
              <div key={line.reason} className="rounded-md bg-sunken px-3 py-2 text-sm">
                <p>{t('kept', { count: line.ids.length, n: count(line.ids.length), reason: line.reason })}</p>
                <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-xs tnum">
                  {line.ids
                    .filter((id) => outcome.names[id])
                    .map((id) => (
                      <Link
                        key={id}
                        to={id.startsWith('tkt_') ? `/tickets/${outcome.names[id]}` : `/customers/${id}`}
                        className="text-accent-ink hover:underline"
                      >
                        {outcome.names[id]}
                      </Link>
                    ))}
                </p>
              </div>
            ))}
          </div>
        )}
      </div>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('undoAsk')}
        description={t(batch.kind === 'IMPORT' ? 'undoImportWhy' : 'undoWhy')}
        confirm={t('undo')}
        cancel={t('app:form.cancel')}
        danger
        onConfirm={takeBack}
      />
    </Drawer>
  );
}
