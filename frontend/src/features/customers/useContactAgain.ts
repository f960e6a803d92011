import { graphql } from 'react-relay';
import { useAsk } from '@/relay/useAsk';
import type { useContactAgainQuery } from './__generated__/useContactAgainQuery.graphql';

/** A contact as it is now, after its numbers changed. */
export function useContactAgain() {
  const ask = useAsk<useContactAgainQuery>(graphql`
    query useContactAgainQuery($id: ID!) {
      node(id: $id) {
        ...ContactCard_contact @alias(as: "contact")
      }
    }
  `);
  return (id: string) => ask({ id }).catch(() => undefined);
}
