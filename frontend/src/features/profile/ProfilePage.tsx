import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import { Page } from '@/app/Page';
import { useRound } from '@/app/useRecordForm';
import { SkeletonRows } from '@/ui/states';
import type { ProfilePageQuery } from './__generated__/ProfilePageQuery.graphql';
import { Away } from './Away';
import { Looks } from './Looks';
import { Me } from './Me';
import { Password } from './Password';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

/** What belongs to oneself: how the program looks, how one signs in, when one is away. */
export default function ProfilePage() {
  const { t } = useTranslation('profile');
  return (
    <Page title={t('title')}>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-5 max-sm:p-4">
        <Boundary name="profile" fallback={<SkeletonRows rows={8} />}>
          <Profile />
        </Boundary>
      </div>
    </Page>
  );
}

function Profile() {
  const { again, options } = useRound();
  const data = useLazyLoadQuery<ProfilePageQuery>(
    graphql`
      query ProfilePageQuery {
        viewer {
          ...Me_viewer
          ...Sessions_viewer
          ...Tokens_viewer
          ...Away_viewer
        }
        ...Away_colleagues
      }
    `,
    {},
    options,
  );
  if (!data.viewer) return null;
  return (
    <div className="mx-auto grid max-w-[1120px] grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-start gap-4 max-desk:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-4">
        <Me viewer={data.viewer} />
        <Looks />
        <Password onChanged={again} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Away viewer={data.viewer} colleagues={data} onChanged={again} />
        <Sessions viewer={data.viewer} onChanged={again} />
        <Tokens viewer={data.viewer} onChanged={again} />
      </div>
    </div>
  );
}
