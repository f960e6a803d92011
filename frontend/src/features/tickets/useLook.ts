import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { useLookQuery, useLookQuery$data } from './__generated__/useLookQuery.graphql';
import { type Look, lookOf, sameLook, searchOf, viewLook } from './look';
import { queueRoute } from './routes';

export type QueueView = Extract<NonNullable<useLookQuery$data['node']>, { __typename: 'SavedView' }>;

/** What the address shows, the view it names, and how to show something else: always by the address. */
export function useLook() {
  const search = queueRoute.useSearch();
  const router = useRouter();
  const { node } = useLazyLoadQuery<useLookQuery>(
    graphql`
      query useLookQuery($id: ID!, $named: Boolean!) {
        node(id: $id) @include(if: $named) {
          __typename
          ... on SavedView {
            id
            version
            name
            nameEn
            owner {
              id
            }
            team {
              id
            }
            rank
            filter
            order
            columns
            density
            count
            editable
          }
        }
      }
    `,
    { id: search.view ?? '', named: search.view !== undefined },
    { fetchPolicy: 'store-or-network' },
  );
  const view = search.view && node?.__typename === 'SavedView' ? (node as QueueView) : null;
  const look = useMemo(() => lookOf(search, view), [search, view]);
  const go = (next: Look, open: string | undefined, replace: boolean) =>
    void router.navigate({ to: queueRoute.to, search: { ...searchOf(next, view), open }, replace });
  return {
    look,
    view,
    /** The address names a view that is not there for this person. */
    lost: search.view !== undefined && view === null,
    /** Something of the view was changed and not kept. */
    edited: view !== null && !sameLook(look, viewLook(view)),
    open: search.open ?? null,
    set: (change: Partial<Look>) => go({ ...look, ...change }, search.open, true),
    /** Opens a ticket beside the list; null closes it. Moving from one to the next leaves no trail. */
    show: (number: string | null) => go(look, number ?? undefined, search.open !== undefined && number !== null),
    reset: () => void router.navigate({ to: queueRoute.to, search: view ? { view: view.id } : {} }),
  };
}
