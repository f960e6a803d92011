import i18next from 'i18next';
import { useCallback, useRef, useState } from 'react';
import { useRelayEnvironment } from 'react-relay';
import {
  commitMutation,
  type GraphQLTaggedNode,
  type MutationParameters,
  type SelectorStoreUpdater,
} from 'relay-runtime';
import { freshId } from '@/lib/ids';
import { toast } from '@/ui/Toast';
import { Failure } from './failure';

/** One reason why something was refused: ask for it as `errors { code path message clause { number } }`. */
export interface UserError {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly clause?: { readonly number: string } | null;
}

export type Outcome<R> =
  | { ok: true; data: R; errors: readonly UserError[] }
  | { ok: false; errors: readonly UserError[]; data: R | null };

export interface RunOptions<M extends MutationParameters> {
  optimisticResponse?: M['rawResponse'] extends object ? M['rawResponse'] : M['response'];
  optimisticUpdater?: SelectorStoreUpdater<M['response']>;
  updater?: SelectorStoreUpdater<M['response']>;
}

type WithoutKey<V> = V extends { key: string } ? Omit<V, 'key'> : V;

/** The refusals in an answer: the `errors` of its payloads. */
export function refusals(response: object): UserError[] {
  return Object.values(response).flatMap(
    (payload) => (payload as { errors?: readonly UserError[] } | null)?.errors ?? [],
  );
}

/** Says that something failed which should not have, with the number the log is searched for. */
export function reportFailure(error: unknown) {
  const failure = error instanceof Failure ? error : new Failure('server', String(error));
  if (failure.kind === 'signed_out') return; // the shell takes it from here
  toast({
    id: `failure-${failure.kind}`,
    tone: 'danger',
    title: i18next.t(`app:failure.${failure.kind}`),
    description: failure.reference ? i18next.t('app:kit.reference', { reference: failure.reference }) : undefined,
    timeout: 10_000,
  });
}

/**
 * Runs a named operation. A refusal comes back as its user errors, for the form; a failure is told by a toast with its
 * reference, comes back as a refusal without reasons, and leaves what was typed where it is. Where the mutation takes a
 * `key`, one is made with the first try and kept until success, so that trying again never does a thing twice.
 */
export function useOperation<M extends MutationParameters>(mutation: GraphQLTaggedNode) {
  const environment = useRelayEnvironment();
  const key = useRef<string | null>(null);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<readonly UserError[]>([]);

  const run = useCallback(
    (variables: WithoutKey<M['variables']>, options: RunOptions<M> = {}): Promise<Outcome<M['response']>> => {
      key.current ??= freshId();
      setPending(true);
      setErrors([]);
      return new Promise((resolve) => {
        commitMutation<M>(environment, {
          mutation,
          variables: { key: key.current, ...variables } as M['variables'],
          optimisticResponse: options.optimisticResponse as never,
          optimisticUpdater: options.optimisticUpdater as never,
          updater: options.updater as never,
          onCompleted(response) {
            const refused = refusals(response as object);
            setPending(false);
            setErrors(refused);
            if (refused.length > 0) {
              resolve({ ok: false, errors: refused, data: response });
              return;
            }
            key.current = null;
            resolve({ ok: true, data: response, errors: [] });
          },
          onError(error) {
            setPending(false);
            reportFailure(error);
            resolve({ ok: false, errors: [], data: null });
          },
        });
      });
    },
    [environment, mutation],
  );
  return { run, pending, errors, clearErrors: useCallback(() => setErrors([]), []) };
}
