import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { Link } from '@/app/Link';
import { stateShape } from '@/i18n/terms';
import { useFormats } from '@/i18n/useFormats';
import { useAsk, useRested } from '@/relay/useAsk';
import { Button } from '@/ui/Button';
import { now } from '@/ui/clock';
import { Field, Input } from '@/ui/Field';
import { KindGlyph, StateIcon } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { EmptyState } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import type { SimilarQuery, SimilarQuery$data } from './__generated__/SimilarQuery.graphql';
import { useCall } from './call';
import { keywords, mostMet } from './keywords';

const query = graphql`
  query SimilarQuery($a: String!, $b: String!, $c: String!, $hasB: Boolean!, $hasC: Boolean!) {
    a: search(query: $a, first: 8) {
      tickets {
        ...Similar_ticket @relay(mask: false)
      }
    }
    b: search(query: $b, first: 8) @include(if: $hasB) {
      tickets {
        ...Similar_ticket @relay(mask: false)
      }
    }
    c: search(query: $c, first: 8) @include(if: $hasC) {
      tickets {
        ...Similar_ticket @relay(mask: false)
      }
    }
  }
`;

void graphql`
  fragment Similar_ticket on Ticket {
    id
    number
    kind
    state
    subject
    answer
    openedAt
    customer {
      id
      name
    }
  }
`;

type Ticket = NonNullable<SimilarQuery$data['a']>['tickets'][number];

/** What was asked before: looked for by the customer's words as they are typed, or by one's own. */
export function Similar() {
  const { t } = useTranslation('calls');
  const { draft } = useCall();
  const [own, setOwn] = useState('');
  const words = own.trim() ? own.trim().split(/\s+/).slice(0, 3) : keywords(draft.words);
  const asked = useRested(words.join('\n'), 600);
  const { tickets, pending, failed } = useSimilar(asked);
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-sm font-semibold max-xl:sr-only">{t('similar.title')}</h2>
      <Field label={t('similar.search')} quiet>
        <Input
          before={<Search size={14} aria-hidden />}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          placeholder={t('similar.search')}
        />
      </Field>
      {!own.trim() && words.length > 0 && (
        <p className="flex flex-wrap items-center gap-1 text-xs text-muted">
          {t('similar.by')}
          {words.map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
        </p>
      )}
      <div aria-live="polite" aria-busy={pending}>
        {asked === '' ? (
          <EmptyState compact title={t('similar.idle')} reason={t('similar.idleReason')} />
        ) : pending && tickets.length === 0 ? (
          <div className="flex flex-col gap-3 py-2">
            <Skeleton width="80%" />
            <Skeleton width="55%" />
          </div>
        ) : tickets.length === 0 ? (
          <EmptyState compact title={t(failed ? 'similar.failed' : 'similar.none')} />
        ) : (
          <ul>
            {tickets.map((ticket) => (
              <Hit key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Hit({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['calls', 'terms']);
  const { day } = useFormats();
  const { draft, note } = useCall();
  const adopt = () =>
    note({
      result: 'ANSWERED',
      answer: draft.answer.trim() ? `${draft.answer.trimEnd()}\n${ticket.answer}` : ticket.answer,
    });
  return (
    <li className="border-b py-2.5 last:border-b-0">
      <Link to={`/tickets/${ticket.number}`} target="_blank" className="flex gap-2 rounded-xs hover:underline">
        <KindGlyph glyph={t(`terms:glyph.${ticket.kind}`)} word={t(`terms:kind.${ticket.kind}`)} />
        <span className="line-clamp-2 min-w-0 flex-1 text-sm font-medium">{ticket.subject}</span>
      </Link>
      <p className="mt-1 flex min-w-0 items-center gap-1.5 text-xs text-muted">
        <StateIcon shape={stateShape[ticket.state]!} size={12} />
        <span className="shrink-0">{t(`terms:state.${ticket.state}`)}</span>
        <span className="truncate">· {ticket.customer?.name ?? t('terms:none.customer')}</span>
        <span className="ml-auto shrink-0 tnum">{day(ticket.openedAt, now())}</span>
      </p>
      {ticket.answer && (
        <div className="mt-1.5 rounded-sm bg-sunken px-2.5 py-1.5">
          <p className="line-clamp-3 text-xs wrap-anywhere">{ticket.answer}</p>
          <Button size={28} kind="quiet" className="mt-1 -ml-2.5" onClick={adopt}>
            {t('similar.adopt')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface Found {
  tickets: Ticket[];
  pending: boolean;
  failed: boolean;
}
const NOTHING: Found = { tickets: [], pending: false, failed: false };

function useSimilar(asked: string) {
  const ask = useAsk<SimilarQuery>(query);
  const latest = useRef(ask);
  latest.current = ask;
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    if (asked === '') {
      setFound(NOTHING);
      return;
    }
    let live = true;
    const [a = '', b = '', c = ''] = asked.split('\n');
    setFound((last) => ({ ...last, pending: true }));
    latest.current({ a, b, c, hasB: b !== '', hasC: c !== '' }).then(
      (data) =>
        live &&
        setFound({
          tickets: mostMet([data.a.tickets, data.b?.tickets ?? [], data.c?.tickets ?? []], 8),
          pending: false,
          failed: false,
        }),
      () => live && setFound({ ...NOTHING, failed: true }),
    );
    return () => {
      live = false;
    };
  }, [asked]);
  return found;
}
