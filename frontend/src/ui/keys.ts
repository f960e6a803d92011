/** Whether a key press belongs to somebody else: to a text being typed, an input method, an open dialog or menu. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]')) {
    const box = target.closest('input');
    if (!box || !/^(checkbox|radio|button|range)$/.test(box.type)) return true;
  }
  return (
    document.querySelector(
      '[role="dialog"]:not([data-quiet]), [role="alertdialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

export const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform);
