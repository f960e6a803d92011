import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { useClock } from '@/ui/clock';
import { Confirm } from '@/ui/Dialog';
import { Panel } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import { Time } from '@/ui/Time';
import { toast } from '@/ui/Toast';
import type { Tokens_viewer$key } from './__generated__/Tokens_viewer.graphql';
import type { TokensRevokeMutation } from './__generated__/TokensRevokeMutation.graphql';
import { NewToken } from './NewToken';
import { None, Row } from './Row';

/** Rights of programs to ask in one's own name: made, shown once, taken back. */
export function Tokens(props: { viewer: Tokens_viewer$key; onChanged: () => void }) {
  const { t } = useTranslation(['profile', 'app']);
  const { tokens } = useFragment(
    graphql`
      fragment Tokens_viewer on Viewer {
        tokens {
          id
          name
          hint
          createdAt
          expiresAt
          revokedAt
        }
      }
    `,
    props.viewer,
  );
  const revoke = useOperation<TokensRevokeMutation>(graphql`
    mutation TokensRevokeMutation($id: ID!) {
      tokenRevoke(id: $id) {
        token {
          id
          revokedAt
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<{ id: string; name: string } | null>(null);
  const today = useClock((now) => Math.floor(now / 60_000)) * 60_000;
  const takeBack = async () => {
    if (!asking) return;
    const outcome = await revoke.run({ id: asking.id });
    if (outcome.ok) toast({ title: t('token.revokedToast', { name: asking.name }) });
  };
  return (
    <Panel
      flush
      title={t('token.title')}
      after={
        <Button size={28} icon={<Plus size={13} aria-hidden />} onClick={() => setMaking(true)}>
          {t('token.new')}
        </Button>
      }
    >
      {tokens.length === 0 ? (
        <None>{t('token.none')}</None>
      ) : (
        <ul>
          {tokens.map((token) => {
            const expired = Date.parse(token.expiresAt) <= today;
            const over = token.revokedAt != null || expired;
            return (
              <Row
                key={token.id}
                icon={<KeyRound size={17} aria-hidden />}
                title={token.name}
                dim={over}
                tag={over && <Tag>{t(token.revokedAt ? 'token.revoked' : 'token.expired')}</Tag>}
                hint={
                  <>
                    <span className="tnum">…{token.hint}</span> · {t('token.until')} <Time full at={token.expiresAt} />
                  </>
                }
              >
                {!over && (
                  <Button size={28} onClick={() => setAsking(token)}>
                    {t('token.revoke')}
                  </Button>
                )}
              </Row>
            );
          })}
        </ul>
      )}
      {making && <NewToken onClose={() => setMaking(false)} onMade={props.onChanged} />}
      <Confirm
        open={asking !== null}
        onOpenChange={(next) => !next && setAsking(null)}
        title={t('token.revokeAsk', { name: asking?.name ?? '' })}
        description={t('token.revokeWhy')}
        confirm={t('token.revoke')}
        cancel={t('app:form.cancel')}
        danger
        onConfirm={takeBack}
      />
    </Panel>
  );
}
