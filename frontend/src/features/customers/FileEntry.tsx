import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { now } from '@/ui/clock';
import type { FileEntry_entry$key } from './__generated__/FileEntry_entry.graphql';
import { meaningOf, told } from './history';

const fragment = graphql`
  fragment FileEntry_entry on HistoryEntry {
    act
    system
    reason
    actor {
      id
      name
    }
    behalf {
      id
      name
    }
    changes {
      record
      field
      old
      new
    }
  }
`;

/** One operation on the file in words: who did what, and what it was before. */
export function FileEntry({ entry, brief }: { entry: FileEntry_entry$key; brief?: boolean }) {
  const { t } = useTranslation(['customers', 'terms']);
  const one = useFragment(fragment, entry);
  const [noun = '', verb = ''] = one.act.split('.');
  const lines = told(one.changes);
  const who = one.actor?.name ?? t('terms:none.person');
  const called = lines[0]?.from === null ? lines[0] : null;
  const rest = called ? lines.slice(1) : lines;
  return (
    <>
      <span>
        {t(`history.${noun}.${verb}` as 'history.customer.create', { defaultValue: one.act })}
        {called && <span className="font-medium"> {called.to}</span>}
      </span>
      <span className="text-muted">
        {' · '}
        {one.behalf ? t('history.behalf', { who, whom: one.behalf.name }) : who}
      </span>
      {!brief && rest.length > 0 && (
        <ul className="mt-1 text-xs">
          {rest.map((line) => (
            <li key={line.field + line.to} className="wrap-anywhere">
              <span className="text-muted">
                {t(`field.${line.field}` as 'field.name', { defaultValue: line.field })}
              </span>{' '}
              {line.from !== null && (
                <>
                  <Said field={line.field} value={line.from} /> <span aria-hidden>→</span>
                  <span className="sr-only">{t('history.became')}</span>{' '}
                </>
              )}
              <Said field={line.field} value={line.to} />
            </li>
          ))}
        </ul>
      )}
      {!brief && one.reason && <span className="block text-xs text-muted">{one.reason}</span>}
    </>
  );
}

function Said({ field, value }: { field: string; value: string | null }) {
  const { t } = useTranslation(['customers', 'terms']);
  const { day } = useFormats();
  const meant = meaningOf(field, value);
  switch (meant.is) {
    case 'none':
      return <span className="text-faint">{t('file.none')}</span>;
    case 'yes':
    case 'no':
      return t(`history.${meant.is}`);
    case 'day':
      return day(meant.text, now());
    case 'kind':
      return t(`terms:customerKind.${meant.text}` as 'terms:customerKind.PERSON');
    case 'channel':
      return t(`terms:channel.${meant.text}` as 'terms:channel.PHONE');
    default:
      return meant.text;
  }
}
