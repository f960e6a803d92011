import { Tooltip as Base } from '@base-ui/react/tooltip';
import { Kbd } from './Kbd';
import type { Tip } from './Tooltip';

export interface TooltipPopupProps {
  anchor: HTMLElement;
  open: boolean;
  tip: Tip;
  hide: () => void;
  leave: () => void;
  keep: () => void;
}

/** Over a dialog the word belongs to the dialog, or pressing it would be a press outside. */
function ground(anchor: HTMLElement) {
  const dialog = anchor.closest<HTMLElement>('[role=dialog], [role=alertdialog]');
  return dialog && getComputedStyle(dialog).overflowY === 'visible' ? dialog : undefined;
}

/** The word itself; one may go onto it with the pointer. */
export function TooltipPopup({ anchor, open, tip, hide, leave, keep }: TooltipPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && hide()}>
      <Base.Portal container={ground(anchor)}>
        <Base.Positioner anchor={anchor} sideOffset={6} side={tip.side} className="z-50">
          <Base.Popup
            onPointerEnter={keep}
            onPointerLeave={leave}
            className="flex max-w-72 items-center gap-2 rounded-sm bg-fg px-2 py-1 text-xs text-bg shadow-pop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <span>{tip.label}</span>
            {tip.keys && (
              <span className="flex gap-0.5 dark:opacity-90">
                <Kbd keys={tip.keys} />
              </span>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
