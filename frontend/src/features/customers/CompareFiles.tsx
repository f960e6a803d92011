import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import { Boundary } from '@/app/errors';
import { useFormats } from '@/i18n/useFormats';
import { errorText } from '@/relay/formErrors';
import { Button } from '@/ui/Button';
import { now } from '@/ui/clock';
import { Dialog } from '@/ui/Dialog';
import { SkeletonRows } from '@/ui/states';
import type {
  CompareFiles_customer$data,
  CompareFiles_customer$key,
} from './__generated__/CompareFiles_customer.graphql';
import type { CompareFilesQuery } from './__generated__/CompareFilesQuery.graphql';
import { useMerge } from './useMerge';

type File = CompareFiles_customer$data;

interface CompareFilesProps {
  id: string;
  otherId: string;
  onClose: () => void;
}

/** Two files side by side; one of them stays and takes everything over. */
export function CompareFiles({ id, otherId, onClose }: CompareFilesProps) {
  const { t } = useTranslation('customers');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('compare.title')}
      description={t('compare.reason')}
      width={720}
    >
      <Boundary name={`${id}/${otherId}`} fallback={<SkeletonRows rows={6} />}>
        <Both id={id} otherId={otherId} onClose={onClose} />
      </Boundary>
    </Dialog>
  );
}

function Both({ id, otherId, onClose }: CompareFilesProps) {
  const { here, there } = useLazyLoadQuery<CompareFilesQuery>(
    graphql`
      query CompareFilesQuery($id: ID!, $otherId: ID!) {
        here: node(id: $id) {
          ...CompareFiles_customer @alias(as: "customer")
        }
        there: node(id: $otherId) {
          ...CompareFiles_customer @alias(as: "customer")
        }
      }
    `,
    { id, otherId },
    { fetchPolicy: 'network-only' },
  );
  const { t } = useTranslation('customers');
  if (!here?.customer || !there?.customer) return <p className="py-6 text-center text-sm">{t('compare.gone')}</p>;
  return <SideBySide here={here.customer} there={there.customer} onClose={onClose} />;
}

function SideBySide(props: { here: CompareFiles_customer$key; there: CompareFiles_customer$key; onClose: () => void }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { named, day } = useFormats();
  const files = [useCompared(props.here), useCompared(props.there)] as const;
  const [stays, setStays] = useState(0);
  const { merge, pending, errors } = useMerge();
  const rows: [string, (file: File) => string][] = [
    [t('file.kind'), (file) => t(`terms:customerKind.${file.kind}`)],
    [t('file.tier'), (file) => (file.tier ? named(file.tier) : '')],
    [t('file.address'), (file) => file.address],
    [t('file.tags'), (file) => file.tags.join('、')],
    [t('file.owner'), (file) => file.owner?.name ?? ''],
    [t('contact.title'), (file) => file.contacts.map((one) => one.name).join('、')],
    [t('phone.number'), (file) => file.contacts.flatMap((one) => one.phones.map((phone) => phone.masked)).join('、')],
    [t('tabs.units'), (file) => String(file.units.length)],
    [t('tabs.tickets'), (file) => String(file.tickets.totalCount)],
    [t('file.since'), (file) => day(file.createdAt, now())],
  ];
  const from = files[1 - stays]!;
  const into = files[stays]!;
  return (
    <>
      <table className="w-full table-fixed border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="w-16 text-left text-xs font-normal text-muted sm:w-24">
              {t('compare.stays')}
            </th>
            {files.map((file, i) => (
              <th key={file.id} scope="col" className="p-2 text-left align-top">
                <label className="flex items-start gap-2 font-semibold">
                  <input
                    type="radio"
                    name="stays"
                    className="mt-1 size-4 shrink-0 accent-accent"
                    checked={stays === i}
                    onChange={() => setStays(i)}
                  />
                  <span className="wrap-anywhere">{file.name}</span>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => {
            const [a, b] = [value(files[0]), value(files[1])];
            return (
              <tr key={label} className="border-t">
                <th scope="row" className="py-1.5 text-left text-xs font-normal text-muted">
                  {label}
                </th>
                {[a, b].map((text, i) => (
                  <td
                    key={i}
                    className={
                      a === b ? 'px-2 text-muted max-sm:text-xs' : 'px-2 font-medium wrap-anywhere max-sm:text-xs'
                    }
                  >
                    {text || <span className="font-normal text-faint">—</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">{t('compare.what', { from: from.name, into: into.name })}</p>
      {errors.map((error) => (
        <p key={error.code + error.path.join('.')} role="alert" className="mt-2 text-sm text-danger-ink">
          {errorText(error)}
        </p>
      ))}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={props.onClose}>{t('form.cancel')}</Button>
        <Button
          kind="primary"
          pending={pending}
          onClick={() => void merge(from, into).then((done) => done && props.onClose())}
        >
          {t('compare.act')}
        </Button>
      </div>
    </>
  );
}

function useCompared(key: CompareFiles_customer$key): File {
  return useFragment(
    graphql`
      fragment CompareFiles_customer on Customer {
        id
        version
        kind
        name
        address
        tags
        createdAt
        tier {
          id
          name
          nameEn
        }
        owner {
          id
          name
        }
        contacts {
          id
          name
          phones {
            id
            masked
          }
        }
        units {
          id
        }
        tickets(first: 1) {
          totalCount
        }
      }
    `,
    key,
  );
}
