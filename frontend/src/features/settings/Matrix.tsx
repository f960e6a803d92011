import { useTranslation } from 'react-i18next';
import { priorityLevel } from '@/i18n/terms';
import { PriorityIcon } from '@/ui/icons';
import { Select } from '@/ui/Select';
import { useNarrow } from '@/ui/useNarrow';
import type { TicketPriority } from './__generated__/SettingsPageMutation.graphql';

const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
const PRIORITIES: readonly TicketPriority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];

/** Which priority follows from urgency and impact: three rows of three, on a phone three lists. */
export function Matrix({
  value,
  onChange,
  error,
}: {
  value: readonly (readonly TicketPriority[])[];
  onChange: (value: readonly (readonly TicketPriority[])[]) => void;
  error?: string;
}) {
  const { t } = useTranslation(['settings', 'terms']);
  const narrow = useNarrow();
  const options = PRIORITIES.map((one) => ({
    value: one,
    label: t(`terms:priority.${one}`),
    icon: <PriorityIcon level={priorityLevel[one]!} />,
  }));
  const put = (row: number, column: number, next: TicketPriority) =>
    onChange(value.map((line, i) => (i === row ? line.map((one, j) => (j === column ? next : one)) : line)));
  const pick = (row: number, column: number) => (
    <Select
      label={`${t(`urgency.${LEVELS[row]!}`)} · ${t(`impact.${LEVELS[column]!}`)}`}
      value={value[row]?.[column] ?? null}
      options={options}
      onChange={(next) => put(row, column, next)}
    />
  );
  if (narrow)
    return (
      <div className="flex flex-col gap-5">
        {LEVELS.map((level, row) => (
          <fieldset key={level} className="flex flex-col gap-2">
            <legend className="mb-2 font-medium">{t(`urgency.${level}`)}</legend>
            {LEVELS.map((other, column) => (
              <div key={other} className="grid grid-cols-2 items-center gap-3">
                <span className="text-xs text-muted">{t(`impact.${other}`)}</span>
                {pick(row, column)}
              </div>
            ))}
          </fieldset>
        ))}
        {error && <p className="text-xs text-danger-ink">{error}</p>}
      </div>
    );
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-1.5 text-sm">
        <caption className="sr-only">{t('matrix.title')}</caption>
        <thead>
          <tr>
            <td className="w-24" />
            {LEVELS.map((level) => (
              <th key={level} scope="col" className="pb-1 text-left text-xs font-normal text-muted">
                {t(`impact.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level, row) => (
            <tr key={level}>
              <th scope="row" className="text-left text-xs font-normal text-muted">
                {t(`urgency.${level}`)}
              </th>
              {LEVELS.map((other, column) => (
                <td key={other}>{pick(row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error && <p className="mt-1 text-xs text-danger-ink">{error}</p>}
    </>
  );
}
