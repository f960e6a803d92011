import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { control } from './Field';
import { item, popup } from './surface';

export interface Option<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  hint?: string;
  disabled?: boolean;
}

const SIZE = { 28: 'h-7 px-2 text-xs', 32: 'h-8 px-2.5 text-sm', 40: 'h-10 px-3 text-sm' };

export interface SelectProps<T extends string> {
  value: T | null;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  placeholder?: string;
  /** Its name when no Field stands around it. */
  label?: string;
  size?: 28 | 32 | 40;
  disabled?: boolean;
  className?: string;
}

/** One of a few known things. For many, or ones to be searched, take Combobox. */
export function Select<T extends string>({
  value,
  options,
  onChange,
  placeholder,
  label,
  size = 32,
  disabled,
  className,
}: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next as T)}
    >
      <Base.Trigger
        aria-label={label}
        className={clsx(
          control,
          SIZE[size],
          'flex items-center justify-between gap-2 text-left pointer-coarse:min-h-10',
          className,
        )}
      >
        <span className={clsx('flex min-w-0 items-center gap-2', !chosen && 'text-faint')}>
          {chosen?.icon}
          <span className="truncate">{chosen?.label ?? placeholder}</span>
        </span>
        <Base.Icon className="text-faint">
          <ChevronsUpDown size={13} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup
            className={clsx(
              popup,
              'scroll-thin max-h-[min(24rem,var(--available-height))] min-w-(--anchor-width) overflow-y-auto p-1',
            )}
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} disabled={option.disabled} className={item}>
                  {option.icon}
                  <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
                  {option.hint && <span className="text-xs text-muted">{option.hint}</span>}
                  <Base.ItemIndicator className="text-accent-ink">
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
