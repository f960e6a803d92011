import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { useLedger } from '@/app/Ledger';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRound } from '@/app/useRecordForm';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { SkeletonRows } from '@/ui/states';
import type { PositionsPageArchiveMutation } from './__generated__/PositionsPageArchiveMutation.graphql';
import type { PositionsPageChangeMutation } from './__generated__/PositionsPageChangeMutation.graphql';
import type { PositionsPageCreateMutation } from './__generated__/PositionsPageCreateMutation.graphql';
import type { PositionsPageQuery } from './__generated__/PositionsPageQuery.graphql';
import { Names } from './Names';

/** What people are employed as. */
export default function PositionsPage() {
  const { t } = useTranslation('teams');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('position.create')
      ? [{ id: 'create.position', title: t('of.position.new'), group: 'create', keys: 'c', run: () => show('new') }]
      : [],
  );
  if (!may('position.create')) return <Denied />;
  return (
    <Page
      title={t('of.position.title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('of.position.new')}
        </Button>
      }
    >
      <Boundary name="positions" fallback={<SkeletonRows rows={6} />}>
        <List />
      </Boundary>
    </Page>
  );
}

function List() {
  const { again, options } = useRound();
  const data = useLazyLoadQuery<PositionsPageQuery>(
    graphql`
      query PositionsPageQuery {
        positions(includeArchived: true) {
          id
          version
          name
          nameEn
          archivedAt
        }
      }
    `,
    {},
    options,
  );
  const create = useOperation<PositionsPageCreateMutation>(graphql`
    mutation PositionsPageCreateMutation($input: NameInput!, $key: String!) {
      positionCreate(input: $input, key: $key) {
        jobPosition {
          id
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
      }
    }
  `);
  const change = useOperation<PositionsPageChangeMutation>(graphql`
    mutation PositionsPageChangeMutation($id: ID!, $version: Int!, $input: NameInput!) {
      positionChange(id: $id, version: $version, input: $input) {
        jobPosition {
          id
          version
          name
          nameEn
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
      }
    }
  `);
  const archive = useOperation<PositionsPageArchiveMutation>(graphql`
    mutation PositionsPageArchiveMutation($id: ID!, $version: Int!) {
      positionArchive(id: $id, version: $version) {
        jobPosition {
          id
          version
          archivedAt
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
      }
    }
  `);
  return (
    <Names
      of="position"
      rows={data.positions}
      save={(row, input) => (row ? change.run({ id: row.id, version: row.version, input }) : create.run({ input }))}
      archive={({ id, version }) => archive.run({ id, version })}
      again={again}
    />
  );
}
