import { clsx } from 'clsx';
import {
  CircleCheck,
  HelpCircle,
  Lightbulb,
  type LucideIcon,
  MessageSquareWarning,
  PhoneOff,
  ThumbsUp,
  TimerReset,
  Wrench,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '@/app/errors';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { Field, Textarea } from '@/ui/Field';
import { Kbd } from '@/ui/Kbd';
import { Skeleton } from '@/ui/Skeleton';
import { ChaseBlock } from './ChaseBlock';
import { placeId, useCall } from './call';
import { NO_CASES, RESULTS, type Result } from './draft';
import { Step } from './Step';
import { useChoices } from './useChoices';

const ICON: Record<Result, LucideIcon> = {
  ANSWERED: CircleCheck,
  QUESTION: HelpCircle,
  REPAIR: Wrench,
  COMPLAINT: MessageSquareWarning,
  SUGGESTION: Lightbulb,
  PRAISE: ThumbsUp,
  CHASE: TimerReset,
  NO_CASE: PhoneOff,
};

/** ③ How it ends: chosen last, when one knows. Each result opens its block. */
export function Outcome() {
  const { t } = useTranslation('calls');
  const { draft, note, wrong } = useCall();
  const error = wrong('result');
  return (
    <Step number={3} title={t('outcome.title')}>
      <fieldset id={placeId('result')} aria-describedby={error ? 'call-result-error' : undefined}>
        <legend className="sr-only">{t('outcome.title')}</legend>
        <div
          className={clsx(
            'grid grid-cols-2 gap-1.5 sm:grid-cols-4',
            error && 'rounded-md outline-1 outline-offset-4 outline-danger',
          )}
        >
          {RESULTS.map((result, i) => (
            <ResultChoice
              key={result}
              result={result}
              keyCap={String(i + 1)}
              on={draft.result === result}
              onChoose={() => note({ result })}
            />
          ))}
        </div>
      </fieldset>
      {error && (
        <p id="call-result-error" className="mt-2 text-xs text-danger-ink">
          {error}
        </p>
      )}
      {draft.result && (
        <div className="mt-4 flex flex-col gap-4">
          <Block result={draft.result} />
        </div>
      )}
    </Step>
  );
}

function ResultChoice({
  result,
  keyCap,
  on,
  onChoose,
}: {
  result: Result;
  keyCap: string;
  on: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('calls');
  const Icon = ICON[result];
  return (
    <label
      className={clsx(
        'relative flex h-9 min-w-0 items-center gap-1.5 rounded-sm border px-2 text-sm transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11',
        on ? 'border-accent bg-accent-soft font-medium text-accent-ink' : 'border-line bg-surface hover:bg-hover',
      )}
    >
      <input type="radio" name="result" className="sr-only" checked={on} onChange={onChoose} />
      <Icon size={15} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">{t(`result.${result}`)}</span>
      <span className="flex max-desk:hidden">
        <Kbd keys={keyCap} />
      </span>
    </label>
  );
}

function Block({ result }: { result: Result }) {
  const { t } = useTranslation('calls');
  switch (result) {
    case 'ANSWERED':
      return <Answer />;
    case 'CHASE':
      return <ChaseBlock />;
    case 'NO_CASE':
      return <NoCaseChoice />;
    case 'COMPLAINT':
      return (
        <>
          <p className="rounded-sm bg-sunken px-3 py-2 text-base select-text">{t('outcome.calming')}</p>
          <Team />
        </>
      );
    default:
      return <Team hint={result === 'QUESTION' ? t('outcome.questionHint') : undefined} />;
  }
}

function Answer() {
  const { t } = useTranslation('calls');
  const { draft, note, wrong } = useCall();
  return (
    <Field label={t('outcome.answer')} required error={wrong('answer')} hint={t('outcome.answerHint')}>
      <Textarea
        id={placeId('answer')}
        rows={3}
        maxLength={5000}
        value={draft.answer}
        onChange={(event) => note({ answer: event.target.value })}
      />
    </Field>
  );
}

function Team({ hint }: { hint?: string }) {
  const { t } = useTranslation('calls');
  const { id, wrong } = useCall();
  return (
    <Field label={t('outcome.team')} hint={hint} error={wrong('team')}>
      <Boundary name={id} fallback={<Skeleton height={32} />}>
        <TeamField />
      </Boundary>
    </Field>
  );
}

/** The category's own team unless another one is chosen. */
function TeamField() {
  const { t } = useTranslation('calls');
  const { named } = useFormats();
  const { draft, note } = useCall();
  const { teams, categories } = useChoices();
  const category = categories.find((one) => one.id === draft.categoryId);
  const own = teams.find((one) => one.id === category?.team?.id);
  return (
    <Combobox
      value={teams.find((one) => one.id === draft.teamId) ?? null}
      onChange={(one) => note({ teamId: one?.id ?? null })}
      items={teams}
      itemKey={(one) => one.id}
      itemLabel={(one) => named(one)}
      placeholder={own ? t('outcome.ownTeam', { team: named(own) }) : t('outcome.anyTeam')}
      clearable
    />
  );
}

function NoCaseChoice() {
  const { t } = useTranslation('calls');
  const { draft, note, wrong } = useCall();
  const error = wrong('noCase');
  return (
    <fieldset id={placeId('noCase')}>
      <legend className="mb-2 text-xs text-muted">{t('outcome.noCase')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {NO_CASES.map((reason) => (
          <label key={reason} className="inline-flex items-center gap-2 text-sm pointer-coarse:min-h-10">
            <input
              type="radio"
              name="noCase"
              className="size-4 accent-accent"
              checked={draft.noCase === reason}
              onChange={() => note({ noCase: reason })}
            />
            {t(`noCase.${reason}`)}
          </label>
        ))}
      </div>
      {error && <p className="mt-2 text-xs text-danger-ink">{error}</p>}
    </fieldset>
  );
}
