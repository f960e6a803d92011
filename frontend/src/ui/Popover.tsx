import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { later } from './later';
import { useOpener } from './useOpener';

const part = later(() => import('./PopoverPopup'));

export interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  className?: string;
}

/** A small surface that belongs to its button. */
export function Popover({ trigger, title, children, open, onOpenChange, align = 'start', className }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const shown = open ?? own;
  const [seen, setSeen] = useState(shown);
  if (shown && !seen) setSeen(true);
  const full = part.use();
  useEffect(() => {
    if (shown) part.fetch();
  }, [shown]);
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const { anchor, button } = useOpener(trigger, 'dialog', shown, part.fetch, change);
  return (
    <>
      {button}
      {full && seen && (
        <full.PopoverPopup
          anchor={anchor}
          open={shown}
          onOpenChange={change}
          title={title}
          align={align}
          className={className}
        >
          {children}
        </full.PopoverPopup>
      )}
    </>
  );
}
