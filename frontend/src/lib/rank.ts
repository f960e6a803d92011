/** How well something answers what was typed. Chinese is found by its characters, its pinyin and its initials: `xc`, `xianchang`, `现场`. */
export interface Findable {
  title: string;
  /** Pinyin of the title, syllables with spaces, made at build time; absent for what people typed. */
  pinyin?: string;
  /** English id and further words. */
  words?: string;
}

const letters = (text: string) => text.toLowerCase().replace(/[\s\u2009]+/g, '');

/** Whether the letters of `query` run through the syllables: each begins one, or goes on within it (`xchang`, `xianc`). */
function throughSyllables(query: string, syllables: readonly string[], from: number): boolean {
  if (query === '') return true;
  const syllable = syllables[from];
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, query.length); length > 0; length--)
    if (query.startsWith(syllable.slice(0, length)) && throughSyllables(query.slice(length), syllables, from + 1))
      return true;
  return false;
}

/** 0 when it does not match; more is better. */
export function rank(query: string, thing: Findable): number {
  const asked = letters(query);
  if (asked === '') return 1;
  const title = letters(thing.title);
  if (title === asked) return 100;
  if (title.startsWith(asked)) return 90;
  if (title.includes(asked)) return 80;
  const syllables = (thing.pinyin ?? '').split(' ').filter(Boolean);
  if (syllables.length > 0 && /^[a-z0-9]+$/.test(asked)) {
    const initials = syllables.map((s) => s[0]).join('');
    if (initials.startsWith(asked)) return 70;
    if (throughSyllables(asked, syllables, 0)) return 65;
    if (initials.includes(asked)) return 50;
    for (let i = 1; i < syllables.length; i++) if (throughSyllables(asked, syllables, i)) return 45;
  }
  const words = `${thing.title} ${thing.words ?? ''}`.toLowerCase().split(/[\s._/\u2009-]+/);
  if (words.some((word) => word.startsWith(asked))) return 40;
  return 0;
}

/** The things that match, best first; equals keep their order. */
export function ranked<T extends Findable>(query: string, things: readonly T[]): T[] {
  return things
    .map((thing, place) => ({ thing, place, score: rank(query, thing) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map((one) => one.thing);
}
