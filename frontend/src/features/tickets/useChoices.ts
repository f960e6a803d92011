import { graphql, useLazyLoadQuery } from 'react-relay';
import type { useChoicesQuery } from './__generated__/useChoicesQuery.graphql';

/** The teams, people and categories a list is filtered by. They change seldom, so what is here is taken. */
export function useChoices() {
  return useLazyLoadQuery<useChoicesQuery>(
    graphql`
      query useChoicesQuery {
        teams {
          id
          name
          nameEn
        }
        users {
          id
          name
          nameKey
        }
        categories {
          id
          name
          nameEn
          parent {
            id
            name
            nameEn
          }
          team {
            id
          }
        }
      }
    `,
    {},
    { fetchPolicy: 'store-or-network' },
  );
}
