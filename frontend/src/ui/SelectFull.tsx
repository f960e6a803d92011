import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Chosen, type SelectProps, selectLooks } from './Select';
import { item, popup } from './surface';
import type { Begin } from './useFace';

/** The whole of it: its button, and the list that opens. */
export function SelectFull<T extends string>({
  value,
  options,
  onChange,
  placeholder,
  label,
  size = 32,
  disabled,
  className,
  begin,
}: SelectProps<T> & { begin: Begin }) {
  const trigger = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (begin.focus) trigger.current?.focus();
  }, [begin]);
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled}
      defaultOpen={begin.open}
      onValueChange={(next) => next !== null && onChange(next as T)}
    >
      <Base.Trigger ref={trigger} aria-label={label} className={clsx(selectLooks(size), className)}>
        <Chosen option={chosen} placeholder={placeholder} />
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
