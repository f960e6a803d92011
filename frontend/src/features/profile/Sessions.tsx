import { Laptop, LogOut, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Panel } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import { Time } from '@/ui/Time';
import { toast } from '@/ui/Toast';
import type { Sessions_viewer$key } from './__generated__/Sessions_viewer.graphql';
import type { SessionsEndMutation } from './__generated__/SessionsEndMutation.graphql';
import type { SessionsEndOthersMutation } from './__generated__/SessionsEndOthersMutation.graphql';
import { agentName, isPhone } from './agent';
import { Row } from './Row';

/** The browsers one is signed in with; each can be ended, all others at once. */
export function Sessions(props: { viewer: Sessions_viewer$key; onChanged: () => void }) {
  const { t } = useTranslation(['profile', 'app']);
  const { sessions } = useFragment(
    graphql`
      fragment Sessions_viewer on Viewer {
        sessions {
          id
          agent
          address
          startedAt
          seenAt
          current
        }
      }
    `,
    props.viewer,
  );
  const end = useOperation<SessionsEndMutation>(graphql`
    mutation SessionsEndMutation($id: ID!) {
      sessionEnd(id: $id) {
        viewer {
          ...Sessions_viewer
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const endOthers = useOperation<SessionsEndOthersMutation>(graphql`
    mutation SessionsEndOthersMutation {
      sessionEndOthers {
        viewer {
          ...Sessions_viewer
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const [asking, setAsking] = useState(false);
  const others = sessions.filter((one) => !one.current).length;
  const finish = async (outcome: Promise<{ ok: boolean }>) => {
    if (!(await outcome).ok) return;
    toast({ title: t('session.ended') });
    props.onChanged();
  };
  return (
    <Panel
      flush
      title={t('session.title')}
      after={
        others > 0 && (
          <Button size={28} icon={<LogOut size={13} aria-hidden />} onClick={() => setAsking(true)}>
            {t('session.endOthers')}
          </Button>
        )
      }
    >
      <ul>
        {sessions.map((session) => {
          const { browser, system } = agentName(session.agent);
          return (
            <Row
              key={session.id}
              icon={isPhone(session.agent) ? <Smartphone size={17} aria-hidden /> : <Laptop size={17} aria-hidden />}
              title={[browser || t('session.unknown'), system].filter(Boolean).join(' · ')}
              tag={session.current && <Tag tone="accent">{t('session.current')}</Tag>}
              hint={
                <>
                  <span className="tnum">{session.address}</span> · {t('session.seen')} <Time at={session.seenAt} />
                </>
              }
            >
              {!session.current && (
                <Button size={28} pending={end.pending} onClick={() => void finish(end.run({ id: session.id }))}>
                  {t('session.end')}
                </Button>
              )}
            </Row>
          );
        })}
      </ul>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('session.endOthersAsk', { count: others })}
        description={t('session.endOthersWhy')}
        confirm={t('session.endOthers')}
        cancel={t('app:form.cancel')}
        onConfirm={() => finish(endOthers.run({}))}
      />
    </Panel>
  );
}
