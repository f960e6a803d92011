import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import { Avatar } from '@/ui/Avatar';
import { Switch } from '@/ui/choices';
import { Panel, Properties, PropertyRow } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import { toast } from '@/ui/Toast';
import type { Me_viewer$key } from './__generated__/Me_viewer.graphql';
import type { MeDutyMutation } from './__generated__/MeDutyMutation.graphql';

/** Who one is here, and whether one is on duty. */
export function Me(props: { viewer: Me_viewer$key }) {
  const { t } = useTranslation(['profile', 'terms']);
  const { named } = useFormats();
  const viewer = useFragment(
    graphql`
      fragment Me_viewer on Viewer {
        login
        email
        roles
        user {
          id
          name
          onDuty
          teams {
            id
            name
            nameEn
          }
          department {
            name
            nameEn
          }
          position {
            name
            nameEn
          }
        }
      }
    `,
    props.viewer,
  );
  const duty = useOperation<MeDutyMutation>(graphql`
    mutation MeDutyMutation($onDuty: Boolean!) {
      userDuty(onDuty: $onDuty) {
        viewer {
          user {
            id
            onDuty
          }
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const { user } = viewer;
  const belongs = [user.department, user.position].filter((one) => one != null).map((one) => named(one));
  const change = async (onDuty: boolean) => {
    const outcome = await duty.run({ onDuty });
    if (outcome.ok) toast({ id: 'duty', title: t(onDuty ? 'duty.onToast' : 'duty.offToast') });
  };
  return (
    <Panel>
      <div className="flex items-center gap-3">
        <Avatar name={user.name} size={44} dim={!user.onDuty} />
        <div className="min-w-0 flex-1">
          <p className="truncate text-md font-semibold">{user.name}</p>
          {belongs.length > 0 && <p className="truncate text-xs text-muted">{belongs.join(' · ')}</p>}
        </div>
        <Switch
          checked={user.onDuty}
          disabled={duty.pending}
          onChange={(next) => void change(next)}
          label={t(user.onDuty ? 'duty.on' : 'duty.off')}
        />
      </div>
      <div className="mt-4 border-t pt-3">
        <Properties>
          <PropertyRow label={t('login')}>{viewer.login}</PropertyRow>
          {viewer.email && <PropertyRow label={t('email')}>{viewer.email}</PropertyRow>}
          <PropertyRow label={t('roles')}>
            <span className="flex flex-wrap gap-1">
              {viewer.roles.map((role) => (
                <Tag key={role}>{t(`terms:role.${role}`)}</Tag>
              ))}
            </span>
          </PropertyRow>
          {user.teams.length > 0 && (
            <PropertyRow label={t('teams')}>{user.teams.map((team) => named(team)).join(t('comma'))}</PropertyRow>
          )}
        </Properties>
        <p className="mt-3 text-xs text-muted">{t('who')}</p>
      </div>
    </Panel>
  );
}
