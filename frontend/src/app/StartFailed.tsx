import { CatchBoundary } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Broken } from './errors';

/** The last boundary: when even the question who is there was not answered. */
export function StartFailed({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary
      getResetKey={() => 'start'}
      errorComponent={({ error }) => <Broken error={error} onRetry={() => location.reload()} />}
    >
      {children}
    </CatchBoundary>
  );
}
