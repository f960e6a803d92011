import { useRouter } from '@tanstack/react-router';
import { PhoneIncoming, Plus } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { type Command, useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { useWays } from '@/app/Link';
import { seesTickets } from '@/app/nav';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Kbd } from '@/ui/Kbd';
import { later } from '@/ui/later';
import { SkeletonRows } from '@/ui/states';
import { useNarrow } from '@/ui/useNarrow';
import type { TicketsPageQuery } from './__generated__/TicketsPageQuery.graphql';
import { FilterBar } from './FilterBar';
import { ListMenu, SortMenu } from './ListMenu';
import { PAGE } from './liveQueue';
import type { Look } from './look';
import { Queue, type QueueProps } from './Queue';
import { SaveView } from './SaveView';
import { TicketSkeleton } from './TicketSkeleton';
import { useLook } from './useLook';

/** Everything of one ticket: fetched when one comes near the rows, which are drawn without it. */
const panelPart = later(() => import('./TicketPanel'));

/** The queue: what there is to do, live, with the one being worked on beside it. */
export default function TicketsPage() {
  const session = useSession();
  return seesTickets(session) ? <Desk /> : <Denied />;
}

function Desk() {
  const { t } = useTranslation('tickets');
  const { named, count } = useFormats();
  const { may } = useSession();
  const { exists, go } = useWays();
  const router = useRouter();
  const narrow = useNarrow();
  const { look, view, lost, edited, open, set, show, reset } = useLook();
  const searchBox = useRef<HTMLInputElement>(null);
  const [total, setTotal] = useState<number | null>(null);
  const title = view ? named(view) : t('list.title');
  const calls = may('call.record') && exists('/calls/new');
  const commands: Command[] = [
    {
      id: 'list.search',
      title: t('filter.search'),
      group: 'context',
      keys: '/',
      run: () => searchBox.current?.focus(),
    },
    {
      id: 'list.filter',
      title: t('filter.label'),
      group: 'context',
      keys: 'f',
      run: () => searchBox.current?.closest('[role=toolbar]')?.querySelector<HTMLElement>('[aria-haspopup]')?.click(),
    },
  ];
  if (may('ticket.create'))
    commands.push({ id: 'create.ticket', title: t('new.title'), group: 'create', run: () => go('/tickets/new') });
  if (open !== null)
    commands.push({
      id: 'panel.close',
      title: t('panel.close'),
      group: 'context',
      keys: 'Escape',
      hidden: true,
      run: () => show(null),
    });
  useCommands(commands);
  const openOne = useCallback(
    (number: string) => {
      if (narrow) void router.navigate({ to: '/tickets/$number', params: { number } });
      else show(number);
    },
    [narrow, router, show],
  );
  const panel = open !== null && !narrow;
  const full = panelPart.use();
  useEffect(() => {
    if (panel) panelPart.fetch();
  }, [panel]);
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-w-0 flex-1 flex-col" onPointerEnter={panelPart.fetch} onFocus={panelPart.fetch}>
        <Page
          live
          title={title}
          after={total !== null && <span className="text-sm text-muted tnum">{count(total)}</span>}
          actions={
            <>
              {!panel && <SortMenu look={look} onChange={set} />}
              <ListMenu look={look} onChange={set} />
              {calls && !narrow && (
                <Button icon={<PhoneIncoming size={15} aria-hidden />} keys="N" onClick={() => go('/calls/new')}>
                  {t('list.call')}
                </Button>
              )}
              {may('ticket.create') && (
                <Button
                  kind="primary"
                  icon={<Plus size={15} aria-hidden />}
                  onClick={() => void router.navigate({ to: '/tickets/new', search: {} })}
                >
                  {t('list.new')}
                </Button>
              )}
            </>
          }
        >
          <FilterBar
            filter={look.filter}
            onChange={(filter) => set({ filter })}
            searchBox={searchBox}
            save={
              edited || (!view && changedFromPlain(look)) ? (
                <SaveView look={look} view={view} onSaved={(id) => go(`/tickets?view=${id}`)} />
              ) : null
            }
            hints={panel ? null : <Hints />}
          />
          <Boundary name={JSON.stringify([look.filter, look.order])} fallback={<SkeletonRows rows={16} />}>
            {lost ? (
              <Denied />
            ) : (
              <Rows
                look={look}
                title={title}
                open={panel ? open : null}
                onOpen={openOne}
                onClearFilters={reset}
                counted={view && !edited ? view.count : null}
                onTotal={setTotal}
                choosing={may('ticket.assign') && !narrow}
              />
            )}
          </Boundary>
        </Page>
      </div>
      {panel && (
        <aside aria-label={t('panel.label')} className="flex w-[500px] shrink-0 flex-col border-l bg-surface">
          {full ? <full.TicketPanel number={open} onClose={() => show(null)} /> : <TicketSkeleton />}
        </aside>
      )}
    </div>
  );
}

const changedFromPlain = (look: Look) =>
  Object.keys(look.filter).some((key) => key !== 'open') || look.filter.open !== true;

type RowsProps = Omit<QueueProps, 'query' | 'name' | 'round' | 'onResync'>;

/** Asks for the rows; while others are asked for, those that were there stay. */
function Rows(props: RowsProps) {
  const { look } = props;
  const [round, setRound] = useState(0);
  const asked = useMemo(() => ({ filter: look.filter, order: look.order, round }), [look.filter, look.order, round]);
  const shown = useDeferredValue(asked);
  const query = useLazyLoadQuery<TicketsPageQuery>(
    graphql`
      query TicketsPageQuery($first: Int!, $filter: TicketFilter, $orderBy: TicketOrder) {
        ...useQueue_query @arguments(first: $first, filter: $filter, orderBy: $orderBy)
      }
    `,
    { first: PAGE, filter: shown.filter, orderBy: shown.order },
    { fetchPolicy: shown.round > 0 ? 'network-only' : 'store-and-network', fetchKey: shown.round },
  );
  return (
    <div aria-busy={shown !== asked} className="flex min-h-0 flex-1 flex-col">
      <Queue
        {...props}
        look={{ ...look, filter: shown.filter, order: shown.order }}
        query={query}
        name={JSON.stringify([shown.filter, shown.order])}
        round={shown.round}
        onResync={() => setRound((n) => n + 1)}
      />
    </div>
  );
}

/** Keys that work in the list; each is also in the sheet. */
function Hints() {
  const { t } = useTranslation('tickets');
  const hints = [
    { keys: 'J K', label: t('hint.move') },
    { keys: 'Enter', label: t('hint.open') },
    { keys: 'X', label: t('hint.select') },
    { keys: 'I', label: t('hint.take') },
  ];
  return hints.map((hint) => (
    <span key={hint.keys} className="inline-flex items-center gap-1 max-2xl:last:hidden">
      <Kbd keys={hint.keys} />
      {hint.label}
    </span>
  ));
}
