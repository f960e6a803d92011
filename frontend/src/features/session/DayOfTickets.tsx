import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** An invented day: tickets by the hour, and how many of them were answered within their deadline. */
const HOURS: readonly (readonly [all: number, kept: number])[] = [
  [6, 5.7],
  [4, 4],
  [3, 3],
  [3, 3],
  [4, 4],
  [7.2, 6.6],
  [14, 13],
  [28, 25],
  [46, 44],
  [62, 58],
  [68, 53],
  [60, 54],
  [44, 42],
  [48, 45],
  [58, 53],
  [64, 54],
  [60, 57.5],
  [50, 47],
  [38, 35],
  [30, 27],
  [24, 23],
  [18, 17],
  [12, 11],
  [8, 7.2],
];
const MOST = 68;
const HEIGHT = 380;

/** The right half of the sign-in page: a day of work drawn with it, and what the house promises. */
export function DayOfTickets() {
  const { t } = useTranslation('session');
  // a line of Chinese breaks between clauses only
  const clauses: string[] = t('promise').split('|');
  return (
    <div className="flex h-full flex-col justify-between p-14 pt-[min(7.25rem,12vh)] text-white">
      <svg
        aria-hidden
        viewBox={`0 0 644 ${HEIGHT + 14}`}
        preserveAspectRatio="xMidYMin meet"
        className="min-h-0 w-full max-w-3xl flex-initial"
      >
        {HOURS.map(([all, kept], hour) => {
          const tall = (all / MOST) * HEIGHT;
          const bright = (kept / MOST) * HEIGHT;
          return (
            <g key={hour} transform={`translate(${hour * 27.1} 0)`}>
              <rect y={HEIGHT - tall} width="19" height={tall} rx="3" className="fill-white/10" />
              <rect
                y={HEIGHT - bright}
                width="19"
                height={bright}
                rx="3"
                className="fill-[color-mix(in_oklch,var(--color-accent)_72%,white)]"
                opacity={0.5 + (all / MOST) * 0.5}
              />
            </g>
          );
        })}
      </svg>
      <div className="pt-8">
        <p className="max-w-[26rem] text-xl font-semibold text-balance">
          {clauses.map((clause) => (
            <Fragment key={clause}>
              <span className="inline-block whitespace-nowrap">{clause.trim()}</span>
              {clause.endsWith(' ') && ' '}
            </Fragment>
          ))}
        </p>
        <p className="mt-3 text-base text-white/75">{t('work')}</p>
      </div>
    </div>
  );
}
