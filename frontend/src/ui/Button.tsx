import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Kbd } from './Kbd';
import { Tooltip } from './Tooltip';
import { useWords } from './words';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 28 | 32 | 40 | 48;

const KIND: Record<ButtonKind, string> = {
  primary: 'bg-accent text-accent-fg hover:bg-accent-hover',
  plain: 'bg-raised text-fg shadow-card hover:bg-sunken dark:hover:bg-press',
  quiet: 'text-muted hover:bg-hover hover:text-fg',
  danger: 'bg-danger-fill text-white hover:opacity-90',
};
const SIZE: Record<ButtonSize, string> = {
  28: 'h-7 gap-1.5 rounded-sm px-2.5 text-xs',
  32: 'h-8 gap-1.5 rounded-sm px-3 text-sm',
  40: 'h-10 gap-2 rounded-sm px-4 text-sm',
  48: 'h-12 gap-2 rounded-lg px-5 text-md',
};

export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-3.5 shrink-0 rounded-full border-[1.5px] border-current border-r-transparent animate-[spin_.8s_steps(8)_infinite]"
    />
  );
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shown at the right, and pressed by the command registry; the button itself listens to nothing. */
  keys?: string;
  pending?: boolean;
  /** Why it cannot be pressed. It stays visible, reachable and says so. */
  reason?: ReactNode;
  children?: ReactNode;
}

/** A button says verb and noun. Given a `reason` it is refused but still answers why. */
export function Button({
  kind = 'plain',
  size = 32,
  icon,
  keys,
  pending,
  reason,
  disabled,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const words = useWords();
  const refused = disabled || pending || reason != null;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (refused) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      disabled={disabled && reason == null}
      aria-disabled={refused || undefined}
      aria-busy={pending || undefined}
      onClick={press}
      className={clsx(
        'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors duration-100 pointer-coarse:min-h-10',
        KIND[kind],
        SIZE[size],
        refused && 'opacity-55',
        className,
      )}
    >
      {pending ? <Spinner /> : icon}
      {children}
      {pending && <span className="sr-only">{words.pending}</span>}
      {keys && (
        <span className="ml-1 hidden gap-0.5 desk:inline-flex">
          <Kbd keys={keys} on={kind === 'primary' || kind === 'danger'} />
        </span>
      )}
    </button>
  );
  return reason != null ? <Tooltip label={reason}>{button}</Tooltip> : button;
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** Its name, spoken and shown on hover. */
  label: string;
  keys?: string;
  kind?: ButtonKind;
  size?: 24 | ButtonSize;
  pressed?: boolean;
  children: ReactNode;
}

/** An icon alone always has a name. */
export function IconButton({
  label,
  keys,
  kind = 'quiet',
  size = 28,
  pressed,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={clsx(
          'inline-grid shrink-0 place-items-center rounded-sm transition-colors duration-100 disabled:opacity-45 pointer-coarse:size-10',
          { 24: 'size-6', 28: 'size-7', 32: 'size-8', 40: 'size-10', 48: 'size-12' }[size],
          KIND[kind],
          pressed && 'bg-press text-fg',
          className,
        )}
      >
        {children}
      </button>
    </Tooltip>
  );
}
