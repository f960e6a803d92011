import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd';

export const TooltipProvider = Base.Provider;

/** A short word on hover and focus. Never the only place where something is said. */
export function Tooltip({
  label,
  keys,
  children,
  side = 'bottom',
}: {
  label: ReactNode;
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} className="z-50">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-sm bg-fg px-2 py-1 text-xs text-bg shadow-pop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <span>{label}</span>
            {keys && (
              <span className="flex gap-0.5 dark:opacity-90">
                <Kbd keys={keys} />
              </span>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
