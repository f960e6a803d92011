import type { ReactNode } from 'react';

/** A line of one of one's own things: what it is, what is known of it, what can be done. */
export function Row({
  icon,
  title,
  tag,
  hint,
  dim,
  children,
}: {
  icon: ReactNode;
  title: ReactNode;
  tag?: ReactNode;
  hint?: ReactNode;
  dim?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="flex min-h-14 items-center gap-3 border-t px-4 py-2">
      <span className="shrink-0 text-muted">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className={dim ? 'truncate text-muted' : 'truncate font-medium'}>{title}</span>
          {tag && <span className="shrink-0">{tag}</span>}
        </p>
        {hint && <p className="truncate text-xs text-muted">{hint}</p>}
      </div>
      {children}
    </li>
  );
}

/** Said in place of the lines when there are none. */
export function None({ children }: { children: ReactNode }) {
  return <p className="border-t px-4 py-4 text-sm text-muted">{children}</p>;
}
