import { useState } from 'react';
import { GalleryForms } from './GalleryForms';
import { GalleryLists } from './GalleryLists';
import { GalleryMarks } from './GalleryMarks';
import { GallerySurfaces } from './GallerySurfaces';

/** Every state of the kit, in both themes side by side or below each other. Development only; its words are samples. */
export default function Gallery() {
  const [theme, setTheme] = useState<'both' | 'light' | 'dark'>('both');
  const shown = theme === 'both' ? (['light', 'dark'] as const) : [theme];
  return (
    <main className="h-full overflow-auto">
      <div className="flex gap-2 border-b bg-surface p-2">
        {(['both', 'light', 'dark'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={theme === one}
            className="rounded-sm px-2 py-1 text-xs aria-pressed:bg-press"
            onClick={() => setTheme(one)}
          >
            {one}
          </button>
        ))}
      </div>
      {shown.map((one) => (
        <div key={one} className={one === 'dark' ? 'dark bg-bg text-fg' : 'light bg-bg text-fg'}>
          <h1 className="px-5 pt-5 text-md font-semibold">{one}</h1>
          <div className="grid gap-4 p-5 desk:grid-cols-2">
            <GalleryMarks />
            <GalleryForms />
            <GallerySurfaces />
            <GalleryLists />
          </div>
        </div>
      ))}
    </main>
  );
}
