import { Popover as Base } from '@base-ui/react/popover';
import { clsx } from 'clsx';
import type { ReactNode, RefObject } from 'react';
import { popup } from './surface';

export interface PopoverPopupProps {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title?: ReactNode;
  align: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
}

/** What opens under the button of a popover. */
export function PopoverPopup({ anchor, open, onOpenChange, title, align, className, children }: PopoverPopupProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // the button closes what it opened: a press on it is not one outside
        const { target } = details.event;
        if (details.reason === 'outside-press' && target instanceof Node && anchor.current?.contains(target))
          details.cancel();
        else onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup
            finalFocus={anchor}
            aria-label={title ? undefined : (anchor.current?.textContent ?? undefined)}
            className={clsx(
              popup,
              'scroll-thin max-h-(--available-height) max-w-[calc(100vw-1rem)] overflow-y-auto p-3',
              className,
            )}
          >
            {title && <Base.Title className="mb-2 text-xs font-medium text-muted">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
