import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo } from 'react';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import { type Environment, fetchQuery } from 'relay-runtime';
import type { Locale } from '@/i18n/formats';
import { changeLocale } from '@/i18n/setup';
import { drafts } from '@/lib/drafts';
import { closeSocket, openSocket } from '@/relay/socket';
import type { Role, sessionQuery, sessionQuery$data } from './__generated__/sessionQuery.graphql';
import { setTheme, type Theme } from './theme';

export const viewerQuery = graphql`
  query sessionQuery {
    viewer {
      user {
        id
        name
        onDuty
        teams {
          id
          name
          nameEn
        }
      }
      login
      roles
      acts
      locale
      theme
      unreadNotices
      position
    }
  }
`;

export type { Role };
export type Viewer = NonNullable<sessionQuery$data['viewer']>;

interface Session {
  viewer: Viewer;
  /** Whether the viewer's roles allow an operation at all; whether this record does, it says itself. */
  may: (act: string) => boolean;
  is: (...roles: Role[]) => boolean;
}

const Context = createContext<Session | null>(null);

/** Who is signed in. Only below the shell, where somebody always is. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('no session above');
  return session;
}

/** Who is signed in, where perhaps nobody is: sign-in page, error pages. */
export const useMaybeSession = () => useContext(Context);

function Reader({ query, children }: { query: PreloadedQuery<sessionQuery>; children: ReactNode }) {
  const { viewer } = usePreloadedQuery<sessionQuery>(viewerQuery, query);
  const id = viewer?.user.id;
  const locale = viewer?.locale;
  const theme = viewer?.theme;
  useEffect(() => {
    if (!id) return;
    drafts.setOwner(id);
    openSocket();
    return closeSocket;
  }, [id]);
  useEffect(() => {
    if (locale === 'zh-CN' || locale === 'en') void changeLocale(locale as Locale);
    if (theme === 'light' || theme === 'dark' || theme === 'system') setTheme(theme as Theme);
  }, [locale, theme]);
  const session = useMemo<Session | null>(() => {
    if (!viewer) return null;
    const acts = new Set(viewer.acts);
    return { viewer, may: (act) => acts.has(act), is: (...roles) => roles.some((role) => viewer.roles.includes(role)) };
  }, [viewer]);
  return <Context value={session}>{children}</Context>;
}

/** Asks who is there before anything is drawn; the query was sent before React started. */
export function SessionProvider({ query, children }: { query: PreloadedQuery<sessionQuery>; children: ReactNode }) {
  return (
    <Suspense fallback={null}>
      <Reader query={query}>{children}</Reader>
    </Suspense>
  );
}

/** Ends the session and starts the page anew: nothing of one person is left for the next. */
export async function signOut() {
  await drafts.flush().catch(() => undefined);
  await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin' }).catch(() => undefined);
  location.assign('/sign-in');
}

/** To the sign-in page and back to where one was; drafts are kept. */
export async function askToSignIn() {
  if (location.pathname.startsWith('/sign-in')) return;
  await drafts.flush().catch(() => undefined);
  const here = location.pathname + location.search;
  location.assign(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}

let asking = false;

/**
 * The server said that who one is has changed. Still somebody (a role came or went): the page goes on with the new rights.
 * Nobody: sign in. No answer: ask again in a while.
 */
export async function askWhoIsThere(environment: Environment) {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetchQuery<sessionQuery>(
      environment,
      viewerQuery,
      {},
      { fetchPolicy: 'network-only' },
    ).toPromise();
    if (answer?.viewer) openSocket();
    else await askToSignIn();
  } catch {
    setTimeout(() => void askWhoIsThere(environment), 3000);
  } finally {
    asking = false;
  }
}
