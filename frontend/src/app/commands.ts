import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { normal } from '@/lib/shortcuts';
import { createStore, useStore } from '@/lib/store';

/** What can be done here and now. One registry feeds the palette, the shortcut sheet, the menus and the tooltips. */
export interface Command {
  /** `ticket.take`, `go.customers`: English words, also matched by the palette. */
  id: string;
  title: string;
  /** context: for the open record or list; go: to a place; create; settings. */
  group: 'context' | 'go' | 'create' | 'settings';
  icon?: ReactNode;
  /** `a`, `g t`, `Mod+k`, `?`. */
  keys?: string;
  run?: () => void;
  /** Asks further in the palette: whom to assign to. */
  page?: PalettePage;
  /** Why it is refused just now; it stays listed and says so. */
  reason?: string;
  /** Known to the keyboard and the sheet, not listed in the palette. */
  hidden?: boolean;
  /** Further words it is found by. */
  words?: string;
  hint?: ReactNode;
}

export interface PalettePage {
  title: string;
  placeholder: string;
  items: (query: string, signal: AbortSignal) => readonly Command[] | Promise<readonly Command[]>;
}

type Source = { current: readonly Command[] };
const sources = createStore<readonly Source[]>([]);

/** The commands of this component, for as long as it is on screen. What was registered last wins a key. */
export function useCommands(commands: readonly Command[]) {
  const source = useRef<readonly Command[]>(commands);
  source.current = commands;
  // Listed again when what the palette shows of them changes; what they run is always the latest.
  const shape = commands
    .map((one) => `${one.id}\u0000${one.title}\u0000${one.keys ?? ''}\u0000${one.reason ?? ''}`)
    .join('\u0001');
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the commands
  useEffect(() => {
    const mine = {
      get current() {
        return source.current;
      },
    };
    sources.set([...sources.get(), mine]);
    return () => sources.set(sources.get().filter((one) => one !== mine));
  }, [shape]);
}

/** Everything that can be done now, the most particular first, each id once. */
export function currentCommands(): Command[] {
  const found = new Map<string, Command>();
  for (const source of [...sources.get()].reverse())
    for (const command of source.current) if (!found.has(command.id)) found.set(command.id, command);
  return [...found.values()];
}

export function useAllCommands(): Command[] {
  const list = useStore(sources);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of sources is what changes
  return useMemo(currentCommands, [list]);
}

/** The command behind keys; the most particular one that is not refused. */
export const commandFor = (keys: string) =>
  currentCommands().find((one) => one.keys && normal(one.keys) === keys && !one.reason);
export const hasPrefix = (prefix: string) =>
  currentCommands().some((one) => one.keys && normal(one.keys).startsWith(`${prefix} `));

/** Keys as they are shown: `G T`, `Mod+K`. */
export const shownKeys = (keys: string) =>
  keys.replace(/(^|[ +])([a-z])(?= |$)/g, (_, before: string, letter: string) => before + letter.toUpperCase());

export type PaletteState = { open: false } | { open: true; page?: PalettePage };
const palette = createStore<PaletteState>({ open: false });
export const usePalette = () => useStore(palette);
export const openPalette = (page?: PalettePage) => palette.set({ open: true, page });
export const closePalette = () => palette.set({ open: false });

/** Does what a command says: runs it, or asks further. */
export function perform(command: Command) {
  if (command.reason) return;
  if (command.page) openPalette(command.page);
  else command.run?.();
}
