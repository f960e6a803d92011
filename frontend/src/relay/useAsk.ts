import { useEffect, useState } from 'react';
import { useRelayEnvironment } from 'react-relay';
import { fetchQuery, type GraphQLTaggedNode, type OperationType } from 'relay-runtime';

/** Asks once, outside of a page's query and without suspending: for look-ups behind a key press. */
export function useAsk<Q extends OperationType>(query: GraphQLTaggedNode) {
  const environment = useRelayEnvironment();
  return (variables: Q['variables']): Promise<Q['response']> =>
    fetchQuery<Q>(environment, query, variables).toPromise() as Promise<Q['response']>;
}

/** A value that follows only after it has rested for so long. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
