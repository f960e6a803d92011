import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { useAsk } from '@/relay/useAsk';
import type { SnippetsQuery, SnippetsQuery$data } from './__generated__/SnippetsQuery.graphql';
import { slash } from './compose';

export type Snippet = SnippetsQuery$data['snippets'][number];

/** Texts that are often written, found by typing a slash and a part of their name. */
export function useSnippets(take: (snippet: Snippet, from: number, to: number) => void) {
  const ask = useAsk<SnippetsQuery>(graphql`
    query SnippetsQuery {
      snippets {
        id
        title
        body
      }
    }
  `);
  const [all, setAll] = useState<readonly Snippet[] | null>(null);
  const [at, setAt] = useState<{ from: number; to: number; query: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = at !== null && all === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the first slash is typed
  useEffect(() => {
    if (!asked) return;
    ask({}).then(
      (found) => setAll(found.snippets),
      () => setAll([]),
    );
  }, [asked]);
  const shown =
    at === null
      ? []
      : (all ?? [])
          .filter((one) => `${one.title} ${one.body}`.toLowerCase().includes(at.query.toLowerCase()))
          .slice(0, 7);
  const close = () => setAt(null);
  const pick = (snippet: Snippet | undefined) => {
    if (!snippet || !at) return;
    take(snippet, at.from, at.to);
    close();
  };
  return {
    shown,
    chosen: Math.min(chosen, Math.max(0, shown.length - 1)),
    pick,
    close,
    /** After each change of the text or the cursor. */
    look(area: HTMLTextAreaElement) {
      const found = slash(area.value, area.selectionStart);
      setAt(found ? { ...found, to: area.selectionStart } : null);
      if (!found || found.query !== at?.query) setChosen(0);
    },
    /** True when the key was for the list. */
    onKey(event: KeyboardEvent): boolean {
      if (shown.length === 0 || event.nativeEvent.isComposing) return false;
      if (event.key === 'ArrowDown') setChosen((n) => (n + 1) % shown.length);
      else if (event.key === 'ArrowUp') setChosen((n) => (n + shown.length - 1) % shown.length);
      else if (event.key === 'Enter' || event.key === 'Tab') pick(shown[Math.min(chosen, shown.length - 1)]);
      else if (event.key === 'Escape') close();
      else return false;
      return true;
    },
  };
}

export function SnippetList({
  shown,
  chosen,
  onPick,
}: {
  shown: readonly Snippet[];
  chosen: number;
  onPick: (snippet: Snippet) => void;
}) {
  const { t } = useTranslation('tickets');
  if (shown.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label={t('snippet.label')}
      className="absolute inset-x-2 bottom-full z-30 mb-1 max-h-72 overflow-y-auto rounded-md bg-raised p-1 shadow-pop"
    >
      {shown.map((one, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text area has the keys
        <div
          key={one.id}
          role="option"
          aria-selected={i === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(one)}
          className={clsx(
            'flex min-h-8 items-baseline gap-3 rounded-sm px-2 py-1 text-sm pointer-coarse:min-h-10',
            i === chosen && 'bg-hover',
          )}
        >
          <span className="shrink-0 font-medium">{one.title}</span>
          <span className="truncate text-xs text-muted">{one.body}</span>
        </div>
      ))}
    </div>
  );
}
