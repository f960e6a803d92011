import { useRouterState } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { useLive } from '@/relay/useLive';
import { Badge } from '@/ui/Tag';
import type { viewsCountedSubscription } from './__generated__/viewsCountedSubscription.graphql';
import type { viewsQuery } from './__generated__/viewsQuery.graphql';
import { type Command, useCommands } from './commands';
import { useWays } from './Link';
import { NavLink } from './NavLink';

/** The saved views with their counts, kept live: the number here is the number of the list behind it. */
export function SidebarViews({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('app');
  const { named, count } = useFormats();
  const { go } = useWays();
  const current = useRouterState({
    select: (state) =>
      state.location.pathname === '/tickets' ? (state.location.search as { view?: string }).view : undefined,
  });
  const { views } = useLazyLoadQuery<viewsQuery>(
    graphql`
      query viewsQuery {
        views {
          id
          name
          nameEn
          count
          overdue
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  );
  useLive<viewsCountedSubscription>(
    graphql`
      subscription viewsCountedSubscription {
        viewsCounted {
          id
          count
          overdue
        }
      }
    `,
    {
      variables: {},
      updater: (store, data) => {
        for (const counted of data?.viewsCounted ?? []) {
          const view = store.get(counted.id);
          view?.setValue(counted.count, 'count');
          view?.setValue(counted.overdue, 'overdue');
        }
      },
    },
  );
  useCommands(
    views.map<Command>((view) => ({
      id: `go.view.${view.id}`,
      title: named(view),
      group: 'go',
      icon: <Layers size={16} aria-hidden />,
      run: () => go(`/tickets?view=${view.id}`),
    })),
  );
  if (views.length === 0) return null;
  return (
    <>
      <h2 className="px-2 pt-4 pb-1 text-2xs text-muted">{t('nav.views')}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <NavLink to={`/tickets?view=${view.id}`} icon={Layers} active={view.id === current} onClick={onGo}>
              <span className="min-w-0 flex-1 truncate">{named(view)}</span>
              {view.overdue > 0 && (
                <Badge tone="danger" label={t('nav.overdue', { count: view.overdue })}>
                  {count(view.overdue)}
                </Badge>
              )}
              <span className="text-xs text-muted tnum">{count(view.count)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}
