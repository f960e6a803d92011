import type { Locale } from '@/i18n/formats';

/** Why the door stayed closed, as the page tells it. */
export interface Refusal {
  kind: 'wrong' | 'limit' | 'weak' | 'gone' | 'offline' | 'failed';
  /** In the server's words, where it had some. */
  message: string;
  /** Seconds until another try is heard; 0 when nobody said. */
  wait: number;
}
export type Answer = { ok: true } | { ok: false; refusal: Refusal };

const KINDS: Record<string, Refusal['kind']> = {
  WRONG_PASSWORD: 'wrong',
  RATE_LIMIT: 'limit',
  WEAK_PASSWORD: 'weak',
  TOO_LONG: 'weak',
  REQUIRED: 'weak',
  NOT_FOUND: 'gone',
  TOO_LATE: 'gone',
};

interface Refused {
  errors?: { code?: string; message?: string; path?: string[] }[];
}

async function knock(path: string, body: object, locale: Locale): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, refusal: { kind: 'offline', message: '', wait: 0 } };
  }
  if (response.ok) return { ok: true };
  const refused = (await response.json().catch(() => ({}))) as Refused;
  const error = refused.errors?.[0];
  const kind = KINDS[error?.code ?? ''] ?? (response.status === 429 ? 'limit' : 'failed');
  return { ok: false, refusal: { kind, message: error?.message ?? '', wait: waitOf(response, error?.message) } };
}

/** How long to wait: the header says it, else the sentence does. */
export function waitOf(response: Pick<Response, 'headers'>, message = ''): number {
  const said = Number(response.headers.get('Retry-After') ?? /\d+/.exec(message)?.[0]);
  return Number.isFinite(said) && said > 0 && said < 3600 ? Math.ceil(said) : 0;
}

export const signIn = (login: string, password: string, locale: Locale) =>
  knock('/auth/sign-in', { login: login.trim(), password }, locale);

export const openLink = (secret: string, password: string, locale: Locale) =>
  knock('/auth/link', { secret, password }, locale);

/** Where one wanted to go, if that is a place of this program; else `/`, which leads each role home. */
export function wanted(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return /^\/(sign-in|link)(\/|\?|$)/.test(next) ? '/' : next;
}

export const SHORTEST = 10;

/** What is missing of a new password before it is worth sending. */
export function lacks(password: string, again: string): 'short' | 'differs' | null {
  if ([...password].length < SHORTEST) return 'short';
  return password === again ? null : 'differs';
}
