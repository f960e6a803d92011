import { Archive } from 'lucide-react';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { Segmented } from '@/ui/choices';
import { Confirm } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { CategoryForm_category$key } from './__generated__/CategoryForm_category.graphql';
import type { CategoryForm_choices$key } from './__generated__/CategoryForm_choices.graphql';
import type { CategoryFormArchiveMutation } from './__generated__/CategoryFormArchiveMutation.graphql';
import type { CategoryFormChangeMutation } from './__generated__/CategoryFormChangeMutation.graphql';
import type { CategoryFormCreateMutation } from './__generated__/CategoryFormCreateMutation.graphql';
import { WEIGHTS } from './Weight';

const create = graphql`
  mutation CategoryFormCreateMutation($input: CategoryInput!, $key: String!) {
    categoryCreate(input: $input, key: $key) {
      category {
        id
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const change = graphql`
  mutation CategoryFormChangeMutation($id: ID!, $version: Int!, $input: CategoryInput!) {
    categoryChange(id: $id, version: $version, input: $input) {
      category {
        ...CategoryForm_category
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const archive = graphql`
  mutation CategoryFormArchiveMutation($id: ID!, $version: Int!) {
    categoryArchive(id: $id, version: $version) {
      category {
        ...CategoryForm_category
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;

/** A category: its names, the broader one, who usually takes its tickets, how it weighs. */
export function CategoryForm(props: {
  category: CategoryForm_category$key | null;
  choices: CategoryForm_choices$key;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation(['categories', 'app']);
  const { named } = useFormats();
  const category = useFragment(
    graphql`
      fragment CategoryForm_category on Category {
        id
        version
        name
        nameEn
        weight
        archivedAt
        parent {
          id
        }
        team {
          id
        }
      }
    `,
    props.category,
  );
  const { teams, tops } = useFragment(
    graphql`
      fragment CategoryForm_choices on Query {
        teams {
          id
          name
          nameEn
        }
        tops: categories {
          id
          name
          nameEn
          parent {
            id
          }
        }
      }
    `,
    props.choices,
  );
  const { form, errors, setErrors, pending, send, error } = useRecordForm({
    name: category?.name ?? '',
    nameEn: category?.nameEn ?? '',
    parentId: category?.parent?.id ?? (null as string | null),
    teamId: category?.team?.id ?? (null as string | null),
    weight: category?.weight ?? 0,
  });
  const made = useOperation<CategoryFormCreateMutation>(create);
  const changed = useOperation<CategoryFormChangeMutation>(change);
  const archived = useOperation<CategoryFormArchiveMutation>(archive);
  const [asking, setAsking] = useState(false);
  const putAway = async () => {
    if (!category) return;
    const outcome = await archived.run({ id: category.id, version: category.version });
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    toast({ title: t('archivedToast', { name: named(category) }) });
    props.onDone();
  };
  const away = category?.archivedAt != null;
  const pickers = [
    {
      field: 'parentId' as const,
      label: t('parent'),
      hint: t('parentHint'),
      of: tops.filter((one) => !one.parent && one.id !== category?.id),
    },
    { field: 'teamId' as const, label: t('team'), hint: t('teamHint'), of: teams },
  ];
  return (
    <FormDrawer
      open
      title={category ? named(category) : t('new')}
      onClose={props.onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send<unknown>(
          (input) =>
            category ? changed.run({ id: category.id, version: category.version, input }) : made.run({ input }),
          () => {
            toast({ title: t(category ? 'changedToast' : 'madeToast', { name: form.getValues('name') }) });
            props.onDone();
          },
        );
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
      closed={away ? t('archived') : undefined}
      acts={
        category &&
        !away && (
          <Button kind="quiet" icon={<Archive size={14} aria-hidden />} onClick={() => setAsking(true)}>
            {t('app:form.archive')}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t('name')} required error={error('name')}>
          <Input maxLength={80} {...form.register('name')} />
        </Field>
        <Field label={t('nameEn')} error={error('nameEn')} hint={t('nameEnHint')}>
          <Input maxLength={80} {...form.register('nameEn')} />
        </Field>
      </div>
      {pickers.map((picker) => (
        <Controller
          key={picker.field}
          control={form.control}
          name={picker.field}
          render={({ field }) => (
            <Field label={picker.label} error={error(picker.field)} hint={picker.hint}>
              <Combobox
                value={picker.of.find((one) => one.id === field.value) ?? null}
                onChange={(one) => field.onChange(one?.id ?? null)}
                items={picker.of}
                itemKey={(one) => one.id}
                itemLabel={(one) => named(one)}
                placeholder={t('none')}
                clearable
              />
            </Field>
          )}
        />
      ))}
      <Controller
        control={form.control}
        name="weight"
        render={({ field }) => (
          <div className="flex flex-col items-start gap-1">
            <span className="text-xs text-muted">{t('weight')}</span>
            <Segmented
              label={t('weight')}
              value={WEIGHTS.find((one) => Number(one) === field.value) ?? '0'}
              onChange={(next) => field.onChange(Number(next))}
              choices={WEIGHTS.map((one) => ({ value: one, label: t(`weights.${one}`) }))}
            />
            <span className={error('weight') ? 'text-xs text-danger-ink' : 'text-xs text-muted'}>
              {error('weight') ?? t('weightHint')}
            </span>
          </div>
        )}
      />
      {category && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('archiveAsk', { name: named(category) })}
          description={t('archiveWhy')}
          confirm={t('app:form.archive')}
          cancel={t('app:form.cancel')}
          onConfirm={putAway}
        />
      )}
    </FormDrawer>
  );
}
