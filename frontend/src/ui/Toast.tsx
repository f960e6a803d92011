import { Toast as Base } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import { CircleAlert, X } from 'lucide-react';
import { useWords } from './words';

interface ToastData {
  undo?: () => void;
  action?: { label: string; run: () => void };
}
const manager = Base.createToastManager<ToastData>();

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

/** Says what happened, bottom left, for six seconds. */
export function toast({ title, description, undo, action, tone = 'neutral', id, timeout = 6000 }: ToastOptions) {
  if (id) manager.close(id);
  return manager.add({
    id,
    title,
    description,
    timeout,
    type: tone,
    priority: tone === 'danger' ? 'high' : 'low',
    data: { undo, action },
  });
}
export const dismissToast = (id: string) => manager.close(id);

const act =
  'h-7 shrink-0 rounded-sm px-2 text-sm font-semibold hover:bg-white/10 dark:hover:bg-black/10 pointer-coarse:h-10';

function List() {
  const words = useWords();
  const { toasts } = Base.useToastManager<ToastData>();
  return toasts.map((one) => (
    <Base.Root
      key={one.id}
      toast={one}
      swipeDirection={['left', 'down']}
      className="flex min-h-11 items-center gap-3 rounded-md bg-fg py-1.5 pr-1.5 pl-4 text-bg shadow-pop transition-[opacity,transform] duration-200 [transform:translateX(var(--toast-swipe-movement-x))] data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      {one.type === 'danger' && <CircleAlert size={16} aria-hidden className="shrink-0" />}
      <Base.Content className="min-w-0 flex-1 py-1">
        <Base.Title className="text-sm font-medium" />
        <Base.Description className={clsx('text-xs opacity-80')} />
      </Base.Content>
      {one.data?.undo && (
        <button
          type="button"
          className={act}
          onClick={() => {
            one.data?.undo?.();
            manager.close(one.id);
          }}
        >
          {words.undo}
        </button>
      )}
      {one.data?.action && (
        <button
          type="button"
          className={act}
          onClick={() => {
            one.data?.action?.run();
            manager.close(one.id);
          }}
        >
          {one.data.action.label}
        </button>
      )}
      <Base.Close
        aria-label={words.close}
        className="grid size-7 shrink-0 place-items-center rounded-sm opacity-80 hover:bg-white/10 dark:hover:bg-black/10 pointer-coarse:size-10"
      >
        <X size={15} aria-hidden />
      </Base.Close>
    </Base.Root>
  ));
}

export function Toaster() {
  return (
    <Base.Provider toastManager={manager} timeout={6000} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed bottom-4 left-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 max-desk:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] desk:left-[240px]">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
