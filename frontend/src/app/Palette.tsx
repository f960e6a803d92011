import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ranked } from '@/lib/rank';
import { Kbd } from '@/ui/Kbd';
import { scrim } from '@/ui/surface';
import { type Command, closePalette, type PalettePage, perform, shownKeys, useAllCommands } from './commands';
import pinyin from './pinyin.gen.json';
import { useFindRecords } from './useFindRecords';

const GROUPS: Command['group'][] = ['context', 'go', 'create', 'settings'];
const SYLLABLES: Record<string, string> = pinyin;

export interface PaletteGroup {
  id: string;
  title: string;
  commands: readonly Command[];
}

/** The three tiers, each ranked by itself; with something typed, the tier of the best hit comes first. */
export function tiers(
  query: string,
  commands: readonly Command[],
  title: (group: Command['group']) => string,
): PaletteGroup[] {
  const findable = commands
    .filter((one) => !one.hidden)
    .map((command) => ({
      command,
      title: command.title,
      pinyin: SYLLABLES[command.title.replaceAll('\u2009', ' ')],
      words: `${command.id} ${command.words ?? ''}`,
    }));
  const found = ranked(query, findable).map((one) => one.command);
  const order = query ? [...GROUPS].sort((a, b) => first(found, a) - first(found, b)) : GROUPS;
  return order
    .map((group) => ({ id: group, title: title(group), commands: found.filter((one) => one.group === group) }))
    .filter((group) => group.commands.length > 0);
}
const first = (found: readonly Command[], group: Command['group']) => {
  const at = found.findIndex((one) => one.group === group);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** The items of a second page, asked again as one types; the last question wins. */
function usePageItems(page: PalettePage | undefined, query: string) {
  const [items, setItems] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (!page) return;
    const controller = new AbortController();
    Promise.resolve(page.items(query, controller.signal)).then(
      (found) => !controller.signal.aborted && setItems(found),
      () => !controller.signal.aborted && setItems([]),
    );
    return () => controller.abort();
  }, [page, query]);
  return items;
}

/** Everything by name: what can be done here, where one can go, what can be begun, and records by their words. */
export default function Palette({ page }: { page?: PalettePage }) {
  const { t } = useTranslation('app');
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = useAllCommands();
  const items = usePageItems(page, query);
  const records = useFindRecords(page ? '' : query);
  const groups = useMemo<PaletteGroup[]>(
    () =>
      page
        ? [{ id: 'page', title: page.title, commands: items }]
        : [...tiers(query, all, (group) => t(`palette.group.${group}`)), ...records.groups],
    [page, items, query, all, records.groups, t],
  );
  const flat = groups.flatMap((group) => group.commands);
  const chosen = Math.min(at, flat.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question or page begins at the top
  useEffect(() => setAt(0), [query, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins with nothing typed
  useEffect(() => setQuery(''), [page]);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const choose = (command: Command | undefined) => {
    if (!command || command.reason) return;
    if (!command.page) closePalette();
    perform(command);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(flat.length - 1, chosen + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(flat[chosen]);
    }
  };

  let index = -1;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closePalette()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={scrim} />
        <Dialog.Popup
          aria-label={page?.title ?? t('palette.open')}
          className="fixed top-[14vh] left-1/2 z-40 flex max-h-[66vh] w-[min(600px,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-lg bg-raised shadow-pop outline-none max-sm:top-3"
        >
          <div className="flex h-12 shrink-0 items-center gap-3 border-b px-4">
            <Search size={16} aria-hidden className="shrink-0 text-faint" />
            <input
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}list`}
              aria-activedescendant={flat.length > 0 ? `${id}${chosen}` : undefined}
              aria-label={page?.title ?? t('palette.open')}
              placeholder={page?.placeholder ?? t('palette.placeholder')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKeyDown}
              className="h-full min-w-0 flex-1 bg-transparent text-sm outline-none placeholder:text-faint"
            />
            <Kbd keys="Escape" />
          </div>
          <div
            ref={list}
            id={`${id}list`}
            role="listbox"
            aria-label={t('palette.results')}
            className="scroll-thin min-h-0 flex-1 overflow-y-auto p-1.5"
          >
            {groups.map((group) => (
              <div key={group.id} role="group" aria-label={group.title}>
                <div aria-hidden className="px-2.5 pt-2 pb-1 text-2xs text-muted">
                  {group.title}
                </div>
                {group.commands.map((command) => {
                  index++;
                  const mine = index;
                  return (
                    <Line
                      key={command.id}
                      command={command}
                      id={`${id}${mine}`}
                      index={mine}
                      chosen={mine === chosen}
                      onPoint={() => setAt(mine)}
                      onChoose={() => choose(command)}
                    />
                  );
                })}
              </div>
            ))}
            {flat.length === 0 && (
              <p className="px-2.5 py-6 text-center text-sm text-muted">
                {records.pending ? t('kit.searching') : t('palette.nothing')}
              </p>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Line({
  command,
  id,
  index,
  chosen,
  onPoint,
  onChoose,
}: {
  command: Command;
  id: string;
  index: number;
  chosen: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
    <div
      role="option"
      id={id}
      data-index={index}
      aria-selected={chosen}
      aria-disabled={command.reason ? true : undefined}
      onClick={onChoose}
      onPointerMove={() => !chosen && onPoint()}
      className={clsx(
        'flex min-h-9 items-center gap-3 rounded-sm px-2.5 text-sm pointer-coarse:min-h-11',
        chosen && 'bg-hover',
        command.reason && 'text-muted',
      )}
    >
      <span className="grid w-4 shrink-0 place-items-center text-muted">{command.icon}</span>
      <span className="min-w-0 flex-1 truncate">{command.title}</span>
      {(command.reason ?? command.hint) && (
        <span className="min-w-0 truncate text-xs text-muted">{command.reason ?? command.hint}</span>
      )}
      {command.keys && (
        <span className="flex shrink-0 gap-1">
          <Kbd keys={shownKeys(command.keys)} />
        </span>
      )}
    </div>
  );
}
