/** Reading search params of the URL, which anybody can write by hand: what is not as expected is left out. */
type Raw = Record<string, unknown>;

/** `...text(raw, 'view')`: a text that is not empty. Numbers that look like numbers come back as the text they were. */
export function text<K extends string>(raw: Raw, key: K): { [P in K]?: string } {
  const value = raw[key];
  const found = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return (found ? { [key]: found } : {}) as { [P in K]?: string };
}

/** One of the known words. */
export function oneOf<K extends string, T extends string>(raw: Raw, key: K, words: readonly T[]): { [P in K]?: T } {
  const value = raw[key];
  return (words.includes(value as T) ? { [key]: value } : {}) as { [P in K]?: T };
}

/** A list of known words, or of any when none are given; one alone may stand without brackets. */
export function many<K extends string, T extends string>(raw: Raw, key: K, words?: readonly T[]): { [P in K]?: T[] } {
  const value = raw[key];
  const list = (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(
    (one): one is T => typeof one === 'string' && (!words || words.includes(one as T)),
  );
  return (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: T[] };
}

/** True, or nothing. */
export function flag<K extends string>(raw: Raw, key: K): { [P in K]?: true } {
  return (raw[key] === true || raw[key] === 'true' ? { [key]: true } : {}) as { [P in K]?: true };
}
