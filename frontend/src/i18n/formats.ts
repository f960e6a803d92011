/**
 * How times, counts and sizes are written (glossary, section 4). Intl only: no date library, no own calendar.
 * Everything takes the moment it is asked at, so that a test can say when it is.
 */
export type Locale = 'zh-CN' | 'en';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between Chinese and Latin or digits stands a thin space. Catalogs are typed with a plain one and pass through here. */
export const THIN = '\u2009';
const HAN = '[\\u3400-\\u9fff]';
const LATIN = '[A-Za-z0-9{<$¥#@−-]';
const BETWEEN = new RegExp(`(?<=${HAN}) (?=${LATIN})|(?<=[A-Za-z0-9}>%]) (?=${HAN})`, 'g');
export const thin = (text: string) => text.replace(BETWEEN, THIN);

const cache = new Map<string, Intl.DateTimeFormat>();
const intl = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
    cache.set(key, format);
  }
  return format;
};

const pieces = (locale: Locale, at: Date) => {
  const found: Record<string, string> = {};
  const options = {
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    weekday: 'short',
  } as const;
  for (const part of intl(locale, options).formatToParts(at)) found[part.type] = part.value;
  return found;
};

const asDate = (at: Date | string | number) => (at instanceof Date ? at : new Date(at));

/** `14:00` */
export const clock = (locale: Locale, at: Date | string | number) =>
  intl(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asDate(at));

/** `11月23日 周一`, `Mon 23 Nov`; another year is named: `2025年11月23日`, `23 Nov 2025`. */
export function day(locale: Locale, at: Date | string | number, now: number) {
  const date = asDate(at);
  const p = pieces(locale, date);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  if (locale === 'en') return sameYear ? `${p.weekday} ${p.day} ${p.month}` : `${p.day} ${p.month} ${p.year}`;
  return sameYear ? `${p.month}月${p.day}日 ${p.weekday}` : `${p.year}年${p.month}月${p.day}日`;
}

/** `11月23日 周一 14:00`, `Mon 23 Nov, 14:00`. */
export const dateTime = (locale: Locale, at: Date | string | number, now: number) =>
  `${day(locale, at, now)}${locale === 'en' ? ',' : ''} ${clock(locale, at)}`;

/** `11月23日 周一 14:00–16:00`; over midnight both ends are written out. */
export function range(locale: Locale, from: Date | string | number, to: Date | string | number, now: number) {
  const sameDay = asDate(from).toDateString() === asDate(to).toDateString();
  return `${dateTime(locale, from, now)}–${sameDay ? clock(locale, to) : dateTime(locale, to, now)}`;
}

/** The day in words where it is near: `今天 16:30`, `tomorrow 09:00`, else as dateTime. */
export function soon(locale: Locale, at: Date | string | number, now: number) {
  const date = asDate(at);
  const midnight = (d: Date) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  const days = Math.round((midnight(date) - midnight(new Date(now))) / DAY);
  const word =
    locale === 'en' ? { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' } : { '-1': '昨天', 0: '今天', 1: '明天' };
  const name = (word as Record<string, string>)[String(days)];
  return name ? `${name} ${clock(locale, date)}` : dateTime(locale, date, now);
}

/** Since when: `刚刚`, `5 分钟前`, `3 小时前`, then the day. For lists, where `full` stands in the title. */
export function ago(locale: Locale, at: Date | string | number, now: number) {
  const past = now - asDate(at).getTime();
  const en = locale === 'en';
  if (past < MINUTE && past > -MINUTE) return en ? 'now' : '刚刚';
  if (past < 0) return soon(locale, at, now);
  if (past < HOUR) return en ? `${Math.floor(past / MINUTE)} min ago` : thin(`${Math.floor(past / MINUTE)} 分钟前`);
  if (past < 12 * HOUR) return en ? `${Math.floor(past / HOUR)} h ago` : thin(`${Math.floor(past / HOUR)} 小时前`);
  return soon(locale, at, now);
}

/** A length of time: `2 天 4 时`, `5 时 37 分`, `42 分`; English `2 d 4 h`, `5 h 37 min`, `42 min`. */
export function span(locale: Locale, ms: number) {
  const [d, h, m] = locale === 'en' ? ['d', 'h', 'min'] : ['天', '时', '分'];
  const two = (big: number, bigUnit: string, small: number, smallUnit: string) =>
    small ? `${big} ${bigUnit} ${small} ${smallUnit}` : `${big} ${bigUnit}`;
  const text =
    ms >= DAY
      ? two(Math.floor(ms / DAY), d!, Math.floor((ms % DAY) / HOUR), h!)
      : ms >= HOUR
        ? two(Math.floor(ms / HOUR), h!, Math.floor((ms % HOUR) / MINUTE), m!)
        : `${Math.floor(ms / MINUTE)} ${m}`;
  return thin(text);
}

/** Time left; seconds run only in the last five minutes: `4:05`. */
export function left(locale: Locale, ms: number) {
  if (ms >= 5 * MINUTE) return span(locale, ms);
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Past its time: `超时 42 分`, `超时 2 天`; the first minute counts as one, whole days drop their hours. */
export function overdue(locale: Locale, ms: number) {
  const whole = ms >= DAY ? Math.floor(ms / DAY) * DAY : Math.max(MINUTE, ms);
  return locale === 'en' ? `${span(locale, whole)} over` : thin(`超时 ${span(locale, whole)}`);
}

/** `1,284` */
export const count = (locale: Locale, n: number) => new Intl.NumberFormat(locale).format(n);

/** Fen to `¥1,240.00`. */
export const money = (locale: Locale, minor: number, currency = 'CNY') =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(minor / 100);

/** `0.94` to `94 %`. */
export const percent = (locale: Locale, share: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** `2.4 MB`; what a file manager would say. */
export function size(locale: Locale, bytes: number) {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: unit ? 1 : 0 }).format(value)} ${units[unit]}`;
}
