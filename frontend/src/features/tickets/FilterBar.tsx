import { Search } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priorityLevel, stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { useRested } from '@/relay/useAsk';
import { Input } from '@/ui/Field';
import { PriorityIcon, StateIcon } from '@/ui/icons';
import { Toolbar } from '@/ui/layout';
import { Chip } from '@/ui/Tag';
import { FilterChip } from './FilterChip';
import {
  CHANNELS,
  type Channel,
  DUES,
  type Due,
  type Filter,
  KINDS,
  type Kind,
  PRIORITIES,
  type Priority,
  STATES,
  type State,
} from './look';
import { useChoices } from './useChoices';

export interface FilterBarProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
  /** Keeping what was changed; stands first, where the eye is. */
  save?: ReactNode;
  /** Keys that work here; left out while a panel is open. */
  hints?: ReactNode;
  searchBox: RefObject<HTMLInputElement | null>;
}

/** The filters of this view in one row. Each is in the address, so a link shows the same list. */
export function FilterBar({ filter, onChange, save, hints, searchBox }: FilterBarProps) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const { teams, users, categories } = useChoices();
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change });
  return (
    <Toolbar label={t('filter.label')} after={hints}>
      {save}
      <SearchBox value={filter.text ?? ''} onChange={(text) => set({ text: text || undefined })} box={searchBox} />
      <Status filter={filter} set={set} />
      <Chip pressed={filter.mine === true} onClick={() => set({ mine: filter.mine ? undefined : true })}>
        {t('filter.mine')}
      </Chip>
      <Chip
        pressed={filter.unassigned === true}
        onClick={() => set({ unassigned: filter.unassigned ? undefined : true })}
      >
        {t('filter.unassigned')}
      </Chip>
      <FilterChip
        label={t('filter.kind')}
        choices={KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
        chosen={filter.kinds ?? []}
        onChange={(kinds) => set({ kinds: kinds as Kind[] })}
      />
      <FilterChip
        label={t('filter.team')}
        choices={teams.map((team) => ({ value: team.id, label: named(team) }))}
        chosen={filter.teams ?? []}
        onChange={(chosen) => set({ teams: chosen })}
      />
      <FilterChip
        label={t('filter.priority')}
        choices={PRIORITIES.map((value) => ({
          value,
          label: t(`terms:priority.${value}`),
          icon: <PriorityIcon level={priorityLevel[value]!} />,
        }))}
        chosen={filter.priorities ?? []}
        onChange={(priorities) => set({ priorities: priorities as Priority[] })}
      />
      <FilterChip
        single
        label={t('filter.due')}
        choices={DUES.map((value) => ({ value, label: t(`due.${value}`) }))}
        chosen={filter.due ? [filter.due] : []}
        onChange={([due]) => set({ due: due as Due | undefined })}
      />
      <FilterChip
        label={t('filter.state')}
        choices={STATES.map((value) => ({
          value,
          label: t(`terms:state.${value}`),
          icon: <StateIcon shape={stateShape[value]!} />,
        }))}
        chosen={filter.states ?? []}
        onChange={(states) =>
          // a state that ended would never be among the open ones
          set({ states: states as State[], open: states.length > 0 ? undefined : filter.open })
        }
      />
      <FilterChip
        label={t('filter.category')}
        choices={categories.map((one) => ({
          value: one.id,
          label: one.parent ? `${named(one.parent)} / ${named(one)}` : named(one),
        }))}
        chosen={filter.categories ?? []}
        onChange={(chosen) => set({ categories: chosen })}
      />
      <FilterChip
        label={t('filter.owner')}
        choices={users.map((one) => ({ value: one.id, label: one.name, words: one.nameKey }))}
        chosen={filter.assignees ?? []}
        onChange={(chosen) => set({ assignees: chosen })}
      />
      <FilterChip
        label={t('filter.channel')}
        choices={CHANNELS.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
        chosen={filter.channels ?? []}
        onChange={(channels) => set({ channels: channels as Channel[] })}
      />
      {filter.chased && (
        <Chip pressed onClear={() => set({ chased: undefined })}>
          {t('filter.chased')}
        </Chip>
      )}
      {filter.myTeams && (
        <Chip pressed onClear={() => set({ myTeams: undefined })}>
          {t('filter.myTeams')}
        </Chip>
      )}
      {filter.customer && (
        <Chip pressed onClear={() => set({ customer: undefined })}>
          {t('filter.customer')}
        </Chip>
      )}
      {filter.unit && (
        <Chip pressed onClear={() => set({ unit: undefined })}>
          {t('filter.unit')}
        </Chip>
      )}
      {(filter.openedFrom || filter.openedBefore) && (
        <Chip pressed onClear={() => set({ openedFrom: undefined, openedBefore: undefined })}>
          {t('filter.opened')}
        </Chip>
      )}
      {filter.batch && (
        <Chip pressed onClear={() => set({ batch: undefined })}>
          {t('filter.batch')}
        </Chip>
      )}
    </Toolbar>
  );
}

/** Open ones, ended ones, or both. */
function Status({ filter, set }: { filter: Filter; set: (change: Partial<Filter>) => void }) {
  const { t } = useTranslation('tickets');
  const choices = [
    { value: 'open', label: t('filter.open') },
    { value: 'ended', label: t('filter.ended') },
  ];
  return (
    <FilterChip
      single
      label={t('filter.status')}
      choices={choices}
      chosen={filter.open === undefined ? [] : [filter.open ? 'open' : 'ended']}
      onChange={([status]) => set({ open: status === undefined ? undefined : status === 'open' })}
    />
  );
}

function SearchBox({
  value,
  onChange,
  box,
}: {
  value: string;
  onChange: (text: string) => void;
  box: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('tickets');
  const [typed, setTyped] = useState(value);
  const rested = useRested(typed, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is sent on, and only once it rests
  useEffect(() => {
    if (rested.trim() !== value) onChange(rested.trim());
  }, [rested]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address was changed elsewhere
  useEffect(() => {
    if (typed.trim() !== value) setTyped(value);
  }, [value]);
  return (
    <span className="w-40 shrink-0">
      <Input
        ref={box}
        size={28}
        type="search"
        value={typed}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        before={<Search size={13} aria-hidden />}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setTyped('');
          event.currentTarget.blur();
        }}
      />
    </span>
  );
}
