import { ArrowDown, ArrowUp, Layers, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary, Denied } from '@/app/errors';
import { Link } from '@/app/Link';
import { seesTickets } from '@/app/nav';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import { Badge } from '@/ui/Tag';
import type { ViewsPageQuery, ViewsPageQuery$data } from './__generated__/ViewsPageQuery.graphql';
import { EditView } from './EditView';
import { useViewActs } from './useViewActs';

export type ViewLine = ViewsPageQuery$data['views'][number];

/** The saved views of the sidebar: their names, whose they are, their order. What they show is changed in the list itself. */
export default function ViewsPage() {
  const { t } = useTranslation('views');
  const session = useSession();
  if (!seesTickets(session)) return <Denied />;
  return (
    <Page title={t('title')}>
      <Boundary name="views">
        <Views />
      </Boundary>
    </Page>
  );
}

function Views() {
  const { t } = useTranslation('views');
  const { named, count } = useFormats();
  const [editing, setEditing] = useState<ViewLine | null>(null);
  const { move, pending } = useViewActs();
  const { views } = useLazyLoadQuery<ViewsPageQuery>(
    graphql`
      query ViewsPageQuery {
        views {
          id
          version
          name
          nameEn
          rank
          filter
          order
          columns
          density
          count
          overdue
          editable
          owner {
            id
            name
          }
          team {
            id
            name
            nameEn
          }
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  );
  if (views.length === 0)
    return (
      <EmptyState
        icon={<Layers size={21} aria-hidden />}
        title={t('empty.title')}
        reason={t('empty.reason')}
        action={
          <Link to="/tickets">
            <Button kind="primary" tabIndex={-1}>
              {t('empty.go')}
            </Button>
          </Link>
        }
      />
    );
  const whose = (view: ViewLine) => (view.team ? named(view.team) : view.owner ? t('whose.mine') : t('whose.all'));
  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-y-auto bg-surface">
      <ul className="mx-auto max-w-[720px] py-2">
        {views.map((view, i) => (
          <li key={view.id} className="flex min-h-12 items-center gap-3 border-b px-4 text-sm last:border-b-0">
            <Layers size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
            <span className="min-w-0 flex-1">
              <Link to={`/tickets?view=${view.id}`} className="block truncate font-medium hover:underline">
                {named(view)}
              </Link>
              <span className="block truncate text-xs text-muted">{whose(view)}</span>
            </span>
            {view.overdue > 0 && (
              <Badge tone="danger" label={t('overdue', { count: view.overdue })}>
                {count(view.overdue)}
              </Badge>
            )}
            <span className="w-12 text-right text-xs text-muted tnum">{count(view.count)}</span>
            <span className="flex w-[92px] shrink-0 justify-end pointer-coarse:w-auto">
              {view.editable && (
                <>
                  <IconButton
                    label={t('up', { name: named(view) })}
                    disabled={i === 0 || pending}
                    onClick={() => void move(views, i, -1)}
                  >
                    <ArrowUp size={15} aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('down', { name: named(view) })}
                    disabled={i === views.length - 1 || pending}
                    onClick={() => void move(views, i, 1)}
                  >
                    <ArrowDown size={15} aria-hidden />
                  </IconButton>
                  <IconButton label={t('edit', { name: named(view) })} onClick={() => setEditing(view)}>
                    <Pencil size={14} aria-hidden />
                  </IconButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {editing && <EditView view={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
