import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/relay/failure';

const RouteError = lazy(() => import('./errors').then((errors) => ({ default: errors.RouteError })));
const NotFound = lazy(() => import('./errors').then((errors) => ({ default: errors.NotFound })));

/** Words without the kit: for when the kit itself could not be fetched, or the first question was not answered. */
function Plain({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  const kind = error instanceof Failure ? error.kind : 'server';
  return (
    <div role="alert" className="grid h-full place-content-center justify-items-center gap-2 p-8 text-center">
      <p className="text-base font-medium">{t(`failure.${kind}`)}</p>
      {error instanceof Failure && error.reference && (
        <p className="text-xs text-muted">{t('kit.reference', { reference: error.reference })}</p>
      )}
      <button
        type="button"
        onClick={() => location.reload()}
        className="mt-2 h-9 rounded-sm bg-accent px-4 text-sm font-medium text-accent-fg hover:bg-accent-hover"
      >
        {t('kit.retry')}
      </button>
    </div>
  );
}

/** The last boundary. */
export function StartFailed({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'start'} errorComponent={({ error }) => <Plain error={error} />}>
      {children}
    </CatchBoundary>
  );
}

/** The boundary of routes; it comes with the kit, and when that cannot be had, in plain words. */
export function LazyRouteError(props: ErrorComponentProps) {
  return (
    <CatchBoundary getResetKey={() => 'route'} errorComponent={() => <Plain error={props.error} />}>
      <Suspense fallback={null}>
        <RouteError {...props} />
      </Suspense>
    </CatchBoundary>
  );
}

export function LazyNotFound() {
  return (
    <Suspense fallback={null}>
      <NotFound />
    </Suspense>
  );
}
