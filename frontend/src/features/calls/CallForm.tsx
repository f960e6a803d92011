import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/app/commands';
import { Boundary } from '@/app/errors';
import { drafts, useDraft } from '@/lib/drafts';
import { now } from '@/ui/clock';
import { SkeletonRows } from '@/ui/states';
import { CallerPanel } from './CallerPanel';
import { CallFrame } from './CallFrame';
import { CallContext, type Place, placeId } from './call';
import { type CallDraft, EMPTY, isBegun, missing, RESULTS, whole } from './draft';
import { EndTicks } from './EndTicks';
import { Greeting } from './Greeting';
import { Matter } from './Matter';
import { Outcome } from './Outcome';
import { callRoute } from './routes';
import { Similar } from './Similar';
import { useRecord } from './useRecord';

export interface Begin {
  phone?: string;
  customer?: string;
  contact?: string;
  unit?: string;
}

/** One call, from the first key to its record. */
export function CallForm({ id, begin }: { id: string; begin: Begin }) {
  const { t } = useTranslation(['calls', 'app']);
  const router = useRouter();
  const kept = useDraft<CallDraft>(`call/${id}`, EMPTY);
  const draft = useMemo(() => whole(kept.value), [kept.value]);
  const latest = useRef(draft);
  latest.current = draft;
  const [pressed, setPressed] = useState(false);
  const { set } = kept;

  const note = useCallback(
    (change: Partial<CallDraft>) => {
      const startedAt = latest.current.startedAt ?? new Date(now()).toISOString();
      latest.current = { ...latest.current, startedAt, ...change };
      set(latest.current);
    },
    [set],
  );

  const { phone, customer, contact, unit } = begin;
  useEffect(() => {
    if (!kept.ready || isBegun(latest.current)) return;
    if (phone) note({ lookup: phone, number: phone });
    else if (customer)
      note({ caller: { customerId: customer, contactId: contact ?? null, name: '' }, unitId: unit ?? null });
  }, [kept.ready, phone, customer, contact, unit, note]);

  const lacking = missing(draft);
  const { record, pending, refused, failed, unplaced } = useRecord({
    draft,
    note,
    onDone: () => {
      kept.clear();
      void router.navigate({ to: callRoute.to, search: {} });
    },
    onBack: (sent) => {
      drafts.write(`call/${id}`, sent, null);
      void router.navigate({ to: callRoute.to, search: { call: id } });
    },
  });
  const wrong = (place: Place): string | undefined => {
    const lack = pressed ? lacking.find((one) => one.field === place) : undefined;
    if (!lack) return refused(place);
    const text = t(`missing.${lack.field}`);
    return lack.clause ? `${text} · ${t('app:clause', { number: lack.clause })}` : text;
  };
  const save = () => {
    setPressed(true);
    const first = missing(latest.current)[0];
    if (first) goTo(first.field);
    else if (!pending) void record().then((places) => places[0] && goTo(places[0]));
  };

  useCommands([
    ...RESULTS.map((result, i) => ({
      id: `call.result.${result.toLowerCase()}`,
      title: t(`result.${result}`),
      group: 'context' as const,
      keys: String(i + 1),
      run: () => note({ result }),
    })),
    { id: 'call.record', title: t('command.save'), group: 'context', keys: 'Mod+Enter', run: save },
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong follows from these
  const call = useMemo(() => ({ id, draft, note, wrong }), [id, draft, note, pressed, refused]);
  if (!kept.ready) return <SkeletonRows rows={8} height={56} />;
  return (
    <CallContext value={call}>
      <CallFrame
        onSave={save}
        pending={pending}
        failed={failed}
        refused={unplaced}
        lacking={pressed ? lacking.length : 0}
        onDiscard={kept.clear}
        caller={<CallerPanel />}
        similar={
          <Boundary name={id}>
            <Similar />
          </Boundary>
        }
      >
        <Greeting />
        <Matter />
        <Outcome />
        <EndTicks />
      </CallFrame>
    </CallContext>
  );
}

/** The cursor goes to what is missing, and what is far away comes into sight. */
function goTo(place: Place) {
  requestAnimationFrame(() => {
    const target = document.getElementById(placeId(place));
    const box = 'input, textarea, button';
    const control = target?.matches(box) ? target : target?.querySelector<HTMLElement>(box);
    control?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  });
}
