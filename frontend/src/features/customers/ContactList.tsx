import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/states';
import type { ContactList_customer$key } from './__generated__/ContactList_customer.graphql';
import { actOf } from './acts';
import { ContactCard } from './ContactCard';
import { EditContact } from './forms';
import { Later } from './Later';

/** Whom to ask there, the primary one first. */
export function ContactList({ customer }: { customer: ContactList_customer$key }) {
  const { t } = useTranslation('customers');
  const [adding, setAdding] = useState(false);
  const file = useFragment(
    graphql`
      fragment ContactList_customer on Customer {
        id
        contacts {
          id
          ...ContactCard_contact
        }
        allowedActions {
          act
          ready
          missing {
            code
            path
            message
            clause {
              number
            }
          }
        }
      }
    `,
    customer,
  );
  const add = actOf(file.allowedActions, 'contact.create');
  return (
    <section className="border-b px-4 py-3">
      <div className="flex min-h-7 items-center gap-2">
        <h2 className="flex-1 text-xs text-muted">
          {t('contact.title')} <span className="tnum">{file.contacts.length}</span>
        </h2>
        {add && (
          <IconButton label={t('contact.add')} onClick={() => setAdding(true)}>
            <UserPlus size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {file.contacts.length === 0 ? (
        <EmptyState
          compact
          title={t('contact.none')}
          reason={add && t('contact.noneReason')}
          action={add && <Button onClick={() => setAdding(true)}>{t('contact.add')}</Button>}
        />
      ) : (
        <ul>
          {file.contacts.map((contact) => (
            <ContactCard key={contact.id} customerId={file.id} contact={contact} />
          ))}
        </ul>
      )}
      {add && (
        <Later name={file.id} open={adding}>
          <EditContact customerId={file.id} contact={null} open={adding} onOpenChange={setAdding} />
        </Later>
      )}
    </section>
  );
}
