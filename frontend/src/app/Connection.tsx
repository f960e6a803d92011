import { clsx } from 'clsx';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '@/relay/online';
import { useUpgraded } from '@/relay/version';
import { Button } from '@/ui/Button';

/** How fresh the page is, as a word beside a title. The dot stands still. With `always` it also says that all is well. */
export function Connection({ always }: { always?: boolean }) {
  const { t } = useTranslation('app');
  const state = useOnline();
  const quiet = useQuietStart(state === 'reconnecting');
  if (quiet || (state === 'live' && !always)) return null;
  const live = state === 'live';
  return (
    <span
      role="status"
      className={clsx(
        'inline-flex h-5 shrink-0 items-center gap-1.5 rounded-full px-2 text-2xs',
        live ? 'bg-ok-soft text-ok-ink' : 'bg-warn-soft text-warn-ink',
      )}
    >
      <span
        aria-hidden
        className={clsx(
          'size-1.5 rounded-full',
          live ? 'bg-ok' : state === 'reconnecting' ? 'border border-current' : 'bg-warn',
        )}
      />
      {t(`online.${state}`)}
    </span>
  );
}

/** A short break is not worth a word. */
function useQuietStart(reconnecting: boolean) {
  const [quiet, setQuiet] = useState(reconnecting);
  useEffect(() => {
    setQuiet(reconnecting);
    if (!reconnecting) return;
    const timer = setTimeout(() => setQuiet(false), 1500);
    return () => clearTimeout(timer);
  }, [reconnecting]);
  return quiet;
}

/** Over the page: no network, or a newer version is there. Neither takes anything from what is being typed. */
export function Banners() {
  const { t } = useTranslation('app');
  const state = useOnline();
  const upgraded = useUpgraded();
  return (
    <div aria-live="polite" className="contents">
      {(state === 'offline' || state === 'stale') && (
        <p className="flex min-h-9 shrink-0 items-center gap-2 bg-warn-soft px-4 py-1 text-xs text-warn-ink">
          <CloudOff size={15} aria-hidden className="shrink-0" />
          {t(state === 'offline' ? 'banner.offline' : 'banner.stale')}
        </p>
      )}
      {upgraded && (
        <div className="flex min-h-9 shrink-0 items-center gap-2 bg-accent-soft px-4 py-1 text-xs text-accent-ink">
          <RefreshCw size={15} aria-hidden className="shrink-0" />
          <span className="min-w-0 flex-1">{t('banner.upgraded')}</span>
          <Button size={28} onClick={() => location.reload()}>
            {t('banner.reload')}
          </Button>
        </div>
      )}
    </div>
  );
}
