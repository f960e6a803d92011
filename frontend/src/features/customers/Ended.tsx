import { Archive, GitMerge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { Button } from '@/ui/Button';
import { Time } from '@/ui/Time';
import type { Ended_customer$key } from './__generated__/Ended_customer.graphql';
import { useRestore } from './ArchiveCustomer';
import { actOf } from './acts';
import { useUnmerge } from './useMerge';

/** Over a file that is put away: since when, where it went, and how it comes back. */
export function Ended({ customer }: { customer: Ended_customer$key }) {
  const { t } = useTranslation('customers');
  const file = useFragment(
    graphql`
      fragment Ended_customer on Customer {
        id
        version
        archivedAt
        mergedInto {
          id
          name
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
  const restore = useRestore();
  const unmerge = useUnmerge();
  const into = file.mergedInto;
  const act = actOf(file.allowedActions, into ? 'customer.unmerge' : 'customer.restore');
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b bg-sunken px-4 py-1.5 text-sm">
      {into ? <GitMerge size={16} aria-hidden /> : <Archive size={16} aria-hidden />}
      <span className="min-w-0 flex-1">
        {into ? (
          <>
            {t('ended.merged')}{' '}
            <Link to={`/customers/${into.id}`} className="font-medium text-accent-ink underline">
              {into.name}
            </Link>
          </>
        ) : (
          t('ended.archived')
        )}
        {file.archivedAt && (
          <>
            {' · '}
            <Time at={file.archivedAt} className="text-muted" />
          </>
        )}
      </span>
      {act && (
        <Button
          size={28}
          reason={act.reason}
          onClick={() => void (into ? unmerge(file.id, file.version) : restore(file.id, file.version))}
        >
          {t(into ? 'act.unmerge' : 'act.restore')}
        </Button>
      )}
    </div>
  );
}
