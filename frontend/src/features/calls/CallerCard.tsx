import { Building2, ChevronUp, NotebookPen, Repeat2, TriangleAlert, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { EmptyState } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import type { CallerCard_customer$key } from './__generated__/CallerCard_customer.graphql';
import { useCall } from './call';

export interface CallerCardProps {
  customer: CallerCard_customer$key;
  contactId: string | null;
  onChange: () => void;
  onFold?: () => void;
}

/** The caller as a card: who, how close, what they like, and whether they are angry. */
export function CallerCard({ customer, contactId, onChange, onFold }: CallerCardProps) {
  const { t } = useTranslation(['calls', 'terms']);
  const { named } = useFormats();
  const { note } = useCall();
  const file = useFragment(
    graphql`
      fragment CallerCard_customer on Customer {
        id
        kind
        name
        tags
        note
        preferredChannel
        contactHours
        openTickets
        openComplaints
        tier {
          id
          name
          nameEn
        }
        contacts {
          id
          name
          title
        }
      }
    `,
    customer,
  );
  const Icon = file.kind === 'PERSON' ? UserRound : Building2;
  const likes = [file.preferredChannel ? t(`terms:channel.${file.preferredChannel}`) : '', file.contactHours].filter(
    Boolean,
  );
  const choose = (id: string) => {
    const contact = file.contacts.find((one) => one.id === id);
    note({
      caller: {
        customerId: file.id,
        contactId: contact?.id ?? null,
        name: contact && contact.name !== file.name ? `${file.name} · ${contact.name}` : file.name,
      },
    });
  };
  return (
    <div className="border-b p-4">
      <div className="flex items-start gap-2">
        <Icon size={16} strokeWidth={1.75} aria-hidden className="mt-1 shrink-0 text-muted" />
        <div className="min-w-0 flex-1">
          <Link
            to={`/customers/${file.id}`}
            className="block rounded-xs text-base font-semibold wrap-anywhere hover:underline"
          >
            {file.name}
          </Link>
          <span className="mt-1 flex flex-wrap gap-1">
            <Tag>{t(`terms:customerKind.${file.kind}`)}</Tag>
            {file.tier && <Tag tone="accent">{named(file.tier)}</Tag>}
            {file.tags.slice(0, 4).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        </div>
        <IconButton label={t('caller.change')} onClick={onChange}>
          <Repeat2 size={16} aria-hidden />
        </IconButton>
        {onFold && (
          <IconButton label={t('caller.fold')} onClick={onFold}>
            <ChevronUp size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      {file.openComplaints > 0 && (
        <p className="mt-3 flex items-start gap-2 rounded-sm border-l-2 border-danger bg-danger-soft px-2.5 py-1.5 text-xs text-danger-ink">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {t('caller.complaints', { count: file.openComplaints })}
        </p>
      )}
      {file.contacts.length > 0 && (
        <div className="mt-3">
          <Combobox
            label={t('caller.contact')}
            placeholder={t('caller.contact')}
            value={file.contacts.find((one) => one.id === contactId) ?? null}
            items={file.contacts}
            itemKey={(one) => one.id}
            itemLabel={(one) => one.name}
            render={(one) => (
              <span className="flex items-baseline gap-2">
                <span className="truncate">{one.name}</span>
                <span className="truncate text-xs text-muted">{one.title}</span>
              </span>
            )}
            onChange={(one) => one && choose(one.id)}
          />
        </div>
      )}
      {(file.note !== '' || likes.length > 0) && (
        <div className="mt-3 flex items-start gap-2 text-xs">
          <NotebookPen size={14} aria-hidden className="mt-0.5 shrink-0 text-muted" />
          <div className="min-w-0 wrap-anywhere">
            {likes.length > 0 && <p>{t('caller.likes', { what: likes.join(' · ') })}</p>}
            {file.note && (
              <p className="line-clamp-4 text-muted" title={file.note}>
                {file.note}
              </p>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** The file a draft speaks of is there no more for this person. */
export function CallerGone({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation('calls');
  return (
    <EmptyState
      compact
      title={t('caller.gone')}
      reason={t('caller.goneReason')}
      action={<Button onClick={onChange}>{t('caller.change')}</Button>}
    />
  );
}
