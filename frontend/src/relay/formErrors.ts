import i18next from 'i18next';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { UserError } from './useOperation';

/** An error as a person reads it: what is wrong, and the clause that asks for it. */
export function errorText(error: UserError): string {
  return error.clause
    ? `${error.message} · ${i18next.t('app:clause', { number: error.clause.number })}`
    : error.message;
}

/** The first error of a member of the input, by its path joined with dots. */
export const errorAt = (errors: readonly UserError[], path: string) => {
  const found = errors.find((error) => error.path.join('.') === path);
  return found ? errorText(found) : undefined;
};

/** Puts each error under its field and gives back those that belong to none: the summary over the form. */
export function placeErrors<T extends FieldValues>(
  errors: readonly UserError[],
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): UserError[] {
  const left: UserError[] = [];
  let first = true;
  for (const error of errors) {
    const path = error.path.join('.');
    const field = fields.find((name) => path === name || path.startsWith(`${name}.`));
    if (!field) {
      left.push(error);
      continue;
    }
    setError(field, { type: error.code, message: errorText(error) }, { shouldFocus: first });
    first = false;
  }
  return left;
}
