import { Drawer as Base } from '@base-ui/react/drawer';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from './Button';
import type { DrawerProps } from './Drawer';
import { TYPED } from './surface';
import { useNarrow } from './useNarrow';
import { useWords } from './words';

const SLIDE = 'transition-transform duration-300 ease-out data-swiping:transition-none';
const SIDE = `inset-y-0 right-0 h-full border-l [transform:translateX(var(--drawer-swipe-movement-x,0px))] data-ending-style:[transform:translateX(100%)] data-starting-style:[transform:translateX(100%)]`;
const SHEET = `inset-x-0 bottom-0 max-h-[88dvh] rounded-t-xl [transform:translateY(var(--drawer-swipe-movement-y,0px))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]`;

export function DrawerFrame({ open, onOpenChange, title, description, children, footer, width = 440 }: DrawerProps) {
  const words = useWords();
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const begin = () => (narrow ? null : frame.current?.querySelector<HTMLElement>(TYPED)) ?? frame.current;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection={narrow ? 'down' : 'right'}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-300 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40">
          <Base.Popup
            ref={frame}
            initialFocus={begin}
            style={narrow ? undefined : { width }}
            className={clsx(
              'fixed flex max-w-full flex-col bg-surface shadow-pop outline-none',
              SLIDE,
              narrow ? SHEET : SIDE,
            )}
          >
            {narrow && <div aria-hidden className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line-strong" />}
            <Base.Content className="flex min-h-0 flex-1 flex-col">
              <header className={clsx('flex shrink-0 items-center gap-3 px-4', narrow ? 'pt-2 pb-1' : 'h-12 border-b')}>
                <div className="min-w-0 flex-1">
                  <Base.Title className="truncate text-base font-semibold">{title}</Base.Title>
                  {description && <Base.Description className="text-xs text-muted">{description}</Base.Description>}
                </div>
                <Base.Close
                  render={
                    <IconButton label={words.close} className="-mr-1.5">
                      <X size={16} aria-hidden />
                    </IconButton>
                  }
                />
              </header>
              <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
              {footer && (
                <footer className={clsx('flex shrink-0 justify-end gap-2 border-t p-3', narrow && 'safe-b *:flex-1')}>
                  {footer}
                </footer>
              )}
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
