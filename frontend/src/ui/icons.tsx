import { clsx } from 'clsx';

/** Six shapes tell the class of a state, everywhere the same: neutral, green only when done. */
export type StateShape = 'new' | 'work' | 'wait' | 'decide' | 'done' | 'other';

const SHAPES: Record<StateShape, React.ReactNode> = {
  new: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.1 1.67" />,
  work: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
    </>
  ),
  wait: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 8V4.4A3.6 3.6 0 0 1 11.6 8z" fill="currentColor" />
    </>
  ),
  decide: <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" fill="currentColor" />,
  done: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" />
      <path
        d="m5 8.2 2.1 2.1L11.2 6"
        fill="none"
        className="stroke-surface"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  other: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
};

const named = (label?: string) => (label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true });

export function StateIcon({ shape, label, size = 14 }: { shape: StateShape; label?: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...named(label)}
      className={clsx('shrink-0', shape === 'done' ? 'text-ok' : 'text-muted')}
    >
      {SHAPES[shape]}
    </svg>
  );
}

export type PriorityLevel = 'low' | 'normal' | 'high' | 'urgent';

/** Bars for low to high; urgent is the one filled square. */
export function PriorityIcon({ level, label, size = 14 }: { level: PriorityLevel; label?: string; size?: number }) {
  if (level === 'urgent')
    return (
      <svg viewBox="0 0 16 16" width={size} height={size} {...named(label)} className="shrink-0 text-danger">
        <rect x="1.5" y="1.5" width="13" height="13" rx="3.4" fill="currentColor" />
        <path d="M8 4.6v4" className="stroke-surface" strokeWidth="1.9" strokeLinecap="round" />
        <circle cx="8" cy="11.3" r="1.05" className="fill-surface" />
      </svg>
    );
  const on = { low: 1, normal: 2, high: 3 }[level];
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} {...named(label)} className="shrink-0 text-muted">
      {[5, 8, 11].map((height, i) => (
        <rect
          key={height}
          x={1.8 + i * 4.5}
          y={13.4 - height}
          width="3.3"
          height={height}
          rx="1.2"
          fill="currentColor"
          opacity={i < on ? 1 : 0.28}
        />
      ))}
    </svg>
  );
}

/** The kind of a case as one outlined character; its full word is for screen readers and the tooltip. */
export function KindGlyph({ glyph, word }: { glyph: string; word: string }) {
  return (
    <span
      title={word}
      className="inline-grid size-5 shrink-0 place-items-center rounded-xs text-2xs font-medium leading-none text-muted ring-1 ring-inset ring-line-strong"
    >
      <span aria-hidden>{glyph}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
