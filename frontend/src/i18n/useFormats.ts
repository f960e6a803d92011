import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as formats from './formats';

/** The viewer's language. */
export function useLocale(): formats.Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

type Moment = Date | string | number;

/** The formats, bound to the viewer's language. */
export function useFormats() {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      clock: (at: Moment) => formats.clock(locale, at),
      day: (at: Moment, now: number) => formats.day(locale, at, now),
      dateTime: (at: Moment, now: number) => formats.dateTime(locale, at, now),
      range: (from: Moment, to: Moment, now: number) => formats.range(locale, from, to, now),
      soon: (at: Moment, now: number) => formats.soon(locale, at, now),
      ago: (at: Moment, now: number) => formats.ago(locale, at, now),
      span: (ms: number) => formats.span(locale, ms),
      left: (ms: number) => formats.left(locale, ms),
      overdue: (ms: number) => formats.overdue(locale, ms),
      count: (n: number) => formats.count(locale, n),
      money: (minor: number, currency?: string) => formats.money(locale, minor, currency),
      percent: (share: number) => formats.percent(locale, share),
      size: (bytes: number) => formats.size(locale, bytes),
      /** A record's name in the viewer's language: seeded names have two forms, typed ones only one. */
      named: (thing: { readonly name: string; readonly nameEn?: string }) =>
        locale === 'en' && thing.nameEn ? thing.nameEn : thing.name,
    }),
    [locale],
  );
}
