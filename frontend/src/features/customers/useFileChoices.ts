import { graphql, useLazyLoadQuery } from 'react-relay';
import type { useFileChoicesQuery } from './__generated__/useFileChoicesQuery.graphql';

/** Tiers, colleagues and product models, for filters and forms. They change seldom. */
export function useFileChoices() {
  return useLazyLoadQuery<useFileChoicesQuery>(
    graphql`
      query useFileChoicesQuery {
        tiers {
          id
          name
          nameEn
          archivedAt
        }
        users {
          id
          name
          nameKey
        }
        products {
          id
          name
          nameEn
          model
          warrantyMonths
        }
      }
    `,
    {},
    { fetchPolicy: 'store-and-network' },
  );
}
