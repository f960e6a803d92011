import { Search, SearchX } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/app/commands';
import { Boundary, Denied } from '@/app/errors';
import { seesTickets } from '@/app/nav';
import { Page } from '@/app/Page';
import { useSession } from '@/app/session';
import { useRested } from '@/relay/useAsk';
import { Input } from '@/ui/Field';
import { EmptyState, SkeletonRows } from '@/ui/states';
import { Found } from './Found';
import { searchRoute } from './routes';

/** Everything that may be found, by words, numbers, telephone numbers and serials; two Chinese characters are enough. */
export default function SearchPage() {
  const session = useSession();
  return seesTickets(session) ? <Asking /> : <Denied />;
}

function Asking() {
  const { t } = useTranslation('search');
  const { q = '' } = searchRoute.useSearch();
  const navigate = searchRoute.useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(q);
  const rested = useRested(typed.trim(), 180);
  const asked = useDeferredValue(rested);
  useEffect(() => {
    if (rested !== q) void navigate({ search: rested ? { q: rested } : {}, replace: true });
  }, [rested, q, navigate]);
  useCommands([
    {
      id: 'search.focus',
      title: t('placeholder'),
      group: 'context',
      keys: '/',
      hidden: true,
      run: () => box.current?.select(),
    },
  ]);
  const into = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    const first = list.current?.querySelector<HTMLElement>('a[href]');
    if (!first) return;
    event.preventDefault();
    if (event.key === 'Enter') first.click();
    else first.focus();
  };
  return (
    <Page title={t('title')}>
      <div className="shrink-0 border-b bg-surface px-4 py-3">
        <div className="mx-auto max-w-[880px]">
          <Input
            ref={box}
            size={40}
            type="search"
            autoFocus
            enterKeyHint="search"
            aria-label={t('placeholder')}
            placeholder={t('placeholder')}
            before={<Search size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={into}
          />
        </div>
      </div>
      <div ref={list} className="scroll-thin min-h-0 flex-1 overflow-y-auto" aria-busy={asked !== rested}>
        {asked.length < 2 ? (
          <EmptyState
            icon={<Search size={21} aria-hidden />}
            title={t(asked ? 'oneMore' : 'begin')}
            reason={t('beginWhy')}
          />
        ) : (
          <Boundary name={asked} fallback={<SkeletonRows rows={8} />}>
            <Found
              query={asked}
              onUp={() => box.current?.focus()}
              nothing={
                <EmptyState
                  icon={<SearchX size={21} aria-hidden />}
                  title={t('nothing', { query: asked })}
                  reason={t('nothingWhy')}
                />
              }
            />
          </Boundary>
        )}
      </div>
    </Page>
  );
}
