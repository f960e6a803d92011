import { cloneElement, type KeyboardEvent, type MouseEvent, type ReactElement, type Ref, useRef } from 'react';

interface Handled {
  ref?: Ref<HTMLElement>;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onPointerEnter?: (event: unknown) => void;
  onFocus?: (event: unknown) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * The button of something that opens. It stays one element while the rest is fetched, so neither focus nor a press is
 * lost; `anchor` is where what opens stands and where focus returns.
 */
export function useOpener(
  trigger: ReactElement,
  opens: 'menu' | 'dialog',
  open: boolean,
  fetch: () => void,
  onOpenChange: (open: boolean, byKeyboard: boolean) => void,
) {
  const anchor = useRef<HTMLElement>(null);
  const given = trigger.props as Handled;
  const hold = (element: HTMLElement | null) => {
    anchor.current = element;
    if (typeof given.ref === 'function') given.ref(element);
    else if (given.ref) given.ref.current = element;
  };
  const button = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    ref: hold,
    'aria-haspopup': opens,
    'aria-expanded': open,
    'data-popup-open': open ? '' : undefined,
    onPointerEnter(event: unknown) {
      fetch();
      given.onPointerEnter?.(event);
    },
    onFocus(event: unknown) {
      fetch();
      given.onFocus?.(event);
    },
    onClick(event: MouseEvent<HTMLElement>) {
      given.onClick?.(event);
      fetch();
      if (!event.defaultPrevented) onOpenChange(!open, event.detail === 0);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      given.onKeyDown?.(event);
      const refused = event.currentTarget.getAttribute('aria-disabled') === 'true';
      if (opens !== 'menu' || open || refused || event.defaultPrevented || event.key !== 'ArrowDown') return;
      event.preventDefault();
      onOpenChange(true, true);
    },
  });
  return { anchor, button };
}
