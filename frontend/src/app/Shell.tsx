import { Outlet } from '@tanstack/react-router';
import { PanelLeftOpen } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { listenForShortcuts } from '@/lib/shortcuts';
import { useLive } from '@/relay/useLive';
import { IconButton } from '@/ui/Button';
import { fetchTheRest } from '@/ui/later';
import { SkeletonRows } from '@/ui/states';
import { Toaster } from '@/ui/Toast';
import { TooltipProvider } from '@/ui/Tooltip';
import type { ShellNoticedSubscription } from './__generated__/ShellNoticedSubscription.graphql';
import { Banners } from './Connection';
import { commandFor, hasPrefix, perform, usePalette } from './commands';
import { useCoreCommands } from './coreCommands';
import { ShortcutSheet } from './ShortcutSheet';
import { Sidebar } from './Sidebar';
import { askToSignIn, useMaybeSession } from './session';
import { TabBar } from './TabBar';

const Palette = lazy(() => import('./Palette'));
const FOLDED = 'fuwu.sidebar';

function useFolded() {
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'folded');
  const fold = () =>
    setFolded((was) => {
      localStorage.setItem(FOLDED, was ? 'open' : 'folded');
      return !was;
    });
  return [folded, fold] as const;
}

/** The bell, rung for this person wherever they are. */
function useNotices() {
  useLive<ShellNoticedSubscription>(
    graphql`
      subscription ShellNoticedSubscription {
        noticed {
          unread
        }
      }
    `,
    {
      variables: {},
      updater: (store, data) => {
        if (data?.noticed) store.getRoot().getLinkedRecord('viewer')?.setValue(data.noticed.unread, 'unreadNotices');
      },
    },
  );
}

/** Menus and dialogs come when the page has come to rest, so that none is missing once the line is lost. */
function useTheRest() {
  useEffect(() => {
    const wait = setTimeout(fetchTheRest, 5000);
    return () => clearTimeout(wait);
  }, []);
}

function Frame() {
  const { t } = useTranslation('app');
  const [folded, fold] = useFolded();
  const [sheet, setSheet] = useState(false);
  const palette = usePalette();
  useNotices();
  useTheRest();
  useCoreCommands({ fold, showKeys: () => setSheet(true) });
  useEffect(
    () =>
      listenForShortcuts((keys) => {
        const command = commandFor(keys);
        if (command) perform(command);
        return command !== undefined;
      }, hasPrefix),
    [],
  );
  return (
    <div className="flex h-full">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-sm focus:bg-raised focus:px-3 focus:py-2 focus:shadow-pop"
      >
        {t('nav.skip')}
      </a>
      {folded ? (
        <div className="absolute bottom-3 left-3 z-20 max-desk:hidden">
          <IconButton label={t('nav.unfold')} keys="[" kind="plain" size={32} onClick={fold}>
            <PanelLeftOpen size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </div>
      ) : (
        <Sidebar onFold={fold} />
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        <Banners />
        <main id="main" tabIndex={-1} className="relative min-h-0 flex-1 outline-none">
          <Suspense fallback={<SkeletonRows rows={12} />}>
            <Outlet />
          </Suspense>
        </main>
        <TabBar />
      </div>
      {palette.open && (
        <Suspense fallback={null}>
          <Palette page={palette.page} />
        </Suspense>
      )}
      <ShortcutSheet open={sheet} onOpenChange={setSheet} />
    </div>
  );
}

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const session = useMaybeSession();
  useEffect(() => {
    if (!session) void askToSignIn();
  }, [session]);
  return session ? (
    <TooltipProvider delay={400}>
      <Frame />
      <Toaster />
    </TooltipProvider>
  ) : null;
}
