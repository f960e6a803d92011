import { useTranslation } from 'react-i18next';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import { useSession } from '@/app/session';
import { fileUrl } from '@/lib/files';
import { errorText } from '@/relay/formErrors';
import { useOperation } from '@/relay/useOperation';
import { Dropzone, FilePreview } from '@/ui/files';
import { Time } from '@/ui/Time';
import { toast } from '@/ui/Toast';
import type { Files_ticket$key } from './__generated__/Files_ticket.graphql';
import type { FilesArchiveMutation } from './__generated__/FilesArchiveMutation.graphql';
import type { FilesAttachMutation } from './__generated__/FilesAttachMutation.graphql';
import type { FilesQuery } from './__generated__/FilesQuery.graphql';
import { useUploads } from './useUploads';

/** Every file of the ticket, those that came with messages too. Dropped here, one is attached at once. */
export function Files({ ticket, round }: { ticket: Files_ticket$key; round: number }) {
  const { t } = useTranslation('tickets');
  const { may } = useSession();
  const { id, stream } = useFragment(
    graphql`
      fragment Files_ticket on Ticket {
        id
        stream {
          __typename
          ... on Message {
            id
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
        }
      }
    `,
    ticket,
  );
  const { thread } = useLazyLoadQuery<FilesQuery>(
    graphql`
      query FilesQuery($id: ID!) {
        thread(subject: $id) {
          subject
          attachments {
            id
            version
            name
            mediaType
            size
            createdAt
            author {
              id
              name
            }
          }
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network', fetchKey: round },
  );
  const attach = useOperation<FilesAttachMutation>(graphql`
    mutation FilesAttachMutation($subject: ID!, $uploadIds: [ID!]!, $key: String!) {
      attachmentCreate(subject: $subject, uploadIds: $uploadIds, key: $key) {
        attachments {
          id
          version
          name
          mediaType
          size
          createdAt
          author {
            id
            name
          }
        }
        errors {
          code
          path
          message
        }
        position
      }
    }
  `);
  const archive = useOperation<FilesArchiveMutation>(graphql`
    mutation FilesArchiveMutation($id: ID!, $version: Int!) {
      attachmentArchive(id: $id, version: $version) {
        attachments {
          id
        }
        errors {
          code
          path
          message
        }
        position
      }
    }
  `);
  const uploads = useUploads(async (file) => {
    const outcome = await attach.run(
      { subject: id, uploadIds: [file.id] },
      {
        updater: (store) => {
          const made = store.getRootField('attachmentCreate')?.getLinkedRecords('attachments') ?? [];
          const list = store.getRoot().getLinkedRecord('thread', { subject: id });
          list?.setLinkedRecords([...(list.getLinkedRecords('attachments') ?? []), ...made], 'attachments');
        },
      },
    );
    if (!outcome.ok && outcome.errors.length > 0)
      toast({ title: outcome.errors.map(errorText).join(t('sep.reason')), tone: 'danger' });
  });
  const putAway = async (file: { id: string; version: number; name: string }) => {
    const outcome = await archive.run(
      { id: file.id, version: file.version },
      {
        updater: (store, data) => {
          if (data?.attachmentArchive.errors.length) return;
          const list = store.getRoot().getLinkedRecord('thread', { subject: id });
          const left = (list?.getLinkedRecords('attachments') ?? []).filter((one) => one.getDataID() !== file.id);
          list?.setLinkedRecords(left, 'attachments');
        },
      },
    );
    if (outcome.ok) toast({ title: t('file.archived', { name: file.name }) });
    else if (outcome.errors.length > 0)
      toast({ title: outcome.errors.map(errorText).join(t('sep.reason')), tone: 'danger' });
  };
  const files = thread?.attachments ?? [];
  const said = stream.flatMap((item) =>
    item.__typename === 'Message'
      ? item.attachments.map((file) => ({ ...file, who: item.author?.name, at: item.saidAt }))
      : [],
  );
  return (
    <div className="flex flex-col gap-3 px-5 py-4">
      {files.length + said.length + uploads.list.length === 0 && <p className="text-sm text-muted">{t('file.none')}</p>}
      <ul className="flex flex-col gap-2">
        {said.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-3">
            <FilePreview name={file.name} type={file.mediaType} bytes={file.size} href={fileUrl(file.id)} />
            <span className="text-xs text-muted">
              {file.who} <Time at={file.at} />
            </span>
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-3">
            <FilePreview
              name={file.name}
              type={file.mediaType}
              bytes={file.size}
              href={fileUrl(file.id)}
              onRemove={may('attachment.archive') ? () => void putAway(file) : undefined}
            />
            <span className="text-xs text-muted">
              {file.author.name} <Time at={file.createdAt} />
            </span>
          </li>
        ))}
        {uploads.list.map((file) => (
          <li key={file.key}>
            <FilePreview
              name={file.name}
              type={file.type}
              bytes={file.size}
              progress={file.progress}
              error={file.error}
              onRemove={() => uploads.remove(file.key)}
            />
          </li>
        ))}
      </ul>
      {may('attachment.create') && <Dropzone compact label={t('file.drop')} onFiles={uploads.send} />}
    </div>
  );
}
