import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConnectionHandler, graphql, useLazyLoadQuery } from 'react-relay';
import { useCommands } from '@/app/commands';
import { Boundary } from '@/app/errors';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Toolbar } from '@/ui/layout';
import { SkeletonRows } from '@/ui/states';
import { Chip } from '@/ui/Tag';
import type { NoticesPageQuery } from './__generated__/NoticesPageQuery.graphql';
import type { NoticesPageReadMutation } from './__generated__/NoticesPageReadMutation.graphql';
import { NoticeList } from './NoticeList';
import { noticesRoute } from './routes';

/** What one should know: told by the program, gone by reading. */
export default function NoticesPage() {
  const { t } = useTranslation('notices');
  const { viewer } = useSession();
  const { unread = false } = noticesRoute.useSearch();
  const navigate = noticesRoute.useNavigate();
  const waiting = viewer.unreadNotices;
  const read = useOperation<NoticesPageReadMutation>(graphql`
    mutation NoticesPageReadMutation($ids: [ID!]) {
      noticeRead(ids: $ids) {
        viewer {
          unreadNotices
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const markRead = (ids: readonly string[] | null) => {
    const now = new Date().toISOString();
    void read.run(
      { ids },
      {
        updater: (store, data) => {
          const left = data?.noticeRead.viewer?.unreadNotices;
          if (left != null) store.getRoot().getLinkedRecord('viewer')?.setValue(left, 'unreadNotices');
          const shown = [true, false].flatMap(
            (only) =>
              ConnectionHandler.getConnection(store.getRoot(), 'NoticeList_notices', {
                unread: only,
              })?.getLinkedRecords('edges') ?? [],
          );
          for (const edge of shown) {
            const notice = edge?.getLinkedRecord('node');
            if (notice && notice.getValue('readAt') == null && (ids === null || ids.includes(notice.getDataID())))
              notice.setValue(now, 'readAt');
          }
        },
      },
    );
  };
  useCommands(
    waiting > 0
      ? [
          {
            id: 'notice.read',
            title: t('readAll'),
            group: 'context',
            keys: 'Shift+r',
            icon: <CheckCheck size={16} aria-hidden />,
            run: () => markRead(null),
          },
        ]
      : [],
  );
  return (
    <Page
      live
      title={t('title')}
      actions={
        <Button
          icon={<CheckCheck size={15} aria-hidden />}
          pending={read.pending}
          reason={waiting > 0 ? undefined : t('nothingToRead')}
          onClick={() => markRead(null)}
        >
          {t('readAll')}
        </Button>
      }
    >
      <Toolbar label={t('title')}>
        <Chip pressed={!unread} onClick={() => void navigate({ search: {}, replace: true })}>
          {t('all')}
        </Chip>
        <Chip
          pressed={unread}
          count={waiting > 0 ? waiting : null}
          onClick={() => void navigate({ search: { unread: true }, replace: true })}
        >
          {t('unread')}
        </Chip>
      </Toolbar>
      <Boundary name={`notices-${unread}`} fallback={<SkeletonRows rows={10} height={44} />}>
        <Notices key={String(unread)} unread={unread} onRead={markRead} />
      </Boundary>
    </Page>
  );
}

function Notices({ unread, onRead }: { unread: boolean; onRead: (ids: readonly string[]) => void }) {
  const data = useLazyLoadQuery<NoticesPageQuery>(
    graphql`
      query NoticesPageQuery($first: Int!, $unread: Boolean!) {
        ...NoticeList_notices @arguments(first: $first, unread: $unread)
      }
    `,
    { first: 50, unread },
    { fetchPolicy: 'network-only' },
  );
  return <NoticeList notices={data} unread={unread} onRead={onRead} />;
}
