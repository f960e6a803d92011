import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { control } from './Field';
import { later } from './later';
import { useFace } from './useFace';

const part = later(() => import('./SelectFull'));

export interface Option<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  hint?: string;
  disabled?: boolean;
}

const OPENING = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];
const SIZE = { 28: 'h-7 px-2 text-xs', 32: 'h-8 px-2.5 text-sm', 40: 'h-10 px-3 text-sm' };

export const selectLooks = (size: 28 | 32 | 40) =>
  clsx(control, SIZE[size], 'flex items-center justify-between gap-2 text-left pointer-coarse:min-h-10');

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

export function Chosen({ option, placeholder }: { option?: Option<string>; placeholder?: string }) {
  return (
    <span className={clsx('flex min-w-0 items-center gap-2', !option && 'text-faint')}>
      {option?.icon}
      <span className="truncate">{option?.label ?? placeholder}</span>
    </span>
  );
}

/** One of a few known things. For many, or ones to be searched, take Combobox. Its list is fetched when one comes near. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, options, placeholder, label, size = 32, disabled, className } = props;
  const { full, face, begin, near } = useFace<HTMLButtonElement, typeof import('./SelectFull')>(part, OPENING);
  if (full) return <full.SelectFull {...props} begin={begin} />;
  return (
    <Base.Control
      ref={face}
      disabled={disabled}
      aria-label={label}
      render={
        <button type="button" role="combobox" aria-haspopup="listbox" aria-expanded={false}>
          <Chosen option={options.find((option) => option.value === value)} placeholder={placeholder} />
          <span aria-hidden className="text-faint">
            <ChevronsUpDown size={13} aria-hidden />
          </span>
        </button>
      }
      {...near}
      className={clsx(selectLooks(size), className)}
    />
  );
}
