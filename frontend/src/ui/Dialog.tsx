import { type ReactNode, useEffect, useState } from 'react';
import { later } from './later';

const part = later(() => import('./DialogFrame'));

/** The frame, once it was asked for; kept afterwards, so that it can leave as it came. */
function useFrame(open: boolean) {
  const [seen, setSeen] = useState(open);
  if (open && !seen) setSeen(true);
  const full = part.use();
  useEffect(() => {
    if (open) part.fetch();
  }, [open]);
  return seen ? full : null;
}

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The acts, primary last. */
  footer?: ReactNode;
  width?: number;
}

/** A question that must be answered before going on. */
export function Dialog(props: DialogProps) {
  const full = useFrame(props.open);
  return full && <full.DialogFrame {...props} />;
}

export interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  confirm: string;
  cancel: string;
  danger?: boolean;
  /** Stays open and pending until it settles; a rejection keeps it open. */
  onConfirm: () => unknown;
  children?: ReactNode;
}

/** Ending acts have no undo but this. */
export function Confirm(props: ConfirmProps) {
  const full = useFrame(props.open);
  return full && <full.ConfirmFrame {...props} />;
}
