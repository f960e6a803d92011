import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { now } from '@/ui/clock';
import { Properties, PropertyRow } from '@/ui/layout';
import { Tag } from '@/ui/Tag';
import type { FileFacts_customer$key } from './__generated__/FileFacts_customer.graphql';

/** What else the file says. */
export function FileFacts({ customer }: { customer: FileFacts_customer$key }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { day } = useFormats();
  const file = useFragment(
    graphql`
      fragment FileFacts_customer on Customer {
        address
        note
        tags
        createdAt
        updatedAt
      }
    `,
    customer,
  );
  return (
    <section className="border-b px-4 py-3">
      <h2 className="mb-2 text-xs text-muted">{t('file.title')}</h2>
      <Properties>
        <PropertyRow label={t('file.address')}>{file.address || <Unknown />}</PropertyRow>
        <PropertyRow label={t('file.tags')}>
          {file.tags.length === 0 ? (
            <Unknown />
          ) : (
            <span className="flex flex-wrap gap-1">
              {file.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          )}
        </PropertyRow>
        <PropertyRow label={t('file.note')}>
          {file.note ? <span className="whitespace-pre-wrap">{file.note}</span> : <Unknown />}
        </PropertyRow>
        <PropertyRow label={t('file.since')}>{day(file.createdAt, now())}</PropertyRow>
      </Properties>
    </section>
  );
}

function Unknown() {
  const { t } = useTranslation('customers');
  return <span className="text-faint">{t('file.unknown')}</span>;
}
