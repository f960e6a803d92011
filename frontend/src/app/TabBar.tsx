import { useRouterState } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useWays } from './Link';
import { place, tabsOf } from './nav';
import { useSession } from './session';

const MoreSheet = lazy(() => import('./MoreSheet'));

const tab = 'relative flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-2xs';

/** The phone's bar, 56 px: what this role uses most, and everything else behind 更多. */
export function TabBar() {
  const { t } = useTranslation('app');
  const session = useSession();
  const { exists } = useWays();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [more, setMore] = useState(false);
  const [opened, setOpened] = useState(false);
  const tabs = tabsOf(session.viewer.roles)
    .map(place)
    .filter((one) => one && exists(one.to) && (one.when?.(session) ?? true))
    .slice(0, 4);
  return (
    <>
      <nav
        aria-label={t('nav.tabs')}
        className="flex h-14 shrink-0 border-t bg-surface pb-[env(safe-area-inset-bottom)] desk:hidden"
      >
        {tabs.map((one) => {
          const active = path === one.to || path.startsWith(`${one.to}/`);
          return (
            <Link
              key={one.id}
              to={one.to}
              aria-current={active ? 'page' : undefined}
              className={clsx(tab, active ? 'text-accent-ink' : 'text-muted')}
            >
              <one.icon size={20} strokeWidth={1.75} aria-hidden />
              <span className="max-w-full truncate px-0.5">{t(`nav.${one.id}`)}</span>
              {one.id === 'notices' && session.viewer.unreadNotices > 0 && (
                <span className="absolute top-1.5 left-[calc(50%+6px)] size-2 rounded-full bg-accent">
                  <span className="sr-only">{t('nav.unread', { count: session.viewer.unreadNotices })}</span>
                </span>
              )}
            </Link>
          );
        })}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            setOpened(true);
            setMore(true);
          }}
          className={clsx(tab, 'text-muted')}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
          {t('nav.more')}
        </button>
      </nav>
      {opened && (
        <Suspense fallback={null}>
          <MoreSheet open={more} onOpenChange={setMore} />
        </Suspense>
      )}
    </>
  );
}
