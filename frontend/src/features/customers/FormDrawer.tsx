import { CircleAlert } from 'lucide-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/relay/formErrors';
import type { UserError } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';

export interface FormDrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  act: string;
  pending: boolean;
  /** What was refused and belongs to no field. */
  refused: readonly UserError[];
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}

/** A form beside the work: errors under their fields, the rest above the foot, Enter or Ctrl+Enter sends. */
export function FormDrawer(props: FormDrawerProps) {
  const { open, onOpenChange, title, description, act, pending, refused, onSubmit, children } = props;
  const { t } = useTranslation('customers');
  const id = useId();
  return (
    <Drawer
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      width={480}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('form.cancel')}</Button>
          <Button kind="primary" type="submit" form={id} pending={pending}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={onSubmit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
        className="flex flex-col gap-4"
      >
        {children}
        {refused.length > 0 && (
          <div role="alert" className="flex gap-2 rounded-sm bg-danger-soft px-3 py-2 text-sm text-danger-ink">
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
            <div>
              {refused.map((error) => (
                <p key={error.path.join('.') + error.code}>{errorText(error)}</p>
              ))}
            </div>
          </div>
        )}
      </form>
    </Drawer>
  );
}
