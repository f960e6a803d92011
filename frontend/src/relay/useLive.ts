import { useEffect, useRef } from 'react';
import { useRelayEnvironment } from 'react-relay';
import {
  type GraphQLTaggedNode,
  type OperationType,
  requestSubscription,
  type SelectorStoreUpdater,
} from 'relay-runtime';

export interface LiveOptions<S extends OperationType> {
  /** Null keeps quiet. Changing them starts a new subscription. */
  variables: S['variables'] | null;
  onNext?: (response: S['response']) => void;
  updater?: SelectorStoreUpdater<S['response']>;
  /** Ids on screen, asked for when the line comes back (`$holding`). */
  holding?: () => readonly string[];
  onError?: (error: Error) => void;
}

/**
 * Listens while the component is on screen. Records in an answer update the store by themselves; the position reached
 * is remembered (`$after`), so a break loses and repeats nothing.
 */
export function useLive<S extends OperationType>(subscription: GraphQLTaggedNode, options: LiveOptions<S>) {
  const environment = useRelayEnvironment();
  const latest = useRef(options);
  latest.current = options;
  const variables = options.variables === null ? null : JSON.stringify(options.variables);
  const holds = options.holding !== undefined;
  useEffect(() => {
    if (variables === null) return;
    const handle = requestSubscription<S>(environment, {
      subscription,
      variables: JSON.parse(variables),
      cacheConfig: holds ? { metadata: { holding: () => latest.current.holding?.() ?? [] } } : undefined,
      onNext: (response) => response && latest.current.onNext?.(response as S['response']),
      updater: (store, data) => latest.current.updater?.(store, data),
      onError: (error) => latest.current.onError?.(error),
    });
    return () => handle.dispose();
  }, [environment, subscription, variables, holds]);
}
