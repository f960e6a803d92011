import { clsx } from 'clsx';
import { useClock } from './clock';
import { useWords } from './words';

/** When something was: near times in words, the full moment on hover. */
export function Time({ at, full, className }: { at: string | Date; full?: boolean; className?: string }) {
  const words = useWords();
  const text = useClock((now) => (full ? words.dateTime(at, now) : words.ago(at, now)));
  const title = useClock((now) => words.dateTime(at, now));
  return (
    <time
      dateTime={typeof at === 'string' ? at : at.toISOString()}
      title={full ? undefined : title}
      className={clsx('whitespace-nowrap tnum', className)}
    >
      {text}
    </time>
  );
}

export interface DeadlineProps {
  /** The server's due time; null when no clock runs. */
  dueAt: string | null;
  /** When the clock started: with it the ring is drawn and "soon" is the last quarter. */
  startedAt?: string | null;
  state?: 'running' | 'paused' | 'met' | 'met_late';
  /** Which clock: 首响, 回复, 解决, 承诺. */
  name?: string;
  className?: string;
}

type Mark = 'running' | 'soon' | 'overdue' | 'paused' | 'met';

function Ring({ mark, share }: { mark: Mark; share: number }) {
  const around = 2 * Math.PI * 5.6;
  const colour = {
    running: 'text-ok',
    soon: 'text-warn',
    overdue: 'text-danger',
    paused: 'text-muted',
    met: 'text-ok',
  }[mark];
  return (
    <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden className={clsx('shrink-0', colour)}>
      {mark === 'paused' && (
        <path d="M5.6 3.4v9.2M10.4 3.4v9.2" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      )}
      {mark === 'met' && (
        <path
          d="m3.2 8.4 3.1 3.1 6.5-7"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {mark === 'overdue' && (
        <>
          <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.2" />
          <path d="M8 5.4v2.9" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
          <circle cx="8" cy="10.6" r=".95" fill="currentColor" />
        </>
      )}
      {(mark === 'running' || mark === 'soon') && (
        <>
          <circle cx="8" cy="8" r="5.6" fill="none" className="stroke-line-strong" strokeWidth="2.2" />
          <circle
            cx="8"
            cy="8"
            r="5.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.2"
            strokeLinecap="round"
            strokeDasharray={`${around * share} ${around}`}
            transform="rotate(-90 8 8)"
          />
          {mark === 'soon' && <circle cx="8" cy="8" r="1.7" fill="currentColor" />}
        </>
      )}
    </svg>
  );
}

const INK: Record<Mark, string> = {
  running: '',
  soon: 'text-warn-ink font-medium',
  overdue: 'text-danger-ink font-medium',
  paused: 'text-muted',
  met: 'text-muted',
};

/** A deadline as shape, colour and words. Counts down to the server's due time and knows no calendar. */
export function Deadline({ dueAt, startedAt, state = 'running', name, className }: DeadlineProps) {
  const words = useWords();
  const due = dueAt ? Date.parse(dueAt) : Number.NaN;
  const started = startedAt ? Date.parse(startedAt) : Number.NaN;
  const markAt = (now: number): Mark => {
    if (state === 'paused') return 'paused';
    if (state !== 'running') return 'met';
    if (now > due) return 'overdue';
    const quarter = Number.isNaN(started) ? 15 * 60_000 : (due - started) / 4;
    return due - now < quarter ? 'soon' : 'running';
  };
  const mark = useClock(markAt);
  const share = useClock((now) =>
    Number.isNaN(started) ? 1 : Math.round(Math.min(1, Math.max(0.04, (due - now) / (due - started))) * 24) / 24,
  );
  const text = useClock((now) => {
    if (!dueAt) return '';
    if (state === 'paused') return words.paused;
    if (state === 'met') return words.met;
    if (state === 'met_late') return words.metLate;
    return now > due ? words.overdue(now - due) : words.left(due - now);
  });
  const title = useClock((now) => (dueAt ? words.dateTime(dueAt, now) : ''));
  if (!dueAt) return null;
  return (
    <span title={title} className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      {name && <span className="text-2xs text-muted">{name}</span>}
      <Ring mark={mark} share={share} />
      <span className={clsx('tnum', state === 'met_late' ? 'text-warn-ink' : INK[mark])}>{text}</span>
    </span>
  );
}
