import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import { ChevronsUpDown, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { control } from './Field';
import { later } from './later';
import { useFace } from './useFace';
import { useWords } from './words';

const part = later(() => import('./ComboboxFull'));
const OPENING = ['ArrowDown', 'ArrowUp'];

export const comboboxLooks = (size: 28 | 32 | 40) =>
  clsx(
    control,
    { 28: 'h-7 pl-2 text-xs', 32: 'h-8 pl-2.5 text-sm', 40: 'h-10 pl-3 text-sm' }[size],
    'pr-8 pointer-coarse:min-h-10',
  );

export interface ComboboxProps<T> {
  value: T | null;
  onChange: (value: T | null) => void;
  itemKey: (item: T) => string;
  itemLabel: (item: T) => string;
  /** A row in the list; the label alone when absent. */
  render?: (item: T) => ReactNode;
  /** Known items, filtered here by `match` (pinyin aware when the caller says so). */
  items?: readonly T[];
  match?: (item: T, query: string) => boolean;
  /** Items asked for elsewhere: called 150 ms after typing stops, and once with '' when opened. */
  search?: (query: string, signal: AbortSignal) => Promise<readonly T[]>;
  placeholder?: string;
  label?: string;
  /** What stands in the list when nothing was found; the kit's words otherwise. */
  empty?: ReactNode;
  clearable?: boolean;
  size?: 28 | 32 | 40;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** One of many things, found by typing. Its list is fetched when one comes near. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { value, onChange, itemLabel, placeholder, label, clearable, size = 32, disabled, autoFocus } = props;
  const words = useWords();
  const { full, face, begin, near, typing } = useFace<HTMLInputElement, typeof import('./ComboboxFull')>(part, OPENING);
  const [typed, setTyped] = useState<string | null>(null);
  if (full) return <full.ComboboxFull {...props} begin={begin} />;
  return (
    <span className="relative flex w-full items-center">
      <Base.Control
        ref={face}
        disabled={disabled}
        aria-label={label}
        placeholder={placeholder}
        autoFocus={autoFocus}
        value={typed ?? (value ? itemLabel(value) : '')}
        render={
          <input
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded={false}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
              typing.type(event.target.value);
            }}
            onCompositionStart={() => typing.compose(true)}
            onCompositionEnd={() => typing.compose(false)}
          />
        }
        {...near}
        onFocus={(event) => {
          near.onFocus();
          (event.target as HTMLInputElement).select();
        }}
        className={comboboxLooks(size)}
      />
      {clearable && value ? (
        <button
          type="button"
          aria-label={words.clear}
          onClick={() => onChange(null)}
          className="absolute right-1 grid size-6 place-items-center rounded-xs text-faint hover:bg-hover"
        >
          <X size={13} aria-hidden />
        </button>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={words.open}
          onClick={() => {
            face.current?.focus();
            near.onClick();
          }}
          className="absolute right-1 grid size-6 place-items-center text-faint"
        >
          <ChevronsUpDown size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}
