import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { Kbd } from './Kbd';
import type { MenuGroup, MenuItem } from './Menu';
import { popup, item as row } from './surface';

function Item({ item }: { item: MenuItem }) {
  const content = (
    <>
      <span className="grid w-4 shrink-0 place-items-center text-muted">
        {item.on ? <Check size={14} aria-hidden /> : item.icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.reason != null && <span className="block text-xs text-muted">{item.reason}</span>}
      </span>
      {item.keys && (
        <span className="flex gap-0.5">
          <Kbd keys={item.keys} />
        </span>
      )}
    </>
  );
  // what is refused stays readable: the reason is the point of showing it
  const className = clsx(
    row,
    item.danger && 'text-danger-ink',
    item.reason != null && 'text-muted data-disabled:opacity-100',
  );
  if (item.on !== undefined)
    return (
      <Base.CheckboxItem checked={item.on} onClick={item.onSelect} closeOnClick className={className}>
        {content}
      </Base.CheckboxItem>
    );
  return (
    <Base.Item disabled={item.reason != null} onClick={item.onSelect} className={className}>
      {content}
    </Base.Item>
  );
}

export interface MenuPopupProps {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly MenuGroup[];
  align: 'start' | 'end';
  /** Opened by a key: the first line is the one to begin with. */
  byKeyboard: boolean;
}

/** What opens under the button of a menu. */
export function MenuPopup({ anchor, open, onOpenChange, groups, align, byKeyboard }: MenuPopupProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !byKeyboard) return;
    const wait = requestAnimationFrame(() =>
      frame.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })),
    );
    return () => cancelAnimationFrame(wait);
  }, [open, byKeyboard]);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align={align} collisionPadding={8} className="z-50">
          <Base.Popup
            ref={frame}
            finalFocus={anchor}
            aria-label={anchor.current?.getAttribute('aria-label') ?? anchor.current?.textContent ?? undefined}
            className={clsx(popup, 'scroll-thin max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto p-1')}
          >
            {groups
              .filter((group) => group.items.length > 0)
              .map((group, i) => (
                <Fragment key={group.id}>
                  {i > 0 && <Base.Separator className="mx-1 my-1 h-px bg-line" />}
                  <Base.Group>
                    {group.label && (
                      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-2xs text-muted">{group.label}</Base.GroupLabel>
                    )}
                    {group.items.map((item) => (
                      <Item key={item.id} item={item} />
                    ))}
                  </Base.Group>
                </Fragment>
              ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
