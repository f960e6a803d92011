import { Link as RouterLink, useRouter } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** A link to a path that is only known as text: places, views, search results. Pages themselves link with typed routes. */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const [path, search] = to.split('?');
  return (
    <RouterLink
      to={path as never}
      search={(search ? Object.fromEntries(new URLSearchParams(search)) : {}) as never}
      {...rest}
    />
  );
}

/** Whether a path is a route of this program, and a way to go to one. */
export function useWays() {
  const router = useRouter();
  return {
    exists: (path: string) => Object.hasOwn(router.routesByPath, path),
    go: (to: string) => void router.navigate({ href: to }),
  };
}
