import { Eye, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useSession } from '@/app/session';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { IconButton } from '@/ui/Button';
import { toast } from '@/ui/Toast';
import type { PhoneLine_phone$key } from './__generated__/PhoneLine_phone.graphql';
import type { PhoneLineRevealMutation } from './__generated__/PhoneLineRevealMutation.graphql';

/** A number with its middle hidden; one press shows it whole, and the look is entered in the records. */
export function PhoneLine({ phone }: { phone: PhoneLine_phone$key }) {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  const data = useFragment(
    graphql`
      fragment PhoneLine_phone on Phone {
        id
        masked
        label
      }
    `,
    phone,
  );
  const [number, setNumber] = useState<string | null>(null);
  const { run, pending } = useOperation<PhoneLineRevealMutation>(graphql`
    mutation PhoneLineRevealMutation($id: ID!) {
      phoneReveal(id: $id) {
        number
        errors {
          code
          path
          message
        }
        position
      }
    }
  `);
  const reveal = async () => {
    const outcome = await run({ id: data.id });
    if (outcome.ok) setNumber(outcome.data.phoneReveal.number ?? null);
    else if (outcome.errors.length > 0)
      toast({ title: outcome.errors.map(errorText).join(t('sep.reason')), tone: 'danger' });
  };
  return (
    <p className="flex min-h-6 items-center gap-2 text-muted">
      <Phone size={14} aria-hidden className="shrink-0" />
      {number ? (
        <a href={`tel:${number}`} className="text-accent-ink tnum hover:underline pointer-coarse:py-2">
          {number}
        </a>
      ) : (
        <span className="tnum">{data.masked}</span>
      )}
      {data.label && <span className="text-xs">{data.label}</span>}
      {!number && may('phone.reveal') && (
        <IconButton label={t('customer.reveal')} size={24} disabled={pending} onClick={() => void reveal()}>
          <Eye size={14} aria-hidden />
        </IconButton>
      )}
    </p>
  );
}
