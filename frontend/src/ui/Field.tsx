import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode, Ref } from 'react';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong or still missing, in the server's words. */
  error?: ReactNode;
  required?: boolean;
  /** The label is there for screen readers only. */
  quiet?: boolean;
  className?: string;
  children: ReactNode;
}

/** A label, one control, and below it either the hint or the error. The control inside is tied to all three. */
export function Field({ label, hint, error, required, quiet, className, children }: FieldProps) {
  const wrong = error != null && error !== false && error !== '';
  return (
    <Base.Root invalid={wrong} className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className={quiet ? 'sr-only' : 'text-xs text-muted'}>
        {label}
        {required && (
          <span aria-hidden className="ml-0.5 text-danger-ink">
            *
          </span>
        )}
      </Base.Label>
      {children}
      {wrong ? (
        <Base.Error match className="text-xs text-danger-ink">
          {error}
        </Base.Error>
      ) : (
        hint && <Base.Description className="text-xs text-muted">{hint}</Base.Description>
      )}
    </Base.Root>
  );
}

export const control =
  'w-full min-w-0 rounded-sm border border-line-strong bg-surface text-fg transition-colors duration-100 placeholder:text-faint hover:border-faint/60 focus-visible:outline-2 focus-visible:-outline-offset-1 data-invalid:border-danger disabled:opacity-55 dark:bg-bg';

const HEIGHT = {
  28: 'h-7 px-2 text-xs',
  32: 'h-8 px-2.5 text-sm',
  40: 'h-10 px-3 text-sm',
  48: 'h-12 px-3.5 text-md rounded-lg',
};

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: 28 | 32 | 40 | 48;
  /** An icon or word inside, at the left. */
  before?: ReactNode;
  after?: ReactNode;
}

export function Input({ size = 32, before, after, className, ref, ...rest }: InputProps) {
  const input = (
    <Base.Control
      {...rest}
      ref={ref as Ref<HTMLElement>}
      className={clsx(
        control,
        HEIGHT[size],
        'pointer-coarse:min-h-10',
        before != null && 'pl-8',
        after != null && 'pr-9',
        className,
      )}
    />
  );
  if (before == null && after == null) return input;
  return (
    <span className="relative flex w-full items-center">
      {before != null && <span className="pointer-events-none absolute left-2.5 text-faint">{before}</span>}
      {input}
      {after != null && <span className="absolute right-1.5 flex items-center text-muted">{after}</span>}
    </span>
  );
}

export function Textarea({ className, rows = 4, ref, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Base.Control
      ref={ref as Ref<HTMLElement>}
      render={<textarea rows={rows} {...rest} />}
      className={clsx(control, 'scroll-thin resize-y px-2.5 py-1.5 text-sm', className)}
    />
  );
}
