import { useTranslation } from 'react-i18next';
import { Boundary } from '@/app/errors';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { Checkbox } from '@/ui/choices';
import { Field, Input, Textarea } from '@/ui/Field';
import { Skeleton } from '@/ui/Skeleton';
import { placeId, useCall } from './call';
import { kindOf } from './draft';
import { PriorityChoice } from './PriorityChoice';
import { Step } from './Step';
import { type CategoryChoice, useChoices } from './useChoices';

const LONGEST = 5000;

/** ② What the customer says, in their words, and what it is about. */
export function Matter() {
  const { t } = useTranslation('calls');
  const { id, draft, note, wrong } = useCall();
  const makes = draft.result === null || kindOf[draft.result] !== null;
  return (
    <Step number={2} title={t('matter.title')} clauses={['3.1.2']}>
      <div className="flex flex-col gap-4">
        <Field label={t('matter.words')} required={draft.result !== 'NO_CASE'} error={wrong('words')}>
          <Textarea
            id={placeId('words')}
            rows={4}
            maxLength={LONGEST}
            value={draft.words}
            onChange={(event) => note({ words: event.target.value })}
            placeholder={t('matter.wordsHint')}
          />
        </Field>
        {makes && (
          <>
            <Field label={t('matter.subject')} hint={t('matter.subjectHint')} error={wrong('subject')}>
              <Input
                id={placeId('subject')}
                maxLength={200}
                value={draft.subject}
                onChange={(event) => note({ subject: event.target.value })}
              />
            </Field>
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-[2fr_3fr]">
              <Field label={t('matter.category')} error={wrong('category')}>
                <Boundary name={id} fallback={<Skeleton height={32} />}>
                  <CategoryField />
                </Boundary>
              </Field>
              <PriorityChoice />
            </div>
          </>
        )}
        <Checkbox checked={draft.readBack} onChange={(readBack) => note({ readBack })} label={t('matter.readBack')} />
      </div>
    </Step>
  );
}

function CategoryField() {
  const { t } = useTranslation('calls');
  const { named } = useFormats();
  const { draft, note } = useCall();
  const { categories } = useChoices();
  const label = (one: CategoryChoice) => (one.parent ? `${named(one.parent)} / ${named(one)}` : named(one));
  return (
    <Combobox
      value={categories.find((one) => one.id === draft.categoryId) ?? null}
      onChange={(one) => note({ categoryId: one?.id ?? null })}
      items={categories}
      itemKey={(one) => one.id}
      itemLabel={label}
      placeholder={t('matter.categoryHint')}
      clearable
    />
  );
}
