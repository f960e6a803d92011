import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { clsx } from 'clsx';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

interface TickProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Stands beside it; with `quiet` it is only spoken. */
  label: ReactNode;
  quiet?: boolean;
  disabled?: boolean;
}

export function Checkbox({
  checked,
  mixed,
  onChange,
  label,
  quiet,
  disabled,
  tabIndex,
}: TickProps & { mixed?: boolean; tabIndex?: number }) {
  const box = (
    <BaseCheckbox.Root
      checked={checked}
      indeterminate={mixed}
      disabled={disabled}
      tabIndex={tabIndex}
      onCheckedChange={onChange}
      aria-label={quiet && typeof label === 'string' ? label : undefined}
      className="grid size-4 shrink-0 place-items-center rounded-xs border border-line-strong bg-surface transition-colors duration-100 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent"
    >
      <BaseCheckbox.Indicator className="text-accent-fg">
        {mixed ? <Minus size={12} strokeWidth={3} aria-hidden /> : <Check size={12} strokeWidth={3} aria-hidden />}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
  if (quiet) return box;
  return (
    <label className="inline-flex items-center gap-2 text-sm pointer-coarse:min-h-10">
      {box}
      <span>{label}</span>
    </label>
  );
}

export function Switch({ checked, onChange, label, quiet, disabled }: TickProps) {
  const knob = (
    <BaseSwitch.Root
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      aria-label={quiet && typeof label === 'string' ? label : undefined}
      className="flex h-[18px] w-8 shrink-0 rounded-full bg-line-strong p-0.5 transition-colors duration-100 data-checked:bg-accent data-disabled:opacity-50"
    >
      <BaseSwitch.Thumb className="size-3.5 rounded-full bg-white transition-transform duration-100 data-checked:translate-x-3.5" />
    </BaseSwitch.Root>
  );
  if (quiet) return knob;
  return (
    <label className="inline-flex items-center gap-2 text-sm pointer-coarse:min-h-10">
      {knob}
      <span>{label}</span>
    </label>
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

/** Two to five exclusive choices, all visible. */
export function Segmented<T extends string>({
  value,
  choices,
  onChange,
  label,
  size = 32,
}: {
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  label: string;
  size?: 28 | 32;
}) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(next) => next[0] && onChange(next[0] as T)}
      className="inline-flex gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <Toggle
          key={choice.value}
          value={choice.value}
          disabled={choice.disabled}
          className={clsx(
            'inline-flex items-center gap-1.5 rounded-sm px-2.5 text-xs font-medium text-muted transition-colors duration-100 hover:text-fg data-disabled:opacity-50 data-pressed:bg-raised data-pressed:text-fg data-pressed:shadow-card pointer-coarse:min-h-9',
            size === 28 ? 'h-6' : 'h-7',
          )}
        >
          {choice.icon}
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

export interface TabItem<T extends string> {
  value: T;
  label: ReactNode;
  count?: ReactNode;
  panel: ReactNode;
}

/** Parts of one record; the panel of a tab that was never opened is never drawn. */
export function Tabs<T extends string>({
  value,
  tabs,
  onChange,
  label,
  className,
}: {
  value: T;
  tabs: readonly TabItem<T>[];
  onChange: (value: T) => void;
  label: string;
  className?: string;
}) {
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(next) => onChange(next as T)}
      className={clsx('flex min-h-0 flex-col', className)}
    >
      <BaseTabs.List
        aria-label={label}
        className="scroll-thin relative flex shrink-0 gap-4 overflow-x-auto border-b px-4"
      >
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-sm text-muted outline-offset-[-2px] transition-colors duration-100 hover:text-fg data-active:border-accent data-active:font-medium data-active:text-fg pointer-coarse:h-11"
          >
            {tab.label}
            {tab.count != null && <span className="text-xs text-muted tnum">{tab.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="min-h-0 flex-1 outline-none">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
