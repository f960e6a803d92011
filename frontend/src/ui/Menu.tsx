import { type ReactElement, type ReactNode, useState } from 'react';
import { later } from './later';
import { useOpener } from './useOpener';

const part = later(() => import('./MenuPopup'));

export interface MenuItem {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  /** Ticked: one of a set of choices that is on. */
  on?: boolean;
  /** Why it is refused; it stays visible and says so. */
  reason?: ReactNode;
  onSelect: () => void;
}
export interface MenuGroup {
  id: string;
  label?: string;
  items: readonly MenuItem[];
}

/** More acts behind one button, in groups. */
export function Menu({
  trigger,
  groups,
  align = 'end',
}: {
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  align?: 'start' | 'end';
}) {
  const [state, setState] = useState({ open: false, seen: false, byKeyboard: false });
  const full = part.use();
  const change = (open: boolean, byKeyboard = false) => setState({ open, seen: true, byKeyboard });
  const { anchor, button } = useOpener(trigger, 'menu', state.open, part.fetch, change);
  return (
    <>
      {button}
      {full && state.seen && (
        <full.MenuPopup
          anchor={anchor}
          open={state.open}
          onOpenChange={(open) => change(open)}
          groups={groups}
          align={align}
          byKeyboard={state.byKeyboard}
        />
      )}
    </>
  );
}
