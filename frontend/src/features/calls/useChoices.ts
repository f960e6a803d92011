import { graphql, useLazyLoadQuery } from 'react-relay';
import type { useChoicesCallQuery } from './__generated__/useChoicesCallQuery.graphql';

/** What a call can be about and who it can go to. */
export function useChoices() {
  return useLazyLoadQuery<useChoicesCallQuery>(
    graphql`
      query useChoicesCallQuery {
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
        teams {
          id
          name
          nameEn
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  );
}
export type CategoryChoice = ReturnType<typeof useChoices>['categories'][number];
export type TeamChoice = ReturnType<typeof useChoices>['teams'][number];
