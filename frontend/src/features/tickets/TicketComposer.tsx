import { Lock, Paperclip, Phone, Reply } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { type Command, useCommands } from '@/app/commands';
import { useSession } from '@/app/session';
import { useFormats } from '@/i18n/useFormats';
import { useDraft } from '@/lib/drafts';
import { errorText } from '@/relay/formErrors';
import { Button, IconButton } from '@/ui/Button';
import { Composer, type ComposerHandle } from '@/ui/Composer';
import { FilePreview } from '@/ui/files';
import { useNarrow } from '@/ui/useNarrow';
import type { TicketComposer_ticket$key } from './__generated__/TicketComposer_ticket.graphql';
import { offered } from './acts';
import { ComposerModes } from './ComposerModes';
import { afterwards, fill, isBegun, isOld, MODES, type Mode, nothing, readDraft, type Said } from './compose';
import { HowSaid } from './HowSaid';
import { SnippetList, useSnippets } from './Snippets';
import { useSay } from './useSay';
import { useUploads } from './useUploads';

const ACT: Record<Mode, string> = { call: 'ticket.log_call', reply: 'ticket.reply', note: 'ticket.note' };
const KEY: Record<Mode, string> = { call: 'l', reply: 'r', note: 'c' };
const ICON = { call: Phone, reply: Reply, note: Lock };

/** Where something is said about the ticket: the telephone first. A draft is kept until it was recorded. */
export function TicketComposer({ ticket, onSaid }: { ticket: TicketComposer_ticket$key; onSaid: () => void }) {
  const { t } = useTranslation(['tickets', 'app']);
  const { named } = useFormats();
  const { viewer } = useSession();
  const data = useFragment(
    graphql`
      fragment TicketComposer_ticket on Ticket {
        id
        version
        number
        team {
          id
          name
          nameEn
        }
        customer {
          id
          name
        }
        contact {
          id
          name
        }
        allowedActions {
          act
          ready
          missing {
            code
            message
            clause {
              number
            }
          }
        }
        ...HowSaid_ticket
      }
    `,
    ticket,
  );
  const contact = data.contact?.id ?? null;
  const draft = useDraft<Said>(`ticket/${data.id}`, nothing(contact), data.version);
  const allowed = MODES.filter((one) => offered(data.allowedActions, ACT[one])?.ready);
  const said = readDraft(draft.value, contact);
  const mode = allowed.includes(said.mode) ? said.mode : (allowed[0] ?? 'note');
  const box = useRef<ComposerHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const [awake, setAwake] = useState(false);
  const [noMeans, setNoMeans] = useState(false);
  const { say, pending, errors, clearErrors } = useSay(data.id);
  const latest = useRef(said);
  latest.current = said;
  const set = (change: Partial<Said>) => {
    latest.current = { ...latest.current, ...change };
    draft.set(latest.current);
  };
  const uploads = useUploads((file) => set({ files: [...latest.current.files, file] }));
  const snippets = useSnippets((snippet, from, to) => {
    const text = said.words[mode];
    const values = {
      customer: data.customer?.name,
      contact: data.contact?.name,
      number: data.number,
      me: viewer.user.name,
      team: data.team ? named(data.team) : undefined,
    };
    set({ words: { ...said.words, [mode]: text.slice(0, from) + fill(snippet.body, values) + text.slice(to) } });
    box.current?.focus();
  });

  const turn = (to: Mode) => {
    clearErrors();
    setNoMeans(false);
    set({ mode: to });
    setAwake(true);
    box.current?.focus();
  };
  useCommands(
    allowed.map<Command>((one) => {
      const Icon = ICON[one];
      return {
        id: ACT[one],
        title: t(`mode.${one}`),
        group: 'context',
        keys: KEY[one],
        icon: <Icon size={16} strokeWidth={1.75} aria-hidden />,
        hint: data.number,
        run: () => turn(one),
      };
    }),
  );
  if (allowed.length === 0) return null;

  const text = said.words[mode];
  const begun = isBegun(said);
  const submit = async () => {
    if (pending || uploads.busy) return;
    if (mode === 'reply' && !said.means) {
      setNoMeans(true);
      return;
    }
    setNoMeans(false);
    if (!(await say(mode, said))) return;
    const after = afterwards(said, mode);
    // begun anew: what is left of it was begun on the ticket as it is now
    draft.clear();
    if (isBegun(after)) draft.set(after);
    onSaid();
  };
  const refused = errors(mode);
  const conversing = mode !== 'call';
  return (
    <section
      aria-label={t('composer.label')}
      className="shrink-0 border-t p-3 max-sm:p-2"
      onFocus={() => setAwake(true)}
      onKeyDownCapture={(event) => {
        if (event.target instanceof HTMLTextAreaElement && snippets.onKey(event)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      onInput={(event) => event.target instanceof HTMLTextAreaElement && snippets.look(event.target)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        snippets.close();
        setAwake(false);
      }}
    >
      {isOld(draft.base, data.version) && begun && (
        <p role="status" className="mb-2 rounded-sm bg-warn-soft px-3 py-1.5 text-xs text-warn-ink">
          {t('composer.changed')}
        </p>
      )}
      <div className="relative">
        <SnippetList shown={snippets.shown} chosen={snippets.chosen} onPick={snippets.pick} />
        <Composer
          ref={box}
          value={text}
          label={t(`composer.text.${mode}`)}
          placeholder={t(`composer.placeholder.${mode}`)}
          internal={mode === 'note'}
          rows={narrow && !awake && !begun ? 1 : 2}
          maxLength={mode === 'call' ? 4000 : 10_000}
          onChange={(next) => set({ words: { ...latest.current.words, [mode]: next } })}
          onSubmit={() => void submit()}
          onFiles={conversing ? uploads.send : undefined}
          start={<ComposerModes modes={allowed} mode={mode} onTurn={turn} />}
          end={
            <>
              {conversing && (
                <IconButton label={t('file.add')} onClick={() => picker.current?.click()}>
                  <Paperclip size={15} aria-hidden />
                </IconButton>
              )}
              <Button kind="primary" size={28} pending={pending} disabled={uploads.busy} onClick={() => void submit()}>
                {t('composer.record')}
              </Button>
            </>
          }
        >
          {(awake || begun) && (
            <HowSaid ticket={data} mode={mode} said={said} onChange={set} noMeans={noMeans && !said.means} />
          )}
          {conversing &&
            said.files.map((file) => (
              <FilePreview
                key={file.id}
                name={file.name}
                type={file.type}
                bytes={file.size}
                onRemove={() => set({ files: said.files.filter((other) => other.id !== file.id) })}
              />
            ))}
          {uploads.list.map((file) => (
            <FilePreview
              key={file.key}
              name={file.name}
              type={file.type}
              bytes={file.size}
              progress={file.progress}
              error={file.error}
              onRemove={() => uploads.remove(file.key)}
            />
          ))}
          {refused.length > 0 && (
            <ul role="alert" className="w-full text-xs text-danger-ink">
              {refused.map((error) => (
                <li key={error.code + error.path.join('.')}>{errorText(error)}</li>
              ))}
            </ul>
          )}
        </Composer>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            uploads.send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
    </section>
  );
}
