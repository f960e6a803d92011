/** Finding the caller: what the look-up shows for what was typed and answered. */
export interface Match {
  customerId: string;
  contactId: string | null;
  unitId: string | null;
  name: string;
}

export type LookUp =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'failed' }
  | { state: 'none'; full: boolean }
  | { state: 'one' | 'several'; matches: readonly Match[] };

const SEPARATORS = /[\s\-–—()（）./+]/g;

/** The digits of what looks like a telephone number; empty for names and serials. */
export function digits(text: string): string {
  const bare = text.normalize('NFKC').replace(SEPARATORS, '');
  return /^\d+$/.test(bare) ? bare : '';
}

/** Long enough to be looked up everywhere, and to be kept as the caller's number. */
export const isFullNumber = (text: string) => digits(text).length >= 7;

/** Nothing is asked before it can mean something: two characters, of a number four digits. */
export function isAskable(text: string): boolean {
  const asked = text.trim();
  const number = digits(asked);
  return number ? number.length >= 4 : [...asked].length >= 2;
}

export function lookUp(
  text: string,
  answer: { text: string; matches: readonly Match[] } | 'failed' | null,
  pending: boolean,
): LookUp {
  const asked = text.trim();
  if (!isAskable(asked)) return { state: 'idle' };
  if (answer === 'failed' && !pending) return { state: 'failed' };
  if (answer === null || answer === 'failed' || answer.text !== asked) return { state: 'searching' };
  if (answer.matches.length === 0) return { state: 'none', full: isFullNumber(asked) };
  return { state: answer.matches.length === 1 ? 'one' : 'several', matches: answer.matches };
}

/** A full number that leads to one person alone is taken without a press. */
export const isCertain = (text: string, found: LookUp): found is { state: 'one'; matches: readonly Match[] } =>
  found.state === 'one' && isFullNumber(text);
