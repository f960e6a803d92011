import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { Link } from '@/app/Link';
import { Button } from '@/ui/Button';
import type { SimilarFiles_customer$key } from './__generated__/SimilarFiles_customer.graphql';
import { actOf } from './acts';
import { CompareFiles } from './forms';
import { Later } from './Later';

/** Files that may be of the same customer; each can be laid beside this one. */
export function SimilarFiles({ customer }: { customer: SimilarFiles_customer$key }) {
  const { t } = useTranslation('customers');
  const [other, setOther] = useState<string | null>(null);
  const file = useFragment(
    graphql`
      fragment SimilarFiles_customer on Customer {
        id
        duplicates {
          samePhone
          sameName
          customer {
            id
            name
          }
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
  if (file.duplicates.length === 0) return null;
  const merge = actOf(file.allowedActions, 'customer.merge');
  return (
    <section className="border-b px-4 py-3">
      <h2 className="mb-1 text-xs text-muted">
        {t('similar.title')} <span className="tnum">{file.duplicates.length}</span>
      </h2>
      <ul>
        {file.duplicates.map(({ customer: one, samePhone, sameName }) => (
          <li key={one.id} className="flex items-center gap-2 py-1.5">
            <span className="min-w-0 flex-1">
              <Link
                to={`/customers/${one.id}`}
                className="block truncate rounded-xs text-sm font-medium hover:underline"
              >
                {one.name}
              </Link>
              <span className="block text-xs text-muted">
                {[samePhone ? t('similar.phone') : '', sameName ? t('similar.name') : ''].filter(Boolean).join(' · ')}
              </span>
            </span>
            {merge && (
              <Button size={28} onClick={() => setOther(one.id)}>
                {t('similar.compare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {merge && other && (
        <Later name={other} open>
          <CompareFiles id={file.id} otherId={other} onClose={() => setOther(null)} />
        </Later>
      )}
    </section>
  );
}
