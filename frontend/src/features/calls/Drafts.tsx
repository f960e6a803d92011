import { useRouter } from '@tanstack/react-router';
import { ChevronDown, Pause, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/useFormats';
import { drafts, useDrafts } from '@/lib/drafts';
import { freshId } from '@/lib/ids';
import { now, useClock } from '@/ui/clock';
import { Confirm } from '@/ui/Dialog';
import { Menu } from '@/ui/Menu';
import { toast } from '@/ui/Toast';
import { useCall } from './call';
import { type CallDraft, isBegun, lasted, nameOf, whole } from './draft';
import { callRoute } from './routes';

/** Puts the call aside as it is and begins another one; the clock of the first goes on, its caller is still there. */
export function usePark() {
  const { t } = useTranslation('calls');
  const router = useRouter();
  const { id, draft } = useCall();
  return () => {
    void drafts.flush();
    void router.navigate({ to: callRoute.to, search: { call: freshId() } });
    toast({
      title: t('parked', { name: nameOf(draft) || t('drafts.nameless') }),
      action: { label: t('drafts.back'), run: () => void router.navigate({ to: callRoute.to, search: { call: id } }) },
    });
  };
}

/** All calls that are open on this machine; each is led back to as it was left. */
export function Drafts({ current, onDiscard }: { current: string; onDiscard: () => void }) {
  const { t } = useTranslation(['calls', 'app']);
  const { soon } = useFormats();
  const router = useRouter();
  const { draft } = useCall();
  const park = usePark();
  const [asking, setAsking] = useState(false);
  const minute = useClock((at) => Math.floor(at / 60_000));
  const open = useDrafts<Partial<CallDraft>>('call/')
    .map((one) => ({ id: one.id.slice('call/'.length), draft: whole(one.value) }))
    .filter((one) => isBegun(one.draft));
  const others = open.filter((one) => one.id !== current);
  const count = others.length + (isBegun(draft) ? 1 : 0);
  if (count === 0) return null;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className="inline-flex h-7 shrink-0 items-center gap-1 rounded-sm px-2 text-xs text-muted hover:bg-hover hover:text-fg pointer-coarse:h-10"
          >
            {t('drafts.title')}
            <span className="font-medium text-fg tnum">{count}</span>
            <ChevronDown size={13} aria-hidden />
          </button>
        }
        groups={[
          {
            id: 'others',
            label: others.length > 0 ? t('drafts.others') : undefined,
            items: others.map((one) => ({
              id: one.id,
              label: (
                <span className="flex items-baseline gap-3">
                  <span className="min-w-0 flex-1 truncate">{nameOf(one.draft) || t('drafts.nameless')}</span>
                  <span className="text-xs text-muted tnum">
                    {minute * 60_000 - Date.parse(one.draft.startedAt ?? '') < 3_600_000
                      ? lasted(one.draft.startedAt, minute * 60_000 + 59_000)
                      : soon(one.draft.startedAt ?? '', now())}
                  </span>
                </span>
              ),
              onSelect: () => void router.navigate({ to: callRoute.to, search: { call: one.id } }),
            })),
          },
          {
            id: 'this',
            label: t('drafts.this'),
            items: isBegun(draft)
              ? [
                  { id: 'park', label: t('park'), icon: <Pause size={14} aria-hidden />, onSelect: park },
                  {
                    id: 'discard',
                    label: t('drafts.discard'),
                    icon: <Trash2 size={14} aria-hidden />,
                    danger: true,
                    onSelect: () => setAsking(true),
                  },
                ]
              : [],
          },
        ]}
      />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('drafts.discardTitle')}
        description={t('drafts.discardReason')}
        confirm={t('drafts.discard')}
        cancel={t('drafts.keep')}
        danger
        onConfirm={() => {
          onDiscard();
          void router.navigate({ to: callRoute.to, search: {} });
        }}
      />
    </>
  );
}
