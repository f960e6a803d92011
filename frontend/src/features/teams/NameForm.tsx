import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { Named, NameInput, NamesProps } from './Names';

export function NameForm({
  of,
  row,
  save,
  archive,
  onClose,
  onDone,
}: Pick<NamesProps, 'of' | 'save' | 'archive'> & { row: Named | null; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['teams', 'app']);
  const { named } = useFormats();
  const [asking, setAsking] = useState(false);
  const { form, errors, setErrors, pending, send, error } = useRecordForm<NameInput>({
    name: row?.name ?? '',
    nameEn: row?.nameEn ?? '',
  });
  const putAway = async () => {
    if (!row) return;
    const outcome = await archive(row);
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    toast({ title: t('archivedToast', { name: named(row) }) });
    onDone();
  };
  return (
    <FormDrawer
      open
      title={row ? named(row) : t(`of.${of}.new`)}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send(
          (values) => save(row, values),
          () => {
            toast({ title: t(row ? 'changedToast' : 'madeToast', { name: form.getValues('name') }) });
            onDone();
          },
        );
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
      closed={row?.archivedAt ? t('archived') : undefined}
      acts={
        row &&
        !row.archivedAt && (
          <Button kind="quiet" icon={<Archive size={14} aria-hidden />} onClick={() => setAsking(true)}>
            {t('app:form.archive')}
          </Button>
        )
      }
    >
      <Field label={t('name')} required error={error('name')}>
        <Input maxLength={80} {...form.register('name')} />
      </Field>
      <Field label={t('nameEn')} error={error('nameEn')} hint={t('nameEnHint')}>
        <Input maxLength={80} {...form.register('nameEn')} />
      </Field>
      {row && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('archiveAsk', { name: named(row) })}
          description={t(`of.${of}.archiveWhy`)}
          confirm={t('app:form.archive')}
          cancel={t('app:form.cancel')}
          onConfirm={putAway}
        />
      )}
    </FormDrawer>
  );
}
