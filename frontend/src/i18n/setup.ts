import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalog } from './catalogs';
import { type Locale, thin } from './formats';

const STORED = 'fuwu.locale';

export function preferredLocale(): Locale {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORED);
  } catch {
    // storage may be refused; the browser's language is next best
  }
  if (stored === 'zh-CN' || stored === 'en') return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}

/** Thin spaces between Chinese and Latin or digits, so that catalogs can be typed with plain ones. */
export const thinAll = (value: unknown): unknown =>
  typeof value === 'string'
    ? thin(value)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thinAll(inner)]))
      : value;

/** Fetches a catalog when something first needs it: the language's share of a feature travels with the feature. */
const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(locale: string, namespace: string, done: ReadCallback) {
    const load = catalog(locale, namespace);
    if (!load) {
      done(new Error(`no catalog ${namespace} in ${locale}`), null);
      return;
    }
    load().then(
      (words) => done(null, (locale === 'zh-CN' ? thinAll(words) : words) as Record<string, string>),
      (error: Error) => done(error, null),
    );
  },
};

/** Readies the words of the shell; resolves when the first page may be drawn. */
export async function setupI18n(locale: Locale = preferredLocale()) {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: ['app', 'terms'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  document.documentElement.lang = locale;
}

/** Changes the language at once and keeps it for the next start. */
export async function changeLocale(locale: Locale) {
  if (i18next.language === locale) return;
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // kept for this visit only
  }
}
