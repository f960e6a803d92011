import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from './words';

export type Tone = 'neutral' | 'accent' | 'danger' | 'warn' | 'ok' | 'violet';
const TONE: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted dark:bg-hover',
  accent: 'bg-accent-soft text-accent-ink',
  danger: 'bg-danger-soft text-danger-ink',
  warn: 'bg-warn-soft text-warn-ink',
  ok: 'bg-ok-soft text-ok-ink',
  violet: 'bg-violet-soft text-violet-ink',
};

/** A word attached to a thing: tier, category, role. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
  onRemove,
  className,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  onRemove?: () => void;
  className?: string;
}) {
  const words = useWords();
  return (
    <span
      className={clsx(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-xs px-1.5 text-2xs',
        TONE[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={words.remove}
          onClick={onRemove}
          className="-mr-1 grid size-4 place-items-center rounded-xs hover:bg-press"
        >
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** A number that asks for attention: unread, overdue. Its meaning is said beside it or in `label`. */
export function Badge({ tone = 'neutral', label, children }: { tone?: Tone; label?: string; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-grid h-[18px] min-w-[18px] place-items-center rounded-full px-1.5 text-2xs font-medium tnum',
        TONE[tone],
      )}
    >
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** A filter in a row of filters: pressed or not. */
export function Chip({
  pressed,
  icon,
  count,
  children,
  onClick,
  onClear,
}: {
  pressed?: boolean;
  icon?: ReactNode;
  count?: ReactNode;
  children: ReactNode;
  onClick?: () => void;
  onClear?: () => void;
}) {
  const words = useWords();
  return (
    <span
      className={clsx(
        'inline-flex h-[30px] shrink-0 items-center rounded-full text-xs transition-colors duration-100 pointer-coarse:h-10',
        pressed ? 'bg-fg text-bg' : 'bg-surface text-muted shadow-card hover:text-fg dark:bg-transparent',
      )}
    >
      <button
        type="button"
        aria-pressed={pressed}
        onClick={onClick}
        className={clsx('flex h-full items-center gap-1.5 rounded-full pl-3 font-medium', onClear ? 'pr-1.5' : 'pr-3')}
      >
        {icon}
        {children}
        {count != null && <span className="tnum font-normal">{count}</span>}
      </button>
      {onClear && (
        <button
          type="button"
          aria-label={words.clear}
          onClick={onClear}
          className="mr-1 grid size-6 place-items-center rounded-full hover:bg-press"
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
