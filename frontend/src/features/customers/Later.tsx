import { type ReactNode, useState } from 'react';
import { Boundary } from '@/app/errors';

/** A form is fetched when it is first opened, and stays from then on, so that it closes the way it opened. */
export function Later({ name, open, children }: { name: string; open: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened ? (
    <Boundary name={name} fallback={<span />}>
      {children}
    </Boundary>
  ) : null;
}
