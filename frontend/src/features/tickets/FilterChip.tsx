import { clsx } from 'clsx';
import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/choices';
import { Input } from '@/ui/Field';
import { Popover } from '@/ui/Popover';

export interface FilterChoice {
  value: string;
  label: string;
  icon?: ReactNode;
  /** Further words it is found by. */
  words?: string;
}

export interface FilterChipProps {
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** One at most. */
  single?: boolean;
}

const SEARCHABLE = 9;

/** One filter of the list: pressed it names what was chosen, and opens the choices. Nothing closes until one is done. */
export function FilterChip({ label, choices, chosen, onChange, single }: FilterChipProps) {
  const { t } = useTranslation('tickets');
  const [query, setQuery] = useState('');
  const on = chosen.length > 0;
  const names = choices.filter((one) => chosen.includes(one.value)).map((one) => one.label);
  const said =
    names.length === 0 ? label : names.length === 1 ? names[0]! : t('filter.several', { label, count: names.length });
  const typed = query.trim().toLowerCase();
  const shown = typed
    ? choices.filter((one) => `${one.label} ${one.words ?? ''}`.toLowerCase().includes(typed))
    : choices;
  const toggle = (value: string, checked: boolean) =>
    onChange(
      single ? (checked ? [value] : []) : checked ? [...chosen, value] : chosen.filter((other) => other !== value),
    );
  return (
    <span
      className={clsx(
        'inline-flex h-[30px] shrink-0 items-center rounded-full text-xs transition-colors duration-100 pointer-coarse:h-10',
        on ? 'bg-fg text-bg' : 'bg-surface text-muted shadow-card hover:text-fg dark:bg-transparent',
      )}
    >
      <Popover
        title={label}
        onOpenChange={(open) => !open && setQuery('')}
        trigger={
          <button
            type="button"
            aria-label={on ? label + t('sep.colon') + names.join(t('sep.list')) : label}
            className={clsx(
              'flex h-full max-w-56 items-center gap-1 rounded-full pl-3 font-medium',
              on ? 'pr-1.5' : 'pr-2',
            )}
          >
            <span className="truncate">{said}</span>
            {!on && <ChevronDown size={13} aria-hidden className="opacity-70" />}
          </button>
        }
      >
        <div role="group" aria-label={label} className="flex min-w-40 flex-col gap-0.5">
          {choices.length >= SEARCHABLE && (
            <Input
              size={28}
              autoFocus
              value={query}
              aria-label={t('filter.find')}
              placeholder={t('filter.find')}
              className="mb-1"
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
          {shown.map((one) => (
            <div key={one.value} className="flex min-h-7 items-center rounded-xs px-1 hover:bg-hover">
              <Checkbox
                checked={chosen.includes(one.value)}
                onChange={(checked) => toggle(one.value, checked)}
                label={
                  <span className="flex items-center gap-2">
                    {one.icon}
                    {one.label}
                  </span>
                }
              />
            </div>
          ))}
          {shown.length === 0 && <p className="px-1 py-1 text-xs text-muted">{t('filter.nothing')}</p>}
        </div>
      </Popover>
      {on && (
        <button
          type="button"
          aria-label={t('filter.clearOne', { label })}
          onClick={() => onChange([])}
          className="mr-1 grid size-6 place-items-center rounded-full hover:bg-press pointer-coarse:size-9"
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
