/** What everything that opens over the page looks like, and a line in it; apart from the parts, so that a menu does not bring a select along. */
export const popup =
  'rounded-md bg-raised text-fg shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';
export const item =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-10';
/** What lies between the page and something that must be answered. */
export const scrim =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';
/** What one types into, where a form begins. */
export const TYPED = 'input:not([type=hidden]):not([aria-hidden]), textarea, [role=combobox]';
