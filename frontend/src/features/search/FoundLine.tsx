import type { ReactNode } from 'react';
import { Link } from '@/app/Link';

/** One thing that was found: what it is, what it belongs to, and the way there. */
export function FoundLine({
  to,
  icon,
  title,
  tag,
  hint,
  end,
}: {
  to: string;
  icon: ReactNode;
  title: ReactNode;
  tag?: ReactNode;
  hint?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <li className="border-b last:border-b-0">
      <Link
        to={to}
        className="flex min-h-[38px] items-center gap-3 px-3 py-1.5 -outline-offset-2 hover:bg-hover focus-visible:bg-accent-soft max-sm:min-h-14"
      >
        <span className="shrink-0 text-muted">{icon}</span>
        <span className="flex min-w-0 flex-1 items-baseline gap-x-3 max-sm:flex-col">
          <span className="flex max-w-full min-w-0 shrink-0 items-center gap-2 sm:max-w-[60%]">
            <span className="truncate font-medium">{title}</span>
            {tag && <span className="shrink-0">{tag}</span>}
          </span>
          <span className="min-w-0 max-w-full truncate text-muted max-sm:text-xs">{hint}</span>
        </span>
        <span className="shrink-0 text-xs text-muted tnum">{end}</span>
      </Link>
    </li>
  );
}
