import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Later } from './later';

/** How the whole control takes over from its face. */
export interface Begin {
  focus: boolean;
  open: boolean;
  typed: string | null;
}
const FRESH: Begin = { focus: false, open: false, typed: null };

/**
 * A control that shows its face alone, the list it opens still to be fetched. It becomes the whole control when that has
 * arrived, and takes along what was begun meanwhile: the focus, the press, what was typed. Not in the middle of a press
 * or of a word being composed, which would be lost.
 */
export function useFace<E extends HTMLElement, M>(part: Later<M>, openingKeys: readonly string[]) {
  const loaded = part.use();
  const face = useRef<E>(null);
  const wish = useRef({ open: false, typed: null as string | null });
  const [held, setHeld] = useState(false);
  const [begin, setBegin] = useState<Begin | null>(loaded ? FRESH : null);
  useLayoutEffect(() => {
    if (loaded && !held && !begin)
      setBegin({ ...wish.current, focus: face.current !== null && face.current === document.activeElement });
  }, [loaded, held, begin]);

  const open = () => {
    wish.current.open = true;
    part.fetch();
  };
  const near = {
    onPointerEnter: part.fetch,
    onFocus: part.fetch,
    onBlur() {
      wish.current = { open: false, typed: null };
    },
    onPointerDown() {
      part.fetch();
      setHeld(true);
    },
    onPointerUp() {
      // a press that became no click
      setTimeout(() => setHeld(false), 300);
    },
    onPointerCancel() {
      setHeld(false);
    },
    onPointerLeave(event: PointerEvent) {
      if (event.pointerType === 'mouse') setHeld(false);
    },
    onClick() {
      open();
      setHeld(false);
    },
    onKeyDown(event: KeyboardEvent) {
      if (!openingKeys.includes(event.key)) return;
      event.preventDefault();
      open();
    },
  };
  const typing = {
    type(text: string) {
      wish.current.typed = text;
      open();
    },
    compose: setHeld,
  };
  return { full: begin ? loaded : null, begin: begin ?? FRESH, face, near, typing };
}
