import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from './Button';
import type { ConfirmProps, DialogProps } from './Dialog';
import { scrim, TYPED } from './surface';
import { useWords } from './words';

const frame =
  'fixed left-1/2 top-[12vh] z-40 flex max-h-[76vh] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-lg bg-raised shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

export function DialogFrame({ open, onOpenChange, title, description, children, footer, width = 440 }: DialogProps) {
  const words = useWords();
  const frameRef = useRef<HTMLDivElement>(null);
  // To the first thing one types into; never to the cross, whose tooltip would cover the title.
  const begin = () => frameRef.current?.querySelector<HTMLElement>(TYPED) ?? frameRef.current;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={scrim} />
        <Base.Popup ref={frameRef} initialFocus={begin} className={frame} style={{ maxWidth: width }}>
          <div className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-base font-semibold">{title}</Base.Title>
              {description && <Base.Description className="mt-0.5 text-sm text-muted">{description}</Base.Description>}
            </div>
            <Base.Close
              render={
                <IconButton label={words.close} className="-mr-2">
                  <X size={16} aria-hidden />
                </IconButton>
              }
            />
          </div>
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer && <div className="flex justify-end gap-2 border-t px-5 py-3">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function ConfirmFrame({
  open,
  onOpenChange,
  title,
  description,
  confirm,
  cancel,
  danger,
  onConfirm,
  children,
}: ConfirmProps) {
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } finally {
      setPending(false);
    }
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={scrim} />
        <AlertDialog.Popup className={clsx(frame, 'max-w-[400px] p-5')}>
          <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
          {description && (
            <AlertDialog.Description className="mt-1 text-sm text-muted">{description}</AlertDialog.Description>
          )}
          {children && <div className="mt-3">{children}</div>}
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Close render={<Button>{cancel}</Button>} />
            <Button
              kind={danger ? 'danger' : 'primary'}
              pending={pending}
              onClick={() => void run().catch(() => undefined)}
            >
              {confirm}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
