import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/relay/formErrors';
import type { UserError } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

export interface ActFormProps {
  title: string;
  description?: ReactNode;
  /** The button: verb and noun. */
  confirm: string;
  danger?: boolean;
  pending: boolean;
  errors: readonly UserError[];
  /** Paths of the input that have their own field; the other errors stand above the buttons. */
  fields?: readonly string[];
  onSubmit: () => void;
  onClose: () => void;
  width?: number;
  children?: ReactNode;
}

/** The form of one act. Ctrl+Enter does it; refused, it stays open with every reason and all that was typed. */
export function ActForm(props: ActFormProps) {
  const {
    title,
    description,
    confirm,
    danger,
    pending,
    errors,
    fields = [],
    onSubmit,
    onClose,
    width,
    children,
  } = props;
  const { t } = useTranslation('tickets');
  const id = useId();
  const conflict = errors.some((error) => error.code === 'CONFLICT');
  const left = errors.filter((error) => error.code !== 'CONFLICT' && !fields.includes(error.path.join('.')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      width={width}
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} type="submit" form={id} pending={pending}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            submit(event);
        }}
      >
        {children}
        {conflict && (
          <p role="alert" className="rounded-sm bg-warn-soft px-3 py-2 text-xs text-warn-ink">
            {t('form.conflict')}
          </p>
        )}
        {left.length > 0 && (
          <ul role="alert" className="flex flex-col gap-1 text-xs text-danger-ink">
            {left.map((error) => (
              <li key={error.code + error.path.join('.')}>{errorText(error)}</li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
