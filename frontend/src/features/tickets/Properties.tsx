import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Properties as List, PropertyRow, Section } from '@/ui/layout';
import { Time } from '@/ui/Time';
import type { Properties_ticket$key } from './__generated__/Properties_ticket.graphql';

/** Everything else that is known of it; folded beside the list, open on its own page. */
export function Properties({ ticket, open }: { ticket: Properties_ticket$key; open: boolean }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const { named, count } = useFormats();
  const data = useFragment(
    graphql`
      fragment Properties_ticket on Ticket {
        channel
        openedAt
        firstResponseAt
        resolvedAt
        closedAt
        reopenUntil
        updatedAt
        reassignments
        reopenings
        chases
        targetMet
        external
        category {
          id
          name
          nameEn
          parent {
            id
            name
            nameEn
          }
        }
        team {
          id
          name
          nameEn
        }
        openedBy {
          id
          name
        }
        participants {
          id
          name
        }
      }
    `,
    ticket,
  );
  const { category } = data;
  return (
    <Section fold title={t('property.title')} open={open}>
      <List>
        <PropertyRow label={t('property.category')}>
          {category
            ? [category.parent ? named(category.parent) : '', named(category)].filter(Boolean).join(' / ')
            : t('property.uncategorised')}
        </PropertyRow>
        <PropertyRow label={t('property.team')}>{data.team ? named(data.team) : t('terms:none.team')}</PropertyRow>
        <PropertyRow label={t('property.channel')}>{t(`terms:channel.${data.channel}`)}</PropertyRow>
        <PropertyRow label={t('property.opened')}>
          <Time full at={data.openedAt} />
          {data.openedBy && <span className="ml-2 text-muted">{data.openedBy.name}</span>}
        </PropertyRow>
        {data.firstResponseAt && (
          <PropertyRow label={t('property.firstResponse')}>
            <Time full at={data.firstResponseAt} />
          </PropertyRow>
        )}
        {data.resolvedAt && (
          <PropertyRow label={t('property.resolved')}>
            <Time full at={data.resolvedAt} />
          </PropertyRow>
        )}
        {data.closedAt && (
          <PropertyRow label={t('property.closed')}>
            <Time full at={data.closedAt} />
          </PropertyRow>
        )}
        {data.reopenUntil && (
          <PropertyRow label={t('property.reopenUntil')}>
            <Time full at={data.reopenUntil} />
          </PropertyRow>
        )}
        {data.chases > 0 && (
          <PropertyRow label={t('property.chases')}>
            {t('property.times', { count: data.chases, n: count(data.chases) })}
          </PropertyRow>
        )}
        {data.reassignments > 0 && (
          <PropertyRow label={t('property.reassignments')}>
            {t('property.times', { count: data.reassignments, n: count(data.reassignments) })}
          </PropertyRow>
        )}
        {data.reopenings > 0 && (
          <PropertyRow label={t('property.reopenings')}>
            {t('property.times', { count: data.reopenings, n: count(data.reopenings) })}
          </PropertyRow>
        )}
        {data.targetMet !== null && data.targetMet !== undefined && (
          <PropertyRow label={t('property.target')}>
            {t(data.targetMet ? 'property.met' : 'property.missed')}
          </PropertyRow>
        )}
        {data.external && (
          <PropertyRow label={t('property.external')}>
            <span className="tnum">{data.external}</span>
          </PropertyRow>
        )}
        {data.participants.length > 0 && (
          <PropertyRow label={t('property.participants')}>
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {data.participants.map((one) => (
                <span key={one.id} className="inline-flex items-center gap-1.5">
                  <Avatar name={one.name} />
                  {one.name}
                </span>
              ))}
            </span>
          </PropertyRow>
        )}
      </List>
    </Section>
  );
}
