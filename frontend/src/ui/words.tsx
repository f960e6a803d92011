import { createContext, type ReactNode, useContext } from 'react';

/** What the kit has to say by itself. The application fills it in the viewer's language; the kit owns no text. */
export interface Words {
  close: string;
  undo: string;
  clear: string;
  open: string;
  retry: string;
  remove: string;
  searching: string;
  noMatch: string;
  selectRow: string;
  selectAll: string;
  unread: string;
  pending: string;
  paused: string;
  met: string;
  metLate: string;
  reference(reference: string): string;
  left(ms: number): string;
  overdue(ms: number): string;
  ago(at: string | Date, now: number): string;
  dateTime(at: string | Date, now: number): string;
  size(bytes: number): string;
}

const Context = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('the kit needs a WordsProvider above it');
  return words;
}
