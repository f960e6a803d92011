import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { toast } from '@/ui/Toast';
import type { useMergeMutation } from './__generated__/useMergeMutation.graphql';
import type { useMergeUnmergeMutation } from './__generated__/useMergeUnmergeMutation.graphql';
import { customerRoute } from './routes';

interface FileRef {
  id: string;
  version: number;
  name: string;
}

/** Ends one file in another one of the same customer, leads to the one that stays and offers to take it back. */
export function useMerge() {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const unmerge = useUnmerge();
  const { run, pending, errors, clearErrors } = useOperation<useMergeMutation>(graphql`
    mutation useMergeMutation($id: ID!, $version: Int!, $intoId: ID!) {
      customerMerge(id: $id, version: $version, intoId: $intoId) {
        customer {
          id
          version
          mergedInto {
            id
            ...CustomerFile_customer
          }
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
  const merge = async (from: FileRef, into: FileRef): Promise<boolean> => {
    const outcome = await run({ id: from.id, version: from.version, intoId: into.id });
    if (!outcome.ok) return false;
    const version = outcome.data.customerMerge.customer?.version ?? from.version + 1;
    void router.navigate({ to: customerRoute.to, params: { id: into.id } });
    toast({
      title: t('done.merged', { from: from.name, into: into.name }),
      undo: () => void unmerge(from.id, version),
      timeout: 10_000,
    });
    return true;
  };
  return { merge, pending, errors, clearErrors };
}

/** What came from the file returns to it. */
export function useUnmerge() {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const { run } = useOperation<useMergeUnmergeMutation>(graphql`
    mutation useMergeUnmergeMutation($id: ID!, $version: Int!) {
      customerUnmerge(id: $id, version: $version) {
        customer {
          id
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
    if (outcome.ok) {
      toast({ title: t('done.unmerged') });
      void router.navigate({ to: customerRoute.to, params: { id } });
    } else if (outcome.errors.length > 0)
      toast({ title: t('done.refused'), description: outcome.errors.map(errorText).join('；'), tone: 'danger' });
  };
}
