import { useRouterState } from '@tanstack/react-router';
import {
  Headphones,
  Languages,
  LogOut,
  Monitor,
  Moon,
  PanelLeftClose,
  Search,
  Settings,
  Sun,
  UserRound,
} from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { Kbd } from '@/ui/Kbd';
import { Menu } from '@/ui/Menu';
import { Badge } from '@/ui/Tag';
import { openPalette } from './commands';
import { useWays } from './Link';
import { NavLink } from './NavLink';
import { type Place, places, seesTickets } from './nav';
import { signOut, useSession } from './session';
import { usePreferences } from './usePreferences';
import { SidebarViews } from './views';

/** The places of one part of the sidebar that exist and hold something for this person. */
export function usePlaces(where: Place['where']) {
  const session = useSession();
  const { exists } = useWays();
  return places.filter((one) => one.where === where && exists(one.to) && (one.when?.(session) ?? true));
}

export function Brand({ after }: { after?: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <div className="flex h-[52px] shrink-0 items-center gap-2.5 px-3.5">
      <span aria-hidden className="grid size-6 shrink-0 place-items-center rounded-[7px] bg-accent text-accent-fg">
        <Headphones size={15} strokeWidth={2.2} />
      </span>
      <span className="min-w-0 flex-1 leading-tight">
        <span className="block truncate text-sm font-semibold">{t('brand')}</span>
        <span className="block truncate text-2xs text-muted">{t('department')}</span>
      </span>
      {after}
    </div>
  );
}

function Lines({ where, title, onGo }: { where: Place['where']; title?: string; onGo?: () => void }) {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const searching = useRouterState({ select: (state) => Object.hasOwn(state.location.search, 'view') });
  const lines = usePlaces(where);
  if (lines.length === 0) return null;
  return (
    <>
      {title && <h2 className="px-2 pt-4 pb-1 text-2xs text-muted">{title}</h2>}
      <ul>
        {lines.map((one) => (
          <li key={one.id}>
            <NavLink
              to={one.to}
              icon={one.icon}
              active={(path === one.to || path.startsWith(`${one.to}/`)) && !(one.id === 'tickets' && searching)}
              onClick={onGo}
            >
              <span className="min-w-0 flex-1 truncate">{t(`nav.${one.id}`)}</span>
              {one.id === 'notices' && viewer.unreadNotices > 0 && (
                <Badge label={t('nav.unread', { count: viewer.unreadNotices })}>{viewer.unreadNotices}</Badge>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything the sidebar lists; also the sheet behind 更多 on a phone. */
export function Places({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const { exists } = useWays();
  return (
    <nav aria-label={t('nav.label')}>
      <Lines where="top" onGo={onGo} />
      {seesTickets(session) && exists('/tickets') && (
        <Suspense fallback={null}>
          <SidebarViews onGo={onGo} />
        </Suspense>
      )}
      <Lines where="business" title={t('nav.business')} onGo={onGo} />
      <Lines where="admin" title={t('nav.admin')} onGo={onGo} />
    </nav>
  );
}

/** The person at the foot: profile, looks, language, sign out. */
export function PersonMenu() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const { theme, locale, prefer } = usePreferences();
  const { exists, go } = useWays();
  const looks = [
    { id: 'light', icon: <Sun size={14} aria-hidden /> },
    { id: 'dark', icon: <Moon size={14} aria-hidden /> },
    { id: 'system', icon: <Monitor size={14} aria-hidden /> },
  ] as const;
  return (
    <div className="flex items-center gap-2.5">
      <Avatar name={viewer.user.name} size={26} dim={!viewer.user.onDuty} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm">{viewer.user.name}</span>
        {!viewer.user.onDuty && <span className="block text-2xs text-muted">{t('person.offDuty')}</span>}
      </span>
      <Menu
        trigger={
          <IconButton label={t('person.settings')}>
            <Settings size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        groups={[
          {
            id: 'person',
            items: exists('/profile')
              ? [
                  {
                    id: 'profile',
                    label: t('nav.profile'),
                    icon: <UserRound size={14} aria-hidden />,
                    keys: 'G M',
                    onSelect: () => go('/profile'),
                  },
                ]
              : [],
          },
          {
            id: 'looks',
            label: t('person.theme'),
            items: looks.map((look) => ({
              id: look.id,
              label: t(`theme.${look.id}`),
              icon: look.icon,
              on: theme === look.id,
              onSelect: () => prefer({ theme: look.id }),
            })),
          },
          {
            id: 'language',
            items: [
              {
                id: 'language',
                label: t('person.otherLanguage'),
                icon: <Languages size={14} aria-hidden />,
                onSelect: () => prefer({ locale: locale === 'en' ? 'zh-CN' : 'en' }),
              },
            ],
          },
          {
            id: 'out',
            items: [
              {
                id: 'out',
                label: t('person.signOut'),
                icon: <LogOut size={14} aria-hidden />,
                onSelect: () => void signOut(),
              },
            ],
          },
        ]}
      />
    </div>
  );
}

/** The sidebar of a desk: 224 px, folds away. */
export function Sidebar({ onFold }: { onFold: () => void }) {
  const { t } = useTranslation('app');
  return (
    <aside className="flex h-full w-56 shrink-0 flex-col border-r bg-bg max-desk:hidden">
      <Brand
        after={
          <IconButton
            label={t('nav.fold')}
            keys="["
            onClick={onFold}
            className="opacity-0 transition-opacity focus-visible:opacity-100 in-[aside:hover]:opacity-100"
          >
            <PanelLeftClose size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      />
      <div className="px-2 pt-0.5 pb-2">
        <button
          type="button"
          onClick={() => openPalette()}
          className="flex h-8 w-full items-center gap-2 rounded-sm bg-surface px-2 text-left text-sm text-muted shadow-card hover:text-fg dark:bg-raised"
        >
          <Search size={15} aria-hidden className="shrink-0" />
          <span className="min-w-0 flex-1 truncate">{t('palette.open')}</span>
          <Kbd keys="Mod+K" />
        </button>
      </div>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        <Places />
      </div>
      <div className="mx-2 border-t px-1.5 py-2">
        <PersonMenu />
      </div>
    </aside>
  );
}
