import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import type { RecordSourceSelectorProxy } from 'relay-runtime';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { toast } from '@/ui/Toast';
import type { useViewActsArchiveMutation } from './__generated__/useViewActsArchiveMutation.graphql';
import type { useViewActsChangeMutation } from './__generated__/useViewActsChangeMutation.graphql';
import { rankAt } from './rank';
import type { ViewLine } from './ViewsPage';

export type Share = 'ME' | 'TEAM' | 'ALL';
export const shareOf = (view: ViewLine): Share => (view.team ? 'TEAM' : view.owner ? 'ME' : 'ALL');

/** The sidebar reads the same list: it is put in order at once. */
const inOrder = (store: RecordSourceSelectorProxy) => {
  const root = store.getRoot();
  const views = root.getLinkedRecords('views');
  if (!views) return;
  const rank = (view: (typeof views)[number]) => Number(view.getValue('rank') ?? 0);
  root.setLinkedRecords(
    [...views].sort((a, b) => rank(a) - rank(b)),
    'views',
  );
};

export function useViewActs() {
  const { t } = useTranslation('views');
  const change = useOperation<useViewActsChangeMutation>(graphql`
    mutation useViewActsChangeMutation($id: ID!, $version: Int!, $input: ViewInput!) {
      viewChange(id: $id, version: $version, input: $input) {
        view {
          id
          version
          name
          nameEn
          rank
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
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
      }
    }
  `);
  const archive = useOperation<useViewActsArchiveMutation>(graphql`
    mutation useViewActsArchiveMutation($id: ID!, $version: Int!) {
      viewArchive(id: $id, version: $version) {
        view {
          id
        }
        errors {
          code
          path
          message
        }
        position
      }
    }
  `);
  const save = (view: ViewLine, to: { name?: string; share?: Share; teamId?: string | null; rank?: number }) => {
    const share = to.share ?? shareOf(view);
    return change.run(
      {
        id: view.id,
        version: view.version,
        input: {
          name: to.name ?? view.name,
          share,
          teamId: share === 'TEAM' ? (to.teamId ?? view.team?.id) : null,
          filter: view.filter,
          order: view.order,
          columns: view.columns,
          density: view.density,
          rank: to.rank ?? view.rank,
        },
      },
      { updater: inOrder },
    );
  };
  return {
    pending: change.pending || archive.pending,
    errors: change.errors,
    save,
    async move(views: readonly ViewLine[], index: number, by: 1 | -1) {
      const rank = rankAt(views, index, by);
      const view = views[index];
      if (rank === null || !view) return;
      const outcome = await save(view, { rank });
      if (!outcome.ok && outcome.errors.length > 0)
        toast({ title: outcome.errors.map(errorText).join('；'), tone: 'danger' });
    },
    async putAway(view: ViewLine) {
      const outcome = await archive.run(
        { id: view.id, version: view.version },
        {
          updater: (store, data) => {
            if (data?.viewArchive.errors.length) return;
            const root = store.getRoot();
            const views = root.getLinkedRecords('views') ?? [];
            root.setLinkedRecords(
              views.filter((one) => one.getDataID() !== view.id),
              'views',
            );
          },
        },
      );
      if (outcome.ok) toast({ title: t('archived', { name: view.name }) });
      else if (outcome.errors.length > 0) toast({ title: outcome.errors.map(errorText).join('；'), tone: 'danger' });
      return outcome.ok;
    },
  };
}
