import { Lock, PhoneIncoming, PhoneOutgoing, Reply } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { useFormats } from '@/i18n/useFormats';
import { fileUrl } from '@/lib/files';
import { Avatar } from '@/ui/Avatar';
import { FilePreview } from '@/ui/files';
import { Time } from '@/ui/Time';
import type { Stream_call$key } from './__generated__/Stream_call.graphql';
import type { Stream_message$key } from './__generated__/Stream_message.graphql';
import type { Stream_ticket$key } from './__generated__/Stream_ticket.graphql';

/** Everything that was said, oldest first; it begins with the customer's own words. */
export function Stream({ ticket }: { ticket: Stream_ticket$key }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const data = useFragment(
    graphql`
      fragment Stream_ticket on Ticket {
        id
        description
        channel
        openedAt
        contact {
          id
          name
        }
        customer {
          id
          name
        }
        stream {
          __typename
          ... on Call {
            id
            ...Stream_call @alias(as: "call")
          }
          ... on Message {
            id
            ...Stream_message @alias(as: "message")
          }
        }
      }
    `,
    ticket,
  );
  const who = data.contact?.name ?? data.customer?.name ?? t('terms:none.customer');
  return (
    <ol aria-label={t('tab.stream')} className="flex flex-col gap-4 px-5 py-4">
      <Entry who={who} at={data.openedAt} what={t(`terms:channel.${data.channel}`)}>
        {data.description ? <Words text={data.description} /> : <p className="text-muted">{t('stream.noWords')}</p>}
      </Entry>
      {data.stream.map((item) => {
        if (item.__typename === 'Call' && item.call) return <CallEntry key={item.id} call={item.call} />;
        if (item.__typename === 'Message' && item.message)
          return <MessageEntry key={item.id} message={item.message} customer={who} />;
        return null;
      })}
    </ol>
  );
}

const Words = ({ text }: { text: string }) => <p className="select-text whitespace-pre-wrap wrap-anywhere">{text}</p>;

/** One thing that was said: who, what kind, when; an internal note stands on warm ground with a lock. */
function Entry({
  who,
  what,
  at,
  internal,
  children,
}: {
  who: string;
  what?: ReactNode;
  at: string;
  internal?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="flex items-start gap-3 text-sm">
      <span className={internal ? 'pt-2' : undefined}>
        <Avatar name={who} size={26} />
      </span>
      <div className={internal ? 'min-w-0 flex-1 rounded-md bg-warn-soft px-3 py-2' : 'min-w-0 flex-1'}>
        <div className="flex items-center gap-2">
          <span className="shrink-0 font-medium">{who}</span>
          <span
            className={
              internal
                ? 'inline-flex min-w-0 items-center gap-1 truncate text-2xs text-warn-ink'
                : 'inline-flex min-w-0 items-center gap-1 truncate text-2xs text-muted'
            }
          >
            {what}
          </span>
          <Time at={at} className="ml-auto text-2xs text-muted" />
        </div>
        <div className="mt-0.5">{children}</div>
      </div>
    </li>
  );
}

function CallEntry({ call }: { call: Stream_call$key }) {
  const { t } = useTranslation('tickets');
  const { span } = useFormats();
  const data = useFragment(
    graphql`
      fragment Stream_call on Call {
        direction
        outcome
        startedAt
        endedAt
        summary
        user {
          id
          name
        }
        contact {
          id
          name
        }
      }
    `,
    call,
  );
  const Icon = data.direction === 'INBOUND' ? PhoneIncoming : PhoneOutgoing;
  const length = data.endedAt ? Date.parse(data.endedAt) - Date.parse(data.startedAt) : 0;
  return (
    <Entry
      who={data.user.name}
      at={data.startedAt}
      what={
        <>
          <Icon size={12} aria-hidden className="shrink-0" />
          {[
            t(`call.direction.${data.direction}`),
            t(`call.outcome.${data.outcome}`),
            data.contact?.name,
            length >= 60_000 ? span(length) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
    >
      {data.summary ? <Words text={data.summary} /> : <p className="text-muted">{t('stream.noSummary')}</p>}
    </Entry>
  );
}

function MessageEntry({ message, customer }: { message: Stream_message$key; customer: string }) {
  const { t } = useTranslation(['tickets', 'terms']);
  const data = useFragment(
    graphql`
      fragment Stream_message on Message {
        kind
        means
        body
        saidAt
        author {
          id
          name
        }
        attachments {
          id
          name
          mediaType
          size
        }
      }
    `,
    message,
  );
  const internal = data.kind === 'NOTE';
  const means = data.means ? t(`terms:channel.${data.means}`) : '';
  return (
    <Entry
      who={data.author?.name ?? customer}
      at={data.saidAt}
      internal={internal}
      what={
        internal ? (
          <>
            <Lock size={11} aria-hidden className="shrink-0" />
            {t('mode.note')}
          </>
        ) : data.kind === 'REPLY' ? (
          <>
            <Reply size={12} aria-hidden className="shrink-0" />
            {t('stream.told', { means })}
          </>
        ) : (
          means
        )
      }
    >
      <Words text={data.body} />
      {data.attachments.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {data.attachments.map((file) => (
            <FilePreview
              key={file.id}
              name={file.name}
              type={file.mediaType}
              bytes={file.size}
              href={fileUrl(file.id)}
            />
          ))}
        </div>
      )}
    </Entry>
  );
}
