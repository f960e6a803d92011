import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { priorityLevel } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { errorAt } from '@/relay/formErrors';
import { Combobox } from '@/ui/Combobox';
import { Segmented } from '@/ui/choices';
import { Field, Input, Textarea } from '@/ui/Field';
import { PriorityIcon } from '@/ui/icons';
import { Select } from '@/ui/Select';
import { CallerPicker } from './CallerPicker';
import { CHANNELS, KINDS, PRIORITIES } from './look';
import { useChoices } from './useChoices';
import type { NewTicketForm } from './useNewTicket';

const NONE = '-';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-4 border-b py-5 first:pt-0 last:border-b-0">
    <legend className="float-left mb-1 w-full text-sm font-semibold">{title}</legend>
    {children}
  </fieldset>
);

export function NewTicketFields({ form }: { form: NewTicketForm }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named } = useFormats();
  const { categories, teams } = useChoices();
  const { typed, set, errors } = form;
  const wrong = (name: string) => errorAt(errors, `input.${name}`);
  const contacts = form.file?.contacts ?? [];
  const units = form.file?.units ?? [];
  const label = (one: (typeof categories)[number]) =>
    one.parent ? `${named(one.parent)} / ${named(one)}` : named(one);
  const pickCategory = (one: (typeof categories)[number] | null) =>
    set({ categoryId: one?.id ?? null, teamId: typed.teamId ?? one?.team?.id ?? null });
  return (
    <>
      <Part title={t('new.who')}>
        <Field
          label={t('new.customer')}
          required
          error={wrong('customerId')}
          hint={
            form.file && form.file.openTickets > 0
              ? t('new.alreadyOpen', { count: form.file.openTickets })
              : t('new.findHint')
          }
        >
          <CallerPicker value={form.caller} onChange={form.choose} />
        </Field>
        {contacts.length > 0 && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('field.contact_id')} error={wrong('contactId')}>
              <Select
                value={typed.contactId ?? NONE}
                onChange={(next) => set({ contactId: next === NONE ? null : next })}
                options={[
                  { value: NONE, label: t('none') },
                  ...contacts.map((one) => ({ value: one.id, label: one.name, hint: one.title })),
                ]}
              />
            </Field>
            {units.length > 0 && (
              <Field label={t('field.unit_id')} error={wrong('unitId')}>
                <Select
                  value={typed.unitId ?? NONE}
                  onChange={(next) => set({ unitId: next === NONE ? null : next })}
                  options={[
                    { value: NONE, label: t('none') },
                    ...units.map((one) => ({ value: one.id, label: `${named(one.product)} ${one.serial}` })),
                  ]}
                />
              </Field>
            )}
          </div>
        )}
      </Part>
      <Part title={t('new.what')}>
        <Field label={t('field.kind')} error={wrong('kind')}>
          <span className="scroll-thin overflow-x-auto [&_button]:whitespace-nowrap">
            <Segmented
              label={t('field.kind')}
              value={typed.kind}
              onChange={(kind) => set({ kind })}
              choices={KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
            />
          </span>
        </Field>
        <Field label={t('field.subject')} required error={wrong('subject')}>
          <Input value={typed.subject} maxLength={200} onChange={(event) => set({ subject: event.target.value })} />
        </Field>
        <Field label={t('field.description')} hint={t('new.wordsHint')} error={wrong('description')}>
          <Textarea
            rows={5}
            maxLength={10_000}
            value={typed.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('field.category_id')} error={wrong('categoryId')}>
            <Combobox
              clearable
              items={categories}
              value={categories.find((one) => one.id === typed.categoryId) ?? null}
              onChange={pickCategory}
              itemKey={(one) => one.id}
              itemLabel={label}
            />
          </Field>
          <Field label={t('field.channel')} error={wrong('channel')}>
            <Select
              value={typed.channel}
              onChange={(channel) => set({ channel })}
              options={CHANNELS.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
            />
          </Field>
        </div>
      </Part>
      <Part title={t('new.how')}>
        <Field
          label={t('field.priority')}
          error={wrong('priority')}
          hint={
            typed.priority === null || typed.priority === form.proposed
              ? t('new.proposed')
              : t('new.proposedOther', { priority: t(`terms:priority.${form.proposed}`) })
          }
        >
          <span className="scroll-thin overflow-x-auto [&_button]:whitespace-nowrap">
            <Segmented
              label={t('field.priority')}
              value={form.priority}
              onChange={(priority) => set({ priority })}
              choices={PRIORITIES.map((value) => ({
                value,
                label: t(`terms:priority.${value}`),
                icon: <PriorityIcon level={priorityLevel[value]!} />,
              }))}
            />
          </span>
        </Field>
        <Field label={t('field.team_id')} error={wrong('teamId')}>
          <Select
            value={typed.teamId ?? NONE}
            onChange={(next) => set({ teamId: next === NONE ? null : next })}
            options={[
              { value: NONE, label: t('terms:none.team') },
              ...teams.map((team) => ({ value: team.id, label: named(team) })),
            ]}
          />
        </Field>
      </Part>
    </>
  );
}
