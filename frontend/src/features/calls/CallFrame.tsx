import { CircleAlert, CloudOff, Pause, ScanSearch } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/app/Page';
import { useOnline } from '@/relay/online';
import { Button, IconButton } from '@/ui/Button';
import { useClock } from '@/ui/clock';
import { useCall } from './call';
import { Drafts, usePark } from './Drafts';
import { isBegun, lasted } from './draft';

const SimilarDrawer = lazy(() => import('./SimilarDrawer'));

export interface CallFrameProps {
  onSave: () => void;
  onDiscard: () => void;
  pending: boolean;
  /** The last try did not reach the server. */
  failed: boolean;
  /** What the server refused that belongs to no field. */
  refused: readonly string[];
  /** How much is missing, once somebody pressed save. */
  lacking: number;
  caller: ReactNode;
  similar: ReactNode;
  children: ReactNode;
}

/** Caller at the left, the call in the middle, what is alike at the right; one column on a phone, its act at the foot. */
export function CallFrame(props: CallFrameProps) {
  const { onSave, onDiscard, pending, failed, refused, lacking, caller, similar, children } = props;
  const { t } = useTranslation('calls');
  const { draft, id } = useCall();
  const [searching, setSearching] = useState(false);
  const park = usePark();
  const label = t(`save.${draft.result ?? 'none'}`);
  const begun = isBegun(draft);
  return (
    <Page
      title={t('title')}
      after={
        <>
          <Lasting />
          <Drafts current={id} onDiscard={onDiscard} />
        </>
      }
      actions={
        <>
          <IconButton label={t('similar.title')} className="xl:hidden" onClick={() => setSearching(true)}>
            <ScanSearch size={16} aria-hidden />
          </IconButton>
          <Button
            kind="quiet"
            icon={<Pause size={15} aria-hidden />}
            disabled={!begun}
            onClick={park}
            className="max-sm:hidden"
          >
            {t('park')}
          </Button>
          <Button kind="primary" keys="Mod+Enter" pending={pending} onClick={onSave} className="max-desk:hidden">
            {label}
          </Button>
        </>
      }
    >
      <div className="relative grid min-h-0 flex-1 grid-cols-1 content-start overflow-y-auto desk:content-stretch desk:grid-cols-[300px_minmax(0,1fr)] desk:overflow-hidden xl:grid-cols-[300px_minmax(0,1fr)_320px]">
        <section
          aria-label={t('caller.title')}
          className="scroll-thin relative min-w-0 desk:overflow-y-auto desk:border-r"
        >
          {caller}
        </section>
        <section
          aria-label={t('matter.title')}
          className="scroll-thin relative min-w-0 bg-surface max-desk:border-t desk:overflow-y-auto"
        >
          <div className="mx-auto max-w-2xl px-4 pb-8">
            <Offline failed={failed} />
            {children}
            <Refusals texts={refused} lacking={lacking} />
          </div>
        </section>
        <section
          aria-label={t('similar.title')}
          className="scroll-thin relative overflow-y-auto border-l max-xl:hidden"
        >
          {similar}
        </section>
      </div>
      <div className="shrink-0 border-t bg-surface p-3 desk:hidden">
        <Button kind="primary" size={48} pending={pending} onClick={onSave} className="w-full">
          {label}
        </Button>
      </div>
      {searching && (
        <Suspense fallback={null}>
          <SimilarDrawer onClose={() => setSearching(false)}>{similar}</SimilarDrawer>
        </Suspense>
      )}
    </Page>
  );
}

/** How long the call has lasted; it begins with the first key. */
function Lasting() {
  const { t } = useTranslation('calls');
  const { draft } = useCall();
  const time = useClock((now) => lasted(draft.startedAt, now));
  if (!draft.startedAt) return <span className="text-xs text-muted max-sm:hidden">{t('notBegun')}</span>;
  return (
    <span
      role="timer"
      aria-label={t('lasting')}
      className="inline-flex h-5 shrink-0 items-center gap-1.5 rounded-full bg-ok-soft px-2 text-xs font-medium text-ok-ink tnum"
    >
      <span aria-hidden className="size-1.5 rounded-full bg-ok" />
      {time}
    </span>
  );
}

/** After a try that did not arrive: what was typed is safe, and what to do. That there is no network the page says itself. */
function Offline({ failed }: { failed: boolean }) {
  const { t } = useTranslation('calls');
  const offline = useOnline() === 'offline';
  if (!failed) return null;
  return (
    <p role="status" className="mt-4 flex items-start gap-2 rounded-sm bg-warn-soft px-3 py-2 text-sm text-warn-ink">
      <CloudOff size={16} aria-hidden className="mt-0.5 shrink-0" />
      {t(offline ? 'offline' : 'failed')}
    </p>
  );
}

function Refusals({ texts, lacking }: { texts: readonly string[]; lacking: number }) {
  const { t } = useTranslation('calls');
  if (texts.length === 0 && lacking === 0) return null;
  return (
    <div
      role="alert"
      className="mt-4 flex items-start gap-2 rounded-sm bg-danger-soft px-3 py-2 text-sm text-danger-ink"
    >
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div>
        {lacking > 0 && <p>{t('lacking', { count: lacking })}</p>}
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}
