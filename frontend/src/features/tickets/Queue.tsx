import { ArrowUp, CheckCheck, SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import { VirtualList } from '@/ui/VirtualList';
import type { useQueue_query$key } from './__generated__/useQueue_query.graphql';
import { Bulk } from './Bulk';
import { useColumns } from './columns';
import { type Look, MOST_SHOWN, narrows } from './look';
import { TicketCard } from './TicketRow';
import { type QueueRow, useQueue } from './useQueue';
import { useQueueCommands } from './useQueueCommands';

export interface QueueProps {
  query: useQueue_query$key;
  look: Look;
  name: string;
  round: number;
  title: string;
  /** Number of the ticket beside the list. */
  open: string | null;
  onOpen: (number: string) => void;
  onResync: () => void;
  onClearFilters: () => void;
  /** The number of the view, where it has one of its own. */
  counted: number | null;
  onTotal: (total: number | null) => void;
  choosing: boolean;
}

/** Puts a list in order by itself once nobody looks into it: no pointer over it, nothing waiting behind the button. */
function useQuietSettle(over: boolean, waiting: boolean, settle: () => void) {
  useEffect(() => {
    if (over || !waiting) return;
    const timer = setTimeout(settle, 1500);
    return () => clearTimeout(timer);
  }, [over, waiting, settle]);
}

export function Queue(props: QueueProps) {
  const { query, look, name, round, title, open, onOpen, onResync, onClearFilters, counted, onTotal, choosing } = props;
  const { t } = useTranslation('tickets');
  const { count } = useFormats();
  const queue = useQueue({ query, look, name, round, onResync });
  const { rows, gone, fresh, settle } = queue;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useQuietSettle(over, gone.size > 0 && fresh === 0, settle);
  const total = counted ?? queue.total;
  useEffect(() => onTotal(total), [total, onTotal]);
  const columns = useColumns(
    look.columns,
    look.density,
    total === null ? '' : t('list.count', { count: total, n: count(total) }),
    choosing,
  );
  const at = rows.find((row) => row.id === cursor) ?? rows[0] ?? null;
  const openId = open === null ? null : (rows.find((row) => row.number === open)?.id ?? open);
  useQueueCommands({ row: at, rows, open, onOpen, choosing: selected.size > 0 });
  const chosen = rows.filter((row) => selected.has(row.id) && !gone.has(row.id));

  const narrowed = narrows(look.filter);
  return (
    <div
      ref={box}
      className="relative flex min-h-0 flex-1 flex-col"
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
    >
      <VirtualList<QueueRow>
        label={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        card={(row) => <TicketCard ticket={row.node} />}
        density={look.density}
        open={openId}
        onOpen={(row) => onOpen(row.number)}
        selected={choosing ? selected : undefined}
        onSelect={choosing ? setSelected : undefined}
        revision={(row) => queue.revision(row.id)}
        gone={(row) => gone.has(row.id)}
        pageKeys
        total={total ?? undefined}
        onEnd={queue.loadMore}
        onCursor={(row) => setCursor(row.id)}
        empty={
          <AsRow>
            {narrowed ? (
              <EmptyState
                icon={<SearchX size={21} aria-hidden />}
                title={t('empty.noMatch')}
                reason={t('empty.noMatchWhy')}
                action={<Button onClick={onClearFilters}>{t('empty.clear')}</Button>}
              />
            ) : (
              <EmptyState
                icon={<CheckCheck size={21} aria-hidden />}
                title={t('empty.done')}
                reason={t('empty.doneWhy')}
              />
            )}
          </AsRow>
        }
        foot={
          rows.length > 0 && (
            <AsRow>
              <p className="py-3 text-center text-xs text-muted">
                {queue.full && queue.more
                  ? t('list.full', { count: MOST_SHOWN })
                  : queue.loading
                    ? t('list.loading')
                    : queue.more
                      ? ''
                      : t('list.end')}
              </p>
            </AsRow>
          )
        }
      />
      {fresh > 0 && (
        <div className="pointer-events-none absolute inset-x-0 top-10 z-20 flex justify-center">
          <button
            type="button"
            onClick={() => {
              settle();
              box.current?.querySelector('[role=presentation]')?.scrollTo({ top: 0 });
            }}
            className="pointer-events-auto flex h-7 items-center gap-1.5 rounded-full bg-accent px-3 text-xs font-medium text-accent-fg shadow-pop hover:bg-accent-hover pointer-coarse:h-10"
          >
            <ArrowUp size={13} aria-hidden />
            <span aria-live="polite">{t('list.fresh', { count: fresh })}</span>
          </button>
        </div>
      )}
      <Bulk chosen={chosen} onChoose={setSelected} />
    </div>
  );
}

/** What a grid says besides its rows is a row too, or nobody who listens would hear it. */
const AsRow = ({ children }: { children: ReactNode }) => (
  <div role="rowgroup" className="h-full">
    <div role="row" className="h-full">
      <div role="gridcell" className="h-full">
        {children}
      </div>
    </div>
  </div>
);
