import { CalendarOff, Plus, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { useFormats } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { useClock } from '@/ui/clock';
import { Panel } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import { toast } from '@/ui/Toast';
import type { Away_colleagues$key } from './__generated__/Away_colleagues.graphql';
import type { Away_viewer$key } from './__generated__/Away_viewer.graphql';
import type { AwayAbsenceArchiveMutation } from './__generated__/AwayAbsenceArchiveMutation.graphql';
import type { AwayDelegationArchiveMutation } from './__generated__/AwayDelegationArchiveMutation.graphql';
import { AwayForm } from './AwayForm';
import { None, Row } from './Row';

/** When one is away, and who stands in meanwhile. */
export function Away(props: { viewer: Away_viewer$key; colleagues: Away_colleagues$key; onChanged: () => void }) {
  const { t } = useTranslation(['profile', 'app']);
  const formats = useFormats();
  const { user, absences, delegations } = useFragment(
    graphql`
      fragment Away_viewer on Viewer {
        user {
          id
        }
        absences {
          id
          version
          startsAt
          endsAt
          reason
        }
        delegations {
          id
          version
          startsAt
          endsAt
          reason
          from {
            id
            name
          }
          to {
            id
            name
          }
        }
      }
    `,
    props.viewer,
  );
  const { users } = useFragment(
    graphql`
      fragment Away_colleagues on Query {
        users {
          id
          name
          nameKey
        }
      }
    `,
    props.colleagues,
  );
  const dropAbsence = useOperation<AwayAbsenceArchiveMutation>(graphql`
    mutation AwayAbsenceArchiveMutation($id: ID!, $version: Int!) {
      absenceArchive(id: $id, version: $version) {
        absence {
          id
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const dropDelegation = useOperation<AwayDelegationArchiveMutation>(graphql`
    mutation AwayDelegationArchiveMutation($id: ID!, $version: Int!) {
      delegationArchive(id: $id, version: $version) {
        delegation {
          id
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const [planning, setPlanning] = useState<'absence' | 'delegation' | null>(null);
  const [open, setOpen] = useState(0);
  const minute = useClock((now) => Math.floor(now / 60_000)) * 60_000;
  const drop = async (outcome: Promise<{ ok: boolean; errors: readonly { message: string }[] }>) => {
    const answer = await outcome;
    if (answer.ok) {
      toast({ title: t('away.dropped') });
      props.onChanged();
    } else if (answer.errors[0]) toast({ tone: 'danger', title: answer.errors[0].message });
  };
  const when = (one: { startsAt: string; endsAt: string }) => formats.range(one.startsAt, one.endsAt, minute);
  const runs = (one: { startsAt: string }) =>
    Date.parse(one.startsAt) <= minute && <Tag tone="warn">{t('away.runs')}</Tag>;
  return (
    <Panel
      flush
      title={t('away.title')}
      after={
        <span className="flex gap-2">
          <Button size={28} icon={<Plus size={13} aria-hidden />} onClick={() => setPlanning('absence')}>
            {t('away.absence')}
          </Button>
          <Button size={28} icon={<Plus size={13} aria-hidden />} onClick={() => setPlanning('delegation')}>
            {t('away.delegation')}
          </Button>
        </span>
      }
    >
      {open > 0 && (
        <p
          role="status"
          className="mx-4 mt-1 mb-3 flex items-center gap-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn-ink"
        >
          <span className="min-w-0 flex-1">{t('away.openTickets', { count: open })}</span>
          <Link to={`/tickets?owner=${user.id}`} className="shrink-0 font-medium underline">
            {t('away.handOver')}
          </Link>
        </p>
      )}
      {absences.length + delegations.length === 0 ? (
        <None>{t('away.none')}</None>
      ) : (
        <ul>
          {absences.map((one) => (
            <Row
              key={one.id}
              icon={<CalendarOff size={17} aria-hidden />}
              title={when(one)}
              tag={runs(one)}
              hint={one.reason || t('away.absent')}
            >
              <Button size={28} onClick={() => void drop(dropAbsence.run({ id: one.id, version: one.version }))}>
                {t('away.drop')}
              </Button>
            </Row>
          ))}
          {delegations.map((one) => (
            <Row
              key={one.id}
              icon={<UserRoundCheck size={17} aria-hidden />}
              title={when(one)}
              tag={runs(one)}
              hint={[t('away.standsIn', { to: one.to.name, from: one.from.name }), one.reason]
                .filter(Boolean)
                .join(' · ')}
            >
              {one.from.id === user.id && (
                <Button size={28} onClick={() => void drop(dropDelegation.run({ id: one.id, version: one.version }))}>
                  {t('away.drop')}
                </Button>
              )}
            </Row>
          ))}
        </ul>
      )}
      {planning && (
        <AwayForm
          kind={planning}
          colleagues={users.filter((one) => one.id !== user.id)}
          onClose={() => setPlanning(null)}
          onPlanned={(openTickets) => {
            setPlanning(null);
            setOpen(openTickets);
            props.onChanged();
          }}
        />
      )}
    </Panel>
  );
}
