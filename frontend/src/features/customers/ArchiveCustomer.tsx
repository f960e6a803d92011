import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { Confirm } from '@/ui/Dialog';
import { toast } from '@/ui/Toast';
import type { ArchiveCustomer_customer$key } from './__generated__/ArchiveCustomer_customer.graphql';
import type { ArchiveCustomerMutation } from './__generated__/ArchiveCustomerMutation.graphql';
import type { ArchiveCustomerRestoreMutation } from './__generated__/ArchiveCustomerRestoreMutation.graphql';

interface ArchiveCustomerProps {
  customer: ArchiveCustomer_customer$key;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Puts the file away; nothing is deleted, and it can be taken back into use. */
export function ArchiveCustomer({ customer, open, onOpenChange }: ArchiveCustomerProps) {
  const { t } = useTranslation('customers');
  const [refused, setRefused] = useState<string[]>([]);
  const file = useFragment(
    graphql`
      fragment ArchiveCustomer_customer on Customer {
        id
        version
        name
      }
    `,
    customer,
  );
  const { run } = useOperation<ArchiveCustomerMutation>(graphql`
    mutation ArchiveCustomerMutation($id: ID!, $version: Int!) {
      customerArchive(id: $id, version: $version) {
        customer {
          ...CustomerFile_customer
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
        gone
      }
    }
  `);
  const restore = useRestore();
  const archive = async () => {
    const outcome = await run({ id: file.id, version: file.version });
    if (!outcome.ok) {
      setRefused(outcome.errors.map(errorText));
      throw new Error('refused');
    }
    setRefused([]);
    toast({
      title: t('done.archived', { name: file.name }),
      undo: () => void restore(file.id, file.version + 1),
    });
  };
  return (
    <Confirm
      open={open}
      onOpenChange={onOpenChange}
      title={t('archive.title', { name: file.name })}
      description={t('archive.reason')}
      confirm={t('act.archive')}
      cancel={t('form.cancel')}
      onConfirm={archive}
    >
      {refused.map((text) => (
        <p key={text} role="alert" className="text-sm text-danger-ink">
          {text}
        </p>
      ))}
    </Confirm>
  );
}

/** Takes a file back into use. */
export function useRestore() {
  const { t } = useTranslation('customers');
  const { run } = useOperation<ArchiveCustomerRestoreMutation>(graphql`
    mutation ArchiveCustomerRestoreMutation($id: ID!, $version: Int!) {
      customerRestore(id: $id, version: $version) {
        customer {
          ...CustomerFile_customer
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
        gone
      }
    }
  `);
  return async (id: string, version: number) => {
    const outcome = await run({ id, version });
    if (outcome.ok) toast({ title: t('done.restored') });
    else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
