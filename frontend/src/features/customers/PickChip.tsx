import { clsx } from 'clsx';
import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/choices';
import { Input } from '@/ui/Field';
import { Popover } from '@/ui/Popover';

export interface Pick {
  value: string;
  label: string;
  /** Further words it is found by: pinyin. */
  words?: string;
}

const SEARCHABLE = 9;

/** A filter of several values: it names what was chosen, and opens the choices. */
export function PickChip({
  label,
  picks,
  chosen,
  onChange,
  single,
}: {
  label: string;
  picks: readonly Pick[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  single?: boolean;
}) {
  const { t } = useTranslation('customers');
  const [query, setQuery] = useState('');
  const on = chosen.length > 0;
  const names = picks.filter((one) => chosen.includes(one.value)).map((one) => one.label);
  const said = names.length === 1 ? names[0]! : on ? t('filter.several', { label, count: chosen.length }) : label;
  const typed = query.trim().toLowerCase();
  const shown = typed ? picks.filter((one) => `${one.label} ${one.words ?? ''}`.toLowerCase().includes(typed)) : picks;
  const toggle = (value: string, checked: boolean) => {
    if (single) onChange(checked ? [value] : []);
    else onChange(checked ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <span
      className={clsx(
        'inline-flex h-[30px] shrink-0 items-center rounded-full text-xs transition-colors duration-100 pointer-coarse:h-10',
        on ? 'bg-fg text-bg' : 'bg-surface text-muted shadow-card hover:text-fg dark:bg-transparent',
      )}
    >
      <Popover
        onOpenChange={(open) => !open && setQuery('')}
        trigger={
          <button
            type="button"
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
          {picks.length >= SEARCHABLE && (
            <Input
              size={28}
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
                label={one.label}
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
