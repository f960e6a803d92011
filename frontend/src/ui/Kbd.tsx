import { clsx } from 'clsx';
import { isMac } from './keys';

const NAME: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Enter: '↵',
  Shift: '⇧',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as caps: `Mod+K`, `G T` (one after the other). Decoration: the name of a command never depends on it. */
export function Kbd({ keys, on }: { keys: string; on?: boolean }) {
  return keys.split(' ').map((step, i) => (
    <kbd
      key={i}
      aria-hidden
      className={clsx(
        'inline-grid h-[18px] min-w-[18px] place-items-center rounded-xs px-1 font-sans text-2xs font-medium leading-none',
        on ? 'bg-black/20 text-accent-fg' : 'bg-surface text-muted shadow-card',
      )}
    >
      {step
        .split('+')
        .map((key) => NAME[key] ?? key)
        .join(isMac ? '' : '+')}
    </kbd>
  ));
}
