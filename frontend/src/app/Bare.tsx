import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Toaster } from '@/ui/Toast';

/** What stands around a page without the shell. */
export function Bare() {
  return (
    <>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Toaster />
    </>
  );
}
