import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '@/app/errors';
import { SkeletonRows } from '@/ui/states';
import { useNarrow } from '@/ui/useNarrow';
import { CallerFile } from './CallerFile';
import { CallerSearch } from './CallerSearch';
import { useCall } from './call';
import { NewCaller } from './NewCaller';

/** Who is calling: looked up, known, or new. On a phone it folds to one line once that is known. */
export function CallerPanel() {
  const { t } = useTranslation('calls');
  const { draft, note } = useCall();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const { caller, isNew } = draft;
  if (caller && narrow && !unfolded)
    return (
      <button
        type="button"
        onClick={() => setUnfolded(true)}
        aria-expanded={false}
        className="flex min-h-12 w-full items-center gap-2 px-4 text-left text-sm"
      >
        <span className="min-w-0 flex-1 truncate font-medium">{caller.name || t('caller.title')}</span>
        <span className="text-xs text-muted">{t('caller.unfold')}</span>
        <ChevronDown size={15} aria-hidden className="text-muted" />
      </button>
    );
  const change = () => note({ caller: null, isNew: false, unitId: null, ticketId: null });
  return (
    <div className="flex flex-col">
      <h2 className="sr-only">{t('caller.title')}</h2>
      {caller ? (
        <Boundary name={caller.customerId} fallback={<SkeletonRows rows={5} />}>
          <CallerFile caller={caller} onChange={change} onFold={narrow ? () => setUnfolded(false) : undefined} />
        </Boundary>
      ) : isNew ? (
        <NewCaller onBack={change} />
      ) : (
        <CallerSearch />
      )}
    </div>
  );
}
