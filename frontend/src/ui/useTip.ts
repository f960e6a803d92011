import { useEffect, useMemo, useRef, useState } from 'react';

/** Beside one that was just read, the next says its word at once. */
const JUST = 400;
/** Long enough to come from the button to its word. */
const LEAVE = 80;

const marked = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;

/** Which marked element is rested on: a mouse for `delay`, the keyboard at once; a press, Escape or scrolling ends it. */
export function useTip(delay: number, fetch: () => void) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const timer = useRef(0);
  const said = useRef(0);
  const acts = useMemo(() => {
    const after = (ms: number, element: HTMLElement | null) => {
      clearTimeout(timer.current);
      const go = () =>
        setAt((was) => {
          if (was && !element) said.current = performance.now();
          return element?.isConnected === false ? null : element;
        });
      if (ms > 0) timer.current = window.setTimeout(go, ms);
      else go();
    };
    return {
      after,
      hide: () => after(0, null),
      leave: () => after(LEAVE, null),
      keep: () => clearTimeout(timer.current),
    };
  }, []);

  useEffect(() => {
    const { after, hide, leave } = acts;
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const element = marked(event.target);
      if (!element || marked(event.relatedTarget) === element) return;
      fetch();
      after(performance.now() - said.current < JUST ? 0 : delay, element);
    };
    const out = (event: PointerEvent) => {
      const element = marked(event.target);
      if (element && marked(event.relatedTarget) !== element) leave();
    };
    const focus = (event: FocusEvent) => {
      const element = marked(event.target);
      if (!element || event.target !== element || !element.matches(':focus-visible')) return;
      fetch();
      after(0, element);
    };
    const blur = (event: FocusEvent) => {
      if (marked(event.target)) hide();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' || event.key === 'Enter' || event.key === ' ') hide();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerout', out);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', blur);
    document.addEventListener('pointerdown', hide, true);
    document.addEventListener('keydown', key, true);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerout', out);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', blur);
      document.removeEventListener('pointerdown', hide, true);
      document.removeEventListener('keydown', key, true);
    };
  }, [acts, delay, fetch]);

  // what went away takes its word along
  useEffect(() => {
    if (!at) return;
    const watch = new MutationObserver(() => !at.isConnected && acts.hide());
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [at, acts]);

  return { at, hide: acts.hide, leave: acts.leave, keep: acts.keep };
}
