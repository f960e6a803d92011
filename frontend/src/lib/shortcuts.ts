import { isMac, isTaken } from '@/ui/keys';

/**
 * Keys of commands: `C` a letter, `G T` one letter after another, `Mod+K` with Ctrl or Cmd, `?` as it is typed. A letter
 * never fires while somebody types, in a dialog or menu, or while an input method composes; `Mod` combinations do fire
 * in text, because they cannot be typed.
 */
const PATIENCE = 1200;

/** Runs what the keys stand for; true when something did. */
export type Shortcuts = (keys: string) => boolean;

/** The press as commands write it: `k`, `?`, `Mod+k`, `Enter`. Null for what never is a command. */
export function spell(event: KeyboardEvent): string | null {
  if (event.key === 'Shift' || event.key === 'Control' || event.key === 'Meta' || event.key === 'Alt') return null;
  if (event.altKey) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other) return null;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const letter = /^[a-z]$/.test(name);
  const shift = event.shiftKey && (letter || event.key.length > 1) ? 'Shift+' : '';
  return `${mod ? 'Mod+' : ''}${shift}${name}`;
}

/** How keys are written in a command, brought into the form of spell. */
export const normal = (keys: string) =>
  keys
    .split(' ')
    .map((step) =>
      step
        .split('+')
        .map((key, i, all) => (i === all.length - 1 && key.length === 1 ? key.toLowerCase() : key))
        .join('+'),
    )
    .join(' ');

/** Listens on the window until the returned function is called. */
export function listenForShortcuts(
  run: Shortcuts,
  hasPrefix: (prefix: string) => boolean,
  now: () => number = Date.now,
) {
  let prefix = '';
  let since = 0;
  const listen = (event: KeyboardEvent) => {
    const key = spell(event);
    if (key === null || event.repeat || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (!key.startsWith('Mod+') && isTaken(event)) {
      prefix = '';
      return;
    }
    const keys = prefix && now() - since < PATIENCE ? `${prefix} ${key}` : key;
    prefix = '';
    if (run(keys) || (keys !== key && run(key))) {
      event.preventDefault();
      return;
    }
    if (hasPrefix(key)) {
      prefix = key;
      since = now();
    }
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
