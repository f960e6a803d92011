import { CircleAlert } from 'lucide-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/relay/formErrors';
import type { UserError } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';

export interface FormDrawerProps {
  open: boolean;
  title: string;
  description?: ReactNode;
  onClose: () => void;
  onSubmit: (event: FormEvent) => void;
  submit: string;
  pending?: boolean;
  /** What belongs to no field: said over the form. */
  errors: readonly UserError[];
  /** Nothing can be changed: why, instead of the acts. */
  closed?: ReactNode;
  /** Further acts, at the left of the foot. */
  acts?: ReactNode;
  children: ReactNode;
}

/** What was refused as a whole; a change by somebody else keeps what was typed and says what happens next. */
export function Refusals({ errors }: { errors: readonly UserError[] }) {
  const { t } = useTranslation('app');
  if (errors.length === 0) return null;
  const conflict = errors.some((error) => error.code === 'CONFLICT');
  return (
    <div
      role="alert"
      className={`flex gap-2 rounded-md px-3 py-2 text-sm ${conflict ? 'bg-warn-soft text-warn-ink' : 'bg-danger-soft text-danger-ink'}`}
    >
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        {conflict ? (
          <p>{t('form.conflict')}</p>
        ) : (
          errors.map((error) => <p key={`${error.code}${error.path.join('.')}`}>{errorText(error)}</p>)
        )}
      </div>
    </div>
  );
}

/** A form beside its list: 500 px from the right, a sheet on a phone; errors stand under their fields, the rest on top. */
export function FormDrawer(props: FormDrawerProps) {
  const { open, title, description, onClose, onSubmit, submit, pending, errors, closed, acts, children } = props;
  const { t } = useTranslation('app');
  const id = useId();
  return (
    <Drawer
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      width={500}
      footer={
        <>
          {acts && <span className="mr-auto flex gap-2">{acts}</span>}
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          {!closed && (
            <Button type="submit" form={id} kind="primary" pending={pending}>
              {submit}
            </Button>
          )}
        </>
      }
    >
      <form id={id} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <Refusals errors={errors} />
        {closed && <p className="rounded-md bg-sunken px-3 py-2 text-sm text-muted">{closed}</p>}
        <fieldset disabled={Boolean(closed)} className="contents">
          {children}
        </fieldset>
      </form>
    </Drawer>
  );
}
