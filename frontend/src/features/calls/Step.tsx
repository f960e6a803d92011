import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One of the four steps of a call, with the clauses it serves. */
export function Step({
  number,
  title,
  clauses = [],
  after,
  children,
}: {
  number: number;
  title: ReactNode;
  clauses?: readonly string[];
  after?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="border-b py-5 last:border-b-0">
      <div className="mb-3 flex items-center gap-2">
        <span
          aria-hidden
          className="grid size-5 shrink-0 place-items-center rounded-full bg-sunken text-2xs font-semibold text-muted tnum dark:bg-hover"
        >
          {number}
        </span>
        <h2 className="text-sm font-semibold">{title}</h2>
        {clauses.map((clause) => (
          <Clause key={clause} number={clause} />
        ))}
        <span className="ml-auto">{after}</span>
      </div>
      {children}
    </section>
  );
}

/** Which clause of the policy asks for it. */
export function Clause({ number }: { number: string }) {
  const { t } = useTranslation('app');
  return (
    <span
      title={t('clause', { number })}
      className="inline-flex shrink-0 items-center gap-0.5 text-2xs text-muted tnum"
    >
      <Flag size={10} aria-hidden />
      <span aria-hidden>{number}</span>
      <span className="sr-only">{t('clause', { number })}</span>
    </span>
  );
}
