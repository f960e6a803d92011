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
import { Tag } from '@/ui/Tag';
import type { DepartmentsPageArchiveMutation } from './__generated__/DepartmentsPageArchiveMutation.graphql';
import type { DepartmentsPageChangeMutation } from './__generated__/DepartmentsPageChangeMutation.graphql';
import type { DepartmentsPageCreateMutation } from './__generated__/DepartmentsPageCreateMutation.graphql';
import type { DepartmentsPageQuery } from './__generated__/DepartmentsPageQuery.graphql';
import { Names } from './Names';

/** The departments of the company; the service department itself is marked. */
export default function DepartmentsPage() {
  const { t } = useTranslation('teams');
  const { may } = useSession();
  const { show } = useLedger();
  useCommands(
    may('department.create')
      ? [{ id: 'create.department', title: t('of.department.new'), group: 'create', keys: 'c', run: () => show('new') }]
      : [],
  );
  if (!may('department.create')) return <Denied />;
  return (
    <Page
      title={t('of.department.title')}
      actions={
        <Button kind="primary" icon={<Plus size={15} aria-hidden />} keys="C" onClick={() => show('new')}>
          {t('of.department.new')}
        </Button>
      }
    >
      <Boundary name="departments" fallback={<SkeletonRows rows={6} />}>
        <List />
      </Boundary>
    </Page>
  );
}

function List() {
  const { t } = useTranslation('teams');
  const { again, options } = useRound();
  const data = useLazyLoadQuery<DepartmentsPageQuery>(
    graphql`
      query DepartmentsPageQuery {
        departments(includeArchived: true) {
          id
          version
          name
          nameEn
          archivedAt
          isService
        }
      }
    `,
    {},
    options,
  );
  const create = useOperation<DepartmentsPageCreateMutation>(graphql`
    mutation DepartmentsPageCreateMutation($input: NameInput!, $key: String!) {
      departmentCreate(input: $input, key: $key) {
        department {
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
  const change = useOperation<DepartmentsPageChangeMutation>(graphql`
    mutation DepartmentsPageChangeMutation($id: ID!, $version: Int!, $input: NameInput!) {
      departmentChange(id: $id, version: $version, input: $input) {
        department {
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
  const archive = useOperation<DepartmentsPageArchiveMutation>(graphql`
    mutation DepartmentsPageArchiveMutation($id: ID!, $version: Int!) {
      departmentArchive(id: $id, version: $version) {
        department {
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
      of="department"
      rows={data.departments}
      mark={(row) =>
        data.departments.some((one) => one.id === row.id && one.isService) && (
          <Tag tone="accent">{t('of.department.service')}</Tag>
        )
      }
      save={(row, input) => (row ? change.run({ id: row.id, version: row.version, input }) : create.run({ input }))}
      archive={({ id, version }) => archive.run({ id, version })}
      again={again}
    />
  );
}
