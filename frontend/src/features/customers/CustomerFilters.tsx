import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { useRested } from '@/relay/useAsk';
import { Input } from '@/ui/Field';
import { Toolbar } from '@/ui/layout';
import { Chip } from '@/ui/Tag';
import { type CustomersSearch, ids, joined, KINDS, type Kind } from './list';
import { PickChip } from './PickChip';
import { useFileChoices } from './useFileChoices';

interface CustomerFiltersProps {
  search: CustomersSearch;
  onChange: (change: Partial<CustomersSearch>) => void;
  box: RefObject<HTMLInputElement | null>;
}

/** The filters of the list in one row; each stands in the address. */
export function CustomerFilters({ search, onChange, box }: CustomerFiltersProps) {
  const { t } = useTranslation(['customers', 'terms']);
  const { named } = useFormats();
  const { tiers, users } = useFileChoices();
  return (
    <Toolbar label={t('filter.label')}>
      <SearchBox value={search.text ?? ''} onChange={(text) => onChange({ text: text || undefined })} box={box} />
      <Chip
        pressed={search.open === 'yes'}
        onClick={() => onChange({ open: search.open === 'yes' ? undefined : 'yes' })}
      >
        {t('filter.open')}
      </Chip>
      <PickChip
        single
        label={t('filter.kind')}
        picks={KINDS.map((value) => ({ value, label: t(`terms:customerKind.${value}`) }))}
        chosen={search.kind ? [search.kind] : []}
        onChange={([kind]) => onChange({ kind: kind as Kind | undefined })}
      />
      <PickChip
        label={t('filter.tier')}
        picks={tiers.map((tier) => ({ value: tier.id, label: named(tier) }))}
        chosen={ids(search.tier)}
        onChange={(chosen) => onChange({ tier: joined(chosen) })}
      />
      <PickChip
        label={t('filter.owner')}
        picks={users.map((user) => ({ value: user.id, label: user.name, words: user.nameKey }))}
        chosen={ids(search.owner)}
        onChange={(chosen) => onChange({ owner: joined(chosen) })}
      />
      {search.tag && (
        <Chip pressed onClear={() => onChange({ tag: undefined })}>
          {t('filter.tag', { tag: search.tag })}
        </Chip>
      )}
      <Chip
        pressed={search.archived === true}
        onClick={() => onChange({ archived: search.archived ? undefined : true })}
      >
        {t('filter.archived')}
      </Chip>
    </Toolbar>
  );
}

/** Words of name, contact, address, number or serial; followed a moment after the last key. */
function SearchBox({
  value,
  onChange,
  box,
}: {
  value: string;
  onChange: (text: string) => void;
  box: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    // the address changed by itself: back, a link, "clear"
    setSent(value);
    setTyped(value);
  }
  const rested = useRested(typed, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each text that rested
  useEffect(() => {
    const text = rested.trim();
    if (text === value || rested !== typed) return;
    setSent(text);
    onChange(text);
  }, [rested]);
  return (
    <span className="w-56 shrink-0 max-sm:w-44">
      <Input
        ref={box}
        type="search"
        size={28}
        aria-label={t('filter.search')}
        before={<Search size={14} aria-hidden />}
        placeholder={t('filter.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </span>
  );
}
