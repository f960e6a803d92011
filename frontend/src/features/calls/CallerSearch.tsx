import { PhoneIncoming, Search, UserPlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Field, Input } from '@/ui/Field';
import { Skeleton } from '@/ui/Skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { placeId, useCall } from './call';
import { digits, isCertain, isFullNumber, type Match } from './lookup';
import { type FoundCaller, matchOf, useCallers } from './useCallers';

/** The first question of a call: a full number is looked up everywhere, anything else in what one may see. */
export function CallerSearch() {
  const { t } = useTranslation('calls');
  const { draft, note, wrong } = useCall();
  const { found, callers, again } = useCallers(draft.lookup);
  const list = useRef<HTMLUListElement>(null);

  const take = (match: Match) =>
    note({
      caller: { customerId: match.customerId, contactId: match.contactId, name: match.name },
      unitId: match.unitId,
      number: isFullNumber(draft.lookup) ? draft.lookup.trim() : draft.number,
      ticketId: null,
    });
  const certain = isCertain(draft.lookup, found) ? found.matches[0]! : null;
  const takeIt = useRef(take);
  takeIt.current = take;
  const sure = certain ? `${certain.customerId}/${certain.contactId}` : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each certain match
  useEffect(() => {
    if (certain) takeIt.current(certain);
  }, [sure]);

  const enter = () => {
    const text = draft.lookup.trim();
    const number = digits(text) ? text : draft.number;
    note({ isNew: true, number, newContact: digits(text) ? draft.newContact : draft.newContact || text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
    else if (event.key === 'Enter' && (found.state === 'one' || found.state === 'several')) take(found.matches[0]!);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-3 p-4">
      <Field
        label={t('caller.find')}
        error={wrong('caller')}
        required={draft.result !== 'CHASE' && draft.result !== 'NO_CASE'}
      >
        <Input
          id={placeId('caller')}
          size={40}
          before={<Search size={15} aria-hidden />}
          autoFocus
          autoComplete="off"
          value={draft.lookup}
          onChange={(event) => note({ lookup: event.target.value })}
          onKeyDown={onKeyDown}
          placeholder={t('caller.hint')}
        />
      </Field>
      <div aria-live="polite">
        {found.state === 'idle' && (
          <EmptyState
            compact
            icon={<PhoneIncoming size={17} aria-hidden />}
            title={t('caller.idle')}
            reason={t('caller.idleReason')}
          />
        )}
        {found.state === 'searching' && (
          <div aria-busy className="flex flex-col gap-3 py-2">
            <Skeleton width="70%" height={14} />
            <Skeleton width="45%" />
          </div>
        )}
        {found.state === 'failed' && (
          <ErrorState compact title={t('caller.failed')} reason={t('caller.failedReason')} onRetry={again} />
        )}
        {found.state === 'none' && (
          <EmptyState compact title={t('caller.none')} reason={t(found.full ? 'caller.noneFull' : 'caller.nonePart')} />
        )}
        {(found.state === 'one' || found.state === 'several') && (
          <>
            <p className="mb-1 text-xs text-muted">{t('caller.found', { count: found.matches.length })}</p>
            <Matches list={list} callers={callers} onTake={take} />
          </>
        )}
      </div>
      <Button
        kind={found.state === 'none' ? 'primary' : 'plain'}
        icon={<UserPlus size={15} aria-hidden />}
        onClick={enter}
      >
        {t('caller.new')}
      </Button>
    </div>
  );
}

function Matches({
  list,
  callers,
  onTake,
}: {
  list: React.RefObject<HTMLUListElement | null>;
  callers: readonly FoundCaller[];
  onTake: (match: Match) => void;
}) {
  const { named } = useFormats();
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    all[all.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  };
  return (
    <ul ref={list} onKeyDown={step} className="overflow-hidden rounded-md bg-surface shadow-card">
      {callers.map((one) => (
        <li key={`${one.customer.id}/${one.contact?.id ?? one.unit?.id ?? ''}`} className="border-b last:border-b-0">
          <button
            type="button"
            onClick={() => onTake(matchOf(one))}
            className="flex w-full flex-col gap-0.5 px-3 py-2 text-left outline-offset-[-2px] hover:bg-hover pointer-coarse:min-h-12"
          >
            <span className="flex w-full min-w-0 items-center gap-2">
              <span className="min-w-0 flex-1 truncate text-sm font-medium">{one.customer.name}</span>
              {one.customer.tier && <Tag className="shrink-0">{named(one.customer.tier)}</Tag>}
            </span>
            {(one.contact || one.unit) && (
              <span className="max-w-full truncate text-xs text-muted">
                {one.contact
                  ? [one.contact.name, one.contact.title].filter(Boolean).join(' · ')
                  : `${one.unit ? named(one.unit.product) : ''} ${one.unit?.serial ?? ''}`}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
