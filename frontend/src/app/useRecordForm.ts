import { startTransition, useReducer, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { placeErrors } from '@/relay/formErrors';
import type { Outcome, UserError } from '@/relay/useOperation';

/** Errors name their place from the mutation's arguments on; a form knows only what is inside `input`. */
export const inside = (errors: readonly UserError[]): UserError[] =>
  errors.map((error) => (error.path[0] === 'input' ? { ...error, path: error.path.slice(1) } : error));

/**
 * A form of one record. It begins with the record as it is; what others change meanwhile comes into fields nobody has
 * touched, what is typed stays. A refusal lands under its field, what belongs to none in `errors`.
 */
export function useRecordForm<T extends FieldValues>(values: T) {
  const form = useForm<T>({
    defaultValues: values as DefaultValues<T>,
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [pending, setPending] = useState(false);
  const fields = Object.keys(values) as Path<T>[];

  /** Sends what was typed; answers whether it was done. */
  const send = async <R>(run: (values: T) => Promise<Outcome<R>>, done: (data: R) => void) => {
    await form.handleSubmit(async (typed) => {
      form.clearErrors();
      setErrors([]);
      setPending(true);
      const outcome = await run(typed);
      setPending(false);
      if (outcome.ok) done(outcome.data);
      else setErrors(placeErrors(inside(outcome.errors), fields, form.setError));
    })();
  };
  const error = (name: Path<T>) => {
    const found = form.getFieldState(name, form.formState).error;
    return found?.message ?? undefined;
  };
  return { form, errors, setErrors, pending, send, error };
}

/** Asks again for what a page shows, keeping what is there until the answer comes. */
export function useRound() {
  const [round, next] = useReducer((n: number) => n + 1, 0);
  return {
    again: () => startTransition(next),
    options: { fetchKey: round, fetchPolicy: round > 0 ? ('network-only' as const) : ('store-and-network' as const) },
  };
}
