import { useTranslation } from 'react-i18next';
import { priorityLevel } from '@/i18n/terms';
import { PriorityIcon } from '@/ui/icons';
import { Select } from '@/ui/Select';
import type { TicketPriority } from './__generated__/SettingsPageMutation.graphql';

const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
const PRIORITIES: readonly TicketPriority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];

/** Which priority follows from urgency and impact: three rows of three. */
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
  const options = PRIORITIES.map((one) => ({
    value: one,
    label: t(`terms:priority.${one}`),
    icon: <PriorityIcon level={priorityLevel[one]!} />,
  }));
  const put = (row: number, column: number, next: TicketPriority) =>
    onChange(value.map((line, i) => (i === row ? line.map((one, j) => (j === column ? next : one)) : line)));
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
                <td key={other}>
                  <Select
                    label={`${t(`urgency.${level}`)} · ${t(`impact.${other}`)}`}
                    value={value[row]?.[column] ?? null}
                    options={options}
                    onChange={(next) => put(row, column, next)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error && <p className="mt-1 text-xs text-danger-ink">{error}</p>}
    </>
  );
}
