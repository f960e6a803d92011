import { type ReactNode, useEffect, useState } from 'react';
import { later } from './later';

const part = later(() => import('./DrawerFrame'));

export interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  width?: number;
}

/** A form beside the work: from the right on a desk, a sheet from below that a thumb pulls down on a phone. */
export function Drawer(props: DrawerProps) {
  const { open } = props;
  const [seen, setSeen] = useState(open);
  if (open && !seen) setSeen(true);
  const full = part.use();
  useEffect(() => {
    if (open) part.fetch();
  }, [open]);
  return seen && full ? <full.DrawerFrame {...props} /> : null;
}
