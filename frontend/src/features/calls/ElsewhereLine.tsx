import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Deadline } from '@/ui/Time';
import type { ElsewhereLine_card$key } from './__generated__/ElsewhereLine_card.graphql';

/** A ticket of another team: where it stands, without its text. */
export function ElsewhereLine({ card }: { card: ElsewhereLine_card$key }) {
  const { t } = useTranslation(['calls', 'terms']);
  const { named } = useFormats();
  const row = useFragment(
    graphql`
      fragment ElsewhereLine_card on TicketCard {
        number
        kind
        state
        dueAt
        team {
          name
          nameEn
        }
        assignee {
          name
        }
      }
    `,
    card,
  );
  return (
    <span className="block min-w-0 flex-1 py-2">
      <span className="flex items-center gap-2">
        <KindGlyph glyph={t(`terms:glyph.${row.kind}`)} word={t(`terms:kind.${row.kind}`)} />
        <span className="min-w-0 flex-1 truncate text-sm tnum">{row.number}</span>
        {row.dueAt && <Deadline dueAt={row.dueAt} className="text-xs" />}
      </span>
      <span className="mt-0.5 flex min-w-0 items-center gap-1.5 text-xs text-muted">
        <StateIcon shape={stateShape[row.state]!} size={12} />
        <span className="shrink-0">{t(`terms:state.${row.state}`)}</span>
        <span className="truncate">
          · {t('tickets.elsewhere', { team: row.team ? named(row.team) : t('terms:none.team') })} ·{' '}
          {row.assignee?.name ?? t('terms:none.assignee')}
        </span>
      </span>
    </span>
  );
}
