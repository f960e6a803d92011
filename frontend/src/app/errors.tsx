import { CatchBoundary, type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/relay/failure';
import { Button } from '@/ui/Button';
import { EmptyState, ErrorState, NoPermission, SkeletonRows } from '@/ui/states';
import { Link } from './Link';
import { useTitle } from './Page';

const isStaleChunk = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);

/** What stands in place of a page or card that broke, in words that fit the reason. */
export function Broken({ error, onRetry, compact }: { error: unknown; onRetry: () => void; compact?: boolean }) {
  const { t } = useTranslation('app');
  if (isStaleChunk(error))
    return (
      <ErrorState
        compact={compact}
        title={t('failure.newVersion')}
        reason={t('banner.upgraded')}
        onRetry={() => location.reload()}
      />
    );
  if (error instanceof Failure && error.kind === 'forbidden')
    return <NoPermission title={t('denied.title')} reason={t('denied.reason')} />;
  const kind = error instanceof Failure ? error.kind : 'server';
  return (
    <ErrorState
      compact={compact}
      title={t(`failure.${kind}`)}
      reason={t('failure.reason')}
      reference={error instanceof Failure ? error.reference : null}
      onRetry={onRetry}
    />
  );
}

/** The boundary of a route. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Broken
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

export function NotFound() {
  const { t } = useTranslation('app');
  useTitle(t('notFound.title'));
  return (
    <EmptyState
      page
      icon={<Compass size={21} aria-hidden />}
      title={t('notFound.title')}
      reason={t('notFound.reason')}
      action={
        <Link to="/">
          <Button kind="primary" tabIndex={-1}>
            {t('notFound.home')}
          </Button>
        </Link>
      }
    />
  );
}

/** For what a role may not see, asked by address: the same words whether it exists or not. */
export function Denied() {
  const { t } = useTranslation('app');
  useTitle(t('denied.title'));
  return <NoPermission page title={t('denied.title')} reason={t('denied.reason')} />;
}

/** A part of a page that may fail or be late by itself: the rest of the page stays. `name` resets it when it changes. */
export function Boundary({ name, fallback, children }: { name: string; fallback?: ReactNode; children: ReactNode }) {
  return (
    <CatchBoundary
      getResetKey={() => name}
      errorComponent={({ error, reset }) => <Broken compact error={error} onRetry={reset} />}
    >
      <Suspense fallback={fallback ?? <SkeletonRows rows={4} />}>{children}</Suspense>
    </CatchBoundary>
  );
}
