import type { DBSchema, IDBPDatabase } from 'idb';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * What somebody is typing, kept on this machine until it was sent or thrown away on purpose: over a reload, a crash, an
 * upgrade, a lost session. A draft remembers the version of the record it was begun on, so that the page can say when
 * the record changed meanwhile.
 */
export interface Draft<T = unknown> {
  id: string;
  value: T;
  /** Version of the record when typing began; null for something new. */
  base: number | null;
  savedAt: number;
}

export interface DraftStore {
  get(id: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  delete(id: string): Promise<void>;
  all(): Promise<Draft[]>;
}

const KEPT = 30 * 24 * 60 * 60 * 1000;
const PAUSE = 250;

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
}

/** In the browser's database; where that is refused (a private window), in memory for as long as the tab lives. */
function browserStore(): DraftStore {
  const memory = memoryStore();
  let database: Promise<IDBPDatabase<Schema> | null> | undefined;
  const open = () => {
    database ??= import('idb')
      .then(({ openDB }) =>
        openDB<Schema>('fuwu', 1, { upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }) }),
      )
      .catch(() => null);
    return database;
  };
  return {
    get: async (id) => (await open())?.get('drafts', id) ?? memory.get(id),
    async put(draft) {
      const db = await open();
      if (db) await db.put('drafts', draft);
      else await memory.put(draft);
    },
    async delete(id) {
      await (await open())?.delete('drafts', id);
      await memory.delete(id);
    },
    all: async () => [...((await (await open())?.getAll('drafts')) ?? []), ...(await memory.all())],
  };
}

export function memoryStore(): DraftStore {
  const kept = new Map<string, Draft>();
  return {
    get: async (id) => kept.get(id),
    put: async (draft) => void kept.set(draft.id, draft),
    delete: async (id) => void kept.delete(id),
    all: async () => [...kept.values()],
  };
}

/** Writes behind the typing: at most one write each quarter second, and at once when the page goes away. */
export function createDrafts(store: DraftStore, now: () => number = Date.now) {
  let owner = '';
  const waiting = new Map<string, Draft | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchers = new Set<() => void>();
  let round = 0;
  const changed = () => {
    round++;
    for (const watcher of [...watchers]) watcher();
  };
  const own = (id: string) => `${owner}/${id}`;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const work = [...waiting];
    await Promise.all(work.map(([id, draft]) => (draft ? store.put(draft) : store.delete(id))));
    for (const [id, draft] of work) if (waiting.get(id) === draft) waiting.delete(id);
    if (work.length > 0) changed();
  };
  const later = () => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), PAUSE);
  };

  return {
    /** Whose drafts these are: people share machines. */
    setOwner(id: string) {
      owner = id;
    },
    flush,
    write<T>(id: string, value: T, base: number | null) {
      waiting.set(own(id), { id: own(id), value, base, savedAt: now() });
      later();
    },
    drop(id: string) {
      waiting.set(own(id), null);
      later();
    },
    async read<T>(id: string): Promise<Draft<T> | undefined> {
      const pending = waiting.get(own(id));
      if (pending !== undefined) return (pending ?? undefined) as Draft<T> | undefined;
      return (await store.get(own(id))) as Draft<T> | undefined;
    },
    /** The owner's drafts whose id begins so, newest first; what is older than thirty days is let go. */
    async list<T>(prefix: string): Promise<Draft<T>[]> {
      await flush();
      const kept: Draft<T>[] = [];
      for (const draft of await store.all()) {
        if (now() - draft.savedAt > KEPT) await store.delete(draft.id);
        else if (draft.id.startsWith(own(prefix)))
          kept.push({ ...(draft as Draft<T>), id: draft.id.slice(owner.length + 1) });
      }
      return kept.sort((a, b) => b.savedAt - a.savedAt);
    },
    subscribe(watcher: () => void) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    round: () => round,
  };
}

export const drafts = createDrafts(browserStore());

if (typeof window !== 'undefined') {
  const save = () => void drafts.flush().catch(() => undefined);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
}

export interface DraftState<T> {
  value: T;
  set: (value: T) => void;
  /** Sent or thrown away on purpose. */
  clear: () => void;
  /** False until the kept draft, if any, was looked for; type into it all the same. */
  ready: boolean;
  /** Something from an earlier visit was put back. */
  restored: boolean;
  /** The version of the record when typing began; null when nothing is typed. */
  base: number | null;
}

/** A piece of typing that survives. `id` names it: `ticket/tkt_…/reply`, `call/…`. `version` is the record's now. */
export function useDraft<T>(id: string, initial: T, version: number | null = null, from = drafts): DraftState<T> {
  const [state, setState] = useState<{ id: string; value: T; ready: boolean; restored: boolean; base: number | null }>({
    id,
    value: initial,
    ready: false,
    restored: false,
    base: null,
  });
  const touched = useRef(false);
  const start = useRef(initial);
  start.current = initial;
  const now = useRef(version);
  now.current = version;

  useEffect(() => {
    let live = true;
    touched.current = false;
    setState({ id, value: start.current, ready: false, restored: false, base: null });
    from.read<T>(id).then(
      (draft) => {
        if (!live || touched.current) return;
        setState(
          draft
            ? { id, value: draft.value, ready: true, restored: true, base: draft.base }
            : { id, value: start.current, ready: true, restored: false, base: null },
        );
      },
      () => live && setState((last) => ({ ...last, ready: true })),
    );
    return () => {
      live = false;
    };
  }, [id, from]);

  const set = useCallback(
    (value: T) => {
      touched.current = true;
      setState((last) => {
        const base = last.base ?? now.current;
        from.write(id, value, base);
        return { id, value, ready: true, restored: last.restored && last.id === id, base };
      });
    },
    [id, from],
  );
  const clear = useCallback(() => {
    touched.current = true;
    from.drop(id);
    setState({ id, value: start.current, ready: true, restored: false, base: null });
  }, [id, from]);
  const current = state.id === id ? state : { value: initial, ready: false, restored: false, base: null };
  return { value: current.value, ready: current.ready, restored: current.restored, base: current.base, set, clear };
}

/** The drafts under a prefix, kept up to date: the list of parked calls. */
export function useDrafts<T>(prefix: string, from = drafts): Draft<T>[] {
  const round = useSyncExternalStore(from.subscribe, from.round);
  const [list, setList] = useState<Draft<T>[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each write
  useEffect(() => {
    let live = true;
    from.list<T>(prefix).then(
      (found) => live && setList(found),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [prefix, round, from]);
  return list;
}
