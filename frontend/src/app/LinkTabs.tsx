import { useRouterState } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Link } from './Link';

/** Pages that stand side by side; each has its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly { to: string; label: string }[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav aria-label={label} className="inline-flex shrink-0 gap-0.5 rounded-md bg-sunken p-0.5">
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          aria-current={path === tab.to ? 'page' : undefined}
          className={clsx(
            'inline-flex h-6 items-center rounded-sm px-2.5 text-xs font-medium transition-colors duration-100 pointer-coarse:h-9',
            path === tab.to ? 'bg-raised text-fg shadow-card' : 'text-muted hover:text-fg',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
