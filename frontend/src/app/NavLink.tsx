import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from './Link';

/** A line of the sidebar: 30 px, 40 under a thumb. */
export function NavLink({
  to,
  icon: Icon,
  active,
  children,
  onClick,
}: {
  to: string;
  icon: LucideIcon;
  active?: boolean;
  children: ReactNode;
  onClick?: () => void;
}) {
  return (
    <Link
      to={to}
      onClick={onClick}
      aria-current={active ? 'page' : undefined}
      className={clsx(
        'flex h-[30px] items-center gap-2.5 rounded-sm px-2 text-sm transition-colors duration-100 pointer-coarse:h-11',
        active ? 'bg-press font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg',
      )}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {children}
    </Link>
  );
}
