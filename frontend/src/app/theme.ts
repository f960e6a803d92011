import { createStore, useStore } from '@/lib/store';

export type Theme = 'light' | 'dark' | 'system';
const STORED = 'fuwu.theme';

const read = (): Theme => {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
};

const theme = createStore<Theme>(read());
const darkness = matchMedia('(prefers-color-scheme: dark)');

const apply = () => {
  const dark = theme.get() === 'dark' || (theme.get() === 'system' && darkness.matches);
  document.documentElement.classList.toggle('dark', dark);
};
darkness.addEventListener('change', apply);

/** Changes the looks at once and keeps them for the next start (the inline script of index.html reads the same key). */
export function setTheme(next: Theme) {
  theme.set(next);
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // kept for this visit only
  }
  apply();
}
export const useTheme = () => useStore(theme);
