import { Ellipsis, PencilLine, PhoneForwarded, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useSession } from '@/app/session';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Menu } from '@/ui/Menu';
import { Tag } from '@/ui/Tag';
import { toast } from '@/ui/Toast';
import type { ContactCard_contact$key } from './__generated__/ContactCard_contact.graphql';
import type { ContactCardArchiveMutation } from './__generated__/ContactCardArchiveMutation.graphql';
import { AddPhone, EditContact } from './forms';
import { Later } from './Later';
import { MaskedPhone } from './MaskedPhone';

/** One person there: name and role before the number, which is masked until somebody needs it. */
export function ContactCard({ customerId, contact }: { customerId: string; contact: ContactCard_contact$key }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { may } = useSession();
  const [open, setOpen] = useState<'edit' | 'phone' | 'archive' | null>(null);
  const person = useFragment(
    graphql`
      fragment ContactCard_contact on Contact {
        id
        version
        name
        title
        isPrimary
        email
        preferredChannel
        phones {
          id
          ...MaskedPhone_phone
        }
        ...EditContact_contact
      }
    `,
    contact,
  );
  const archive = useArchive();
  const items = [
    ...(may('contact.change')
      ? [
          {
            id: 'edit',
            label: t('contact.change'),
            icon: <PencilLine size={14} aria-hidden />,
            onSelect: () => setOpen('edit'),
          },
        ]
      : []),
    ...(may('phone.create')
      ? [
          {
            id: 'phone',
            label: t('phone.add'),
            icon: <PhoneForwarded size={14} aria-hidden />,
            onSelect: () => setOpen('phone'),
          },
        ]
      : []),
    ...(may('contact.archive')
      ? [
          {
            id: 'archive',
            label: t('contact.archive'),
            icon: <Trash2 size={14} aria-hidden />,
            onSelect: () => setOpen('archive'),
          },
        ]
      : []),
  ];
  const close = (next: boolean) => !next && setOpen(null);
  return (
    <li className="border-b py-2.5 last:border-b-0">
      <div className="flex items-start gap-2.5">
        <Avatar name={person.name} size={26} />
        <div className="min-w-0 flex-1">
          <p className="flex min-w-0 items-center gap-1.5">
            <span className="truncate text-sm font-medium">{person.name}</span>
            {person.isPrimary && <Tag className="shrink-0">{t('contact.first')}</Tag>}
          </p>
          {person.title && <p className="truncate text-xs text-muted">{person.title}</p>}
        </div>
        {items.length > 0 && (
          <Menu
            trigger={
              <IconButton label={t('contact.acts', { name: person.name })}>
                <Ellipsis size={15} aria-hidden />
              </IconButton>
            }
            groups={[{ id: 'acts', items }]}
          />
        )}
      </div>
      <div className="pl-9">
        {person.phones.map((phone) => (
          <MaskedPhone key={phone.id} contactId={person.id} phone={phone} />
        ))}
        {person.email && (
          <a href={`mailto:${person.email}`} className="block truncate text-xs text-muted hover:underline">
            {person.email}
          </a>
        )}
        {person.preferredChannel && (
          <p className="text-xs text-muted">
            {t('contact.prefers', { channel: t(`terms:channel.${person.preferredChannel}`) })}
          </p>
        )}
      </div>
      <Later name={person.id} open={open === 'edit'}>
        <EditContact customerId={customerId} contact={person} open={open === 'edit'} onOpenChange={close} />
      </Later>
      <Later name={person.id} open={open === 'phone'}>
        <AddPhone contactId={person.id} name={person.name} open={open === 'phone'} onOpenChange={close} />
      </Later>
      <Confirm
        open={open === 'archive'}
        onOpenChange={close}
        title={t('contact.archiveTitle', { name: person.name })}
        description={t('contact.archiveReason')}
        confirm={t('contact.archive')}
        cancel={t('form.cancel')}
        onConfirm={() => archive(person.id, person.version)}
      />
    </li>
  );
}

function useArchive() {
  const { t } = useTranslation('customers');
  const { run } = useOperation<ContactCardArchiveMutation>(graphql`
    mutation ContactCardArchiveMutation($id: ID!, $version: Int!) {
      contactArchive(id: $id, version: $version) {
        contact {
          id
          customer {
            ...ContactList_customer
          }
        }
        errors {
          code
          path
          message
          clause {
            number
          }
        }
        position
      }
    }
  `);
  return async (id: string, version: number) => {
    const outcome = await run({ id, version });
    if (outcome.ok) toast({ title: t('done.contactArchived') });
    else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
