import { Collapsible } from '@base-ui/react/collapsible';
import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** The top of a page: its title, what is live about it, and its acts. 48 px. */
export function PageHeader({ title, after, children }: { title: ReactNode; after?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b bg-surface px-4">
      <h1 className="min-w-0 truncate text-base font-semibold">{title}</h1>
      {after}
      <div className="ml-auto flex shrink-0 items-center gap-2">{children}</div>
    </header>
  );
}

/** A row of filters or tools under the header. 44 px, scrolls sideways when it must. */
export function Toolbar({ label, children, after }: { label: string; children: ReactNode; after?: ReactNode }) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-4 pointer-coarse:h-14"
    >
      <div className="scroll-thin -mx-1 flex h-full min-w-0 flex-1 items-center gap-2 overflow-x-auto px-1 [scrollbar-width:none]">
        {children}
      </div>
      {after && <div className="hidden shrink-0 items-center gap-3 text-xs text-muted desk:flex">{after}</div>}
    </div>
  );
}

/** A card on a page's ground. */
export function Panel({
  title,
  after,
  children,
  flush,
  className,
}: {
  title?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  className?: string;
}) {
  return (
    <section className={clsx('min-w-0 rounded-lg bg-surface shadow-card', className)}>
      {title && (
        <div className="flex min-h-11 items-center gap-2 px-4 pt-2">
          <h2 className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</h2>
          {after}
        </div>
      )}
      <div className={flush ? 'pb-1' : clsx('px-4 pb-4', title ? 'pt-1' : 'pt-4')}>{children}</div>
    </section>
  );
}

/** A part of a record, split by a rule; folds when `fold` is given. */
export function Section({
  title,
  after,
  fold,
  open = true,
  children,
}: {
  title?: ReactNode;
  after?: ReactNode;
  fold?: boolean;
  open?: boolean;
  children: ReactNode;
}) {
  if (!fold)
    return (
      <section className="border-b px-5 py-4 last:border-b-0">
        {title && (
          <div className="mb-2 flex items-center gap-2">
            <h2 className="min-w-0 flex-1 text-xs text-muted">{title}</h2>
            {after}
          </div>
        )}
        {children}
      </section>
    );
  return (
    <Collapsible.Root defaultOpen={open} render={<section />} className="border-b last:border-b-0">
      <div className="flex items-center pr-4">
        <h2 className="min-w-0 flex-1">
          <Collapsible.Trigger className="group flex min-h-10 w-full items-center gap-1.5 px-5 text-left text-xs text-muted hover:text-fg">
            <ChevronRight
              size={13}
              aria-hidden
              className="-ml-0.5 transition-transform duration-100 group-data-panel-open:rotate-90"
            />
            {title}
          </Collapsible.Trigger>
        </h2>
        {after}
      </div>
      <Collapsible.Panel className="px-5 pb-4">{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}

/** A list of properties; each a label and a value. */
export function Properties({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[minmax(72px,auto)_1fr] items-baseline gap-x-3 gap-y-1.5 text-sm">{children}</dl>
  );
}
export function PropertyRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

/** One number and what it is; the target and n stand below it. */
export function Figure({
  label,
  value,
  unit,
  note,
  tone,
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  tone?: 'danger' | 'warn' | 'ok';
}) {
  return (
    <div className="min-w-0">
      <div className="text-xs text-muted">{label}</div>
      <div
        className={clsx(
          'text-xl font-semibold tnum',
          tone === 'danger' && 'text-danger-ink',
          tone === 'warn' && 'text-warn-ink',
          tone === 'ok' && 'text-ok-ink',
        )}
      >
        {value}
        {unit && <span className="ml-1 text-xs font-normal text-muted">{unit}</span>}
      </div>
      {note && <div className="text-xs text-muted">{note}</div>}
    </div>
  );
}

/** What may be done with what is selected; floats over the list's foot. */
export function BulkBar({
  open,
  label,
  children,
  onClear,
}: {
  open: boolean;
  label: ReactNode;
  children: ReactNode;
  onClear: ReactNode;
}) {
  if (!open) return null;
  return (
    <div
      role="toolbar"
      aria-label={typeof label === 'string' ? label : undefined}
      className="absolute inset-x-0 bottom-4 z-30 mx-auto flex w-max max-w-[calc(100%-2rem)] items-center gap-1 overflow-x-auto rounded-lg bg-raised p-1.5 pl-3 shadow-pop max-desk:bottom-2"
    >
      <span aria-live="polite" className="mr-2 shrink-0 text-sm font-medium tnum">
        {label}
      </span>
      {children}
      {onClear}
    </div>
  );
}
