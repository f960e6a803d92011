import { Copy, Eye, Phone as PhoneIcon, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useSession } from '@/app/session';
import { copy } from '@/lib/clipboard';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { IconButton } from '@/ui/Button';
import { toast } from '@/ui/Toast';
import type { MaskedPhone_phone$key } from './__generated__/MaskedPhone_phone.graphql';
import type { MaskedPhoneArchiveMutation } from './__generated__/MaskedPhoneArchiveMutation.graphql';
import type { MaskedPhoneRevealMutation } from './__generated__/MaskedPhoneRevealMutation.graphql';
import { useContactAgain } from './useContactAgain';

const SHOWN_FOR = 30_000;

/** A number with its middle hidden; one press shows it for half a minute, and the look is in the records. */
export function MaskedPhone({ contactId, phone }: { contactId: string; phone: MaskedPhone_phone$key }) {
  const { t } = useTranslation('customers');
  const { may } = useSession();
  const line = useFragment(
    graphql`
      fragment MaskedPhone_phone on Phone {
        id
        masked
        label
      }
    `,
    phone,
  );
  const { number, reveal, pending } = useReveal(line.id);
  const archive = useArchivePhone(contactId);
  return (
    <div className="group/phone flex min-h-7 items-center gap-1.5 text-sm">
      <PhoneIcon size={13} aria-hidden className="shrink-0 text-muted" />
      {number ? (
        <a href={`tel:${number}`} className="font-medium text-accent-ink tnum hover:underline">
          {number}
        </a>
      ) : (
        <span className="tnum">{line.masked}</span>
      )}
      {line.label && <span className="truncate text-xs text-muted">{line.label}</span>}
      <span className="ml-auto flex shrink-0">
        {number ? (
          <IconButton
            label={t('phone.copy')}
            size={24}
            onClick={() => void copy(number).then((done) => done && toast({ title: t('phone.copied') }))}
          >
            <Copy size={13} aria-hidden />
          </IconButton>
        ) : (
          may('phone.reveal') && (
            <IconButton label={t('phone.reveal')} size={24} disabled={pending} onClick={reveal}>
              <Eye size={14} aria-hidden />
            </IconButton>
          )
        )}
        {number && may('phone.archive') && (
          <IconButton label={t('phone.archive')} size={24} onClick={() => void archive(line.id)}>
            <Trash2 size={13} aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}

function useReveal(id: string) {
  const { t } = useTranslation('customers');
  const [number, setNumber] = useState<string | null>(null);
  const { run, pending } = useOperation<MaskedPhoneRevealMutation>(graphql`
    mutation MaskedPhoneRevealMutation($id: ID!) {
      phoneReveal(id: $id) {
        number
        errors {
          code
          path
          message
        }
      }
    }
  `);
  useEffect(() => {
    if (!number) return;
    const timer = setTimeout(() => setNumber(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [number]);
  const reveal = async () => {
    const outcome = await run({ id });
    if (outcome.ok) setNumber(outcome.data.phoneReveal.number ?? null);
    else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
  return { number, pending, reveal: () => void reveal() };
}

function useArchivePhone(contactId: string) {
  const { t } = useTranslation('customers');
  const again = useContactAgain();
  const { run } = useOperation<MaskedPhoneArchiveMutation>(graphql`
    mutation MaskedPhoneArchiveMutation($id: ID!) {
      phoneArchive(id: $id) {
        errors {
          code
          path
          message
        }
        position
      }
    }
  `);
  return async (id: string) => {
    const outcome = await run({ id });
    if (outcome.ok) {
      toast({ title: t('done.phoneArchived') });
      await again(contactId);
    } else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
