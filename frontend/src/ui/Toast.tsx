import { clsx } from 'clsx';
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWords } from './words';

export interface ToastOptions {
  title: string;
  description?: string;
  /** The inverse act. Never for what has left the house or ended. */
  undo?: () => void;
  action?: { label: string; run: () => void };
  tone?: 'neutral' | 'danger';
  /** The same id replaces the one that is there. */
  id?: string;
  /** Milliseconds; 6 s unless said, 0 stays until closed. */
  timeout?: number;
}

interface Shown extends ToastOptions {
  id: string;
  /** Tells a toast from the one it replaced. */
  round: number;
}

// Our own and not the library's: this is a list and a timer, and the library's swipe machinery is a tenth of the shell.
let shown: readonly Shown[] = [];
let round = 0;
const watchers = new Set<() => void>();
const put = (next: readonly Shown[]) => {
  shown = next;
  for (const watcher of [...watchers]) watcher();
};

/** Says what happened, bottom left, for six seconds; three at most, the oldest goes first. */
export function toast(options: ToastOptions): string {
  round++;
  const id = options.id ?? `toast-${round}`;
  put([...shown.filter((one) => one.id !== id), { ...options, id, round }].slice(-3));
  return id;
}
export const dismissToast = (id: string) => put(shown.filter((one) => one.id !== id));

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Time runs only while nobody points at it or stands on it. */
function useTimeout(ms: number, held: boolean, done: () => void) {
  const left = useRef(ms);
  const finish = useRef(done);
  finish.current = done;
  useEffect(() => {
    if (ms === 0 || held) return;
    const since = Date.now();
    const timer = setTimeout(() => finish.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1500, left.current - (Date.now() - since));
    };
  }, [ms, held]);
}

const act =
  'h-7 shrink-0 rounded-sm px-2 text-sm font-semibold hover:bg-white/10 dark:hover:bg-black/10 pointer-coarse:h-10';

function One({ one }: { one: Shown }) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  const close = () => dismissToast(one.id);
  useTimeout(one.timeout ?? 6000, held, close);
  const press = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <div
      role={one.tone === 'danger' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-11 items-center gap-3 rounded-md bg-fg py-1.5 pr-1.5 pl-4 text-bg shadow-pop transition-[opacity,translate] duration-200 starting:translate-y-2 starting:opacity-0"
    >
      {one.tone === 'danger' && <CircleAlert size={16} aria-hidden className="shrink-0" />}
      <div className="min-w-0 flex-1 py-1">
        <p className="text-sm font-medium">{one.title}</p>
        {one.description && <p className="text-xs opacity-80 select-text">{one.description}</p>}
      </div>
      {one.undo && (
        <button type="button" className={act} onClick={press(one.undo)}>
          {words.undo}
        </button>
      )}
      {one.action && (
        <button type="button" className={act} onClick={press(one.action.run)}>
          {one.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={words.close}
        onClick={close}
        className={clsx(act, 'grid w-7 place-items-center px-0 opacity-80 pointer-coarse:w-10')}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}

/** Where toasts stand: over the foot of the page, clear of the sidebar and of the phone's bar. */
export function Toaster() {
  const list = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="pointer-events-none fixed bottom-4 left-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 max-desk:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] desk:left-60">
      {list.map((one) => (
        <One key={`${one.id}-${one.round}`} one={one} />
      ))}
    </div>
  );
}
