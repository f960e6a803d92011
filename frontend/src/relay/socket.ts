import type { Client } from 'graphql-ws';
import { type GraphQLResponse, Observable, type SubscribeFunction } from 'relay-runtime';
import { presentErrors } from './failure';
import { sessionOver } from './network';
import { lineDown, lineUp } from './online';
import { noteVersion } from './version';

/** The server's codes (graph/socket/codes.go): who one is has changed. Everything else is worth another try. */
const WHO = new Set([4401, 4403, 4440]);
/** Codes after which graphql-ws makes no further try of its own; the line is still wanted, so a new one is made. */
const gaveUp = (code: number) =>
  [4004, 4005, 4400, 4406, 4409, 4429, 4500].includes(code) ||
  (code > 1000 && code < 2000 && ![1001, 1005, 1006, 1012, 1013, 1014].includes(code));

let client: Client | undefined;
let opening: Promise<Client> | undefined;
let revive: ReturnType<typeof setTimeout> | undefined;

const wait = (attempt: number) => Math.min(30_000, 400 * 2 ** attempt) * (0.5 + Math.random() / 2);

async function open(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  let pong: ReturnType<typeof setTimeout> | undefined;
  const made = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: false,
    keepAlive: 12_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, wait(attempt))),
    onNonLazyError: () => undefined,
    on: {
      connected(_socket, payload) {
        noteVersion((payload as { version?: string } | undefined)?.version);
        lineUp();
      },
      ping(received) {
        if (!received) pong = setTimeout(() => made.terminate(), 6_000);
      },
      pong(received) {
        if (received) clearTimeout(pong);
      },
      closed(event) {
        clearTimeout(pong);
        const code = (event as CloseEvent).code;
        if (WHO.has(code)) {
          closeSocket();
          sessionOver();
          return;
        }
        if (client !== undefined && client !== made) return; // an older line, whose end means nothing
        lineDown();
        if (!gaveUp(code) || client !== made) return;
        client = undefined;
        opening = undefined;
        revive ??= setTimeout(() => {
          revive = undefined;
          openSocket();
        }, wait(4));
      },
    },
  });
  return made;
}

/** Subscriptions whose line was closed on purpose; they go on when it is opened again. */
const waiting = new Set<() => void>();

/** Opens the line and keeps it open, for as long as somebody is signed in. */
export function openSocket() {
  if (opening) return;
  const mine = open();
  opening = mine;
  mine.then(
    (made) => {
      if (opening === mine) client = made;
    },
    () => {
      // the code itself could not be fetched; the next wish tries again
      if (opening === mine) opening = undefined;
      lineDown();
    },
  );
  const held = [...waiting];
  waiting.clear();
  for (const listen of held) listen();
}

// A network that comes back may have left the old line half alive: it looks open and tells nothing. A fresh one resumes at once.
if (typeof window !== 'undefined') window.addEventListener('online', () => client?.terminate());

/** Closes it, until somebody is known to be there. */
export function closeSocket() {
  const old = opening;
  client = undefined;
  opening = undefined;
  clearTimeout(revive);
  revive = undefined;
  old?.then((made) => made.dispose()).catch(() => undefined);
}

/** Reads the newest position out of an answer: the one member `position` of its root field. */
function positionOf(response: GraphQLResponse): number | null {
  const data = Array.isArray(response) ? null : (response as { data?: Record<string, unknown> | null }).data;
  for (const value of Object.values(data ?? {})) {
    const position = (value as { position?: unknown } | null)?.position;
    if (typeof position === 'number') return position;
  }
  return null;
}

/**
 * A subscription survives breaks: graphql-ws sends the same payload again, and that payload then names the position
 * reached (`$after`) and the rows on screen (`$holding`, asked from the caller), so the server tells only what is new.
 */
export const subscribeOperation: SubscribeFunction = (request, variables, cacheConfig) =>
  Observable.create((sink) => {
    const sent: Record<string, unknown> = { ...variables };
    const holding = cacheConfig.metadata?.holding as (() => readonly string[]) | undefined;
    if (holding) Object.defineProperty(sent, 'holding', { enumerable: true, get: () => holding().slice(0, 500) });
    const payload = { query: request.text!, operationName: request.name, variables: sent };
    const resumes = request.text?.includes('$after') ?? false;
    let stop: (() => void) | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const listen = () => {
      openSocket();
      const mine = opening!;
      mine.then(
        (line) => {
          const complete = () => {
            if (over) return;
            if (opening === mine) sink.complete();
            else if (opening) listen();
            else waiting.add(listen);
          };
          if (!over) stop = line.subscribe<Record<string, unknown>>(payload, { next, error, complete });
        },
        () => error(new Error('no line')),
      );
    };
    const next = (message: { errors?: unknown }) => {
      if (Array.isArray(message.errors) && message.errors.length > 0) {
        sink.error(presentErrors(message.errors));
        return;
      }
      const response = message as GraphQLResponse;
      const position = positionOf(response);
      if (resumes && position !== null) sent.after = position;
      sink.next(response);
    };
    const error = (problem: unknown) => {
      if (over) return;
      // An answer of the server ends the subscription; a line that graphql-ws gave up on is made anew.
      if (Array.isArray(problem)) sink.error(presentErrors(problem));
      else again = setTimeout(listen, wait(4));
    };
    listen();
    return () => {
      over = true;
      waiting.delete(listen);
      clearTimeout(again);
      stop?.();
    };
  });
