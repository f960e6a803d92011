import { type Client, createClient } from 'graphql-ws';
import { type GraphQLResponse, Observable, type SubscribeFunction } from 'relay-runtime';
import { presentErrors } from './failure';
import { sessionOver } from './network';
import { lineDown, lineUp } from './online';
import { noteVersion } from './version';

/** The server's codes (graph/socket/codes.go): who one is has changed. Everything else is worth another try. */
const WHO = new Set([4401, 4403, 4440]);
const GIVE_UP = new Set([1000, 4400, 4406, 4409, 4429]);

let client: Client | undefined;
let revive: ReturnType<typeof setTimeout> | undefined;

const wait = (attempt: number) => Math.min(30_000, 400 * 2 ** attempt) * (0.5 + Math.random() / 2);

function open(): Client {
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
        lineDown();
        if (GIVE_UP.has(code) && client === made) {
          // graphql-ws calls these fatal and stops; the line is still wanted, so a new one is made after a while
          revive ??= setTimeout(() => {
            revive = undefined;
            void made.dispose();
            client = open();
          }, wait(5));
        }
      },
    },
  });
  return made;
}

/** Opens the line and keeps it open, for as long as somebody is signed in. */
export function openSocket() {
  client ??= open();
}

export function closeSocket() {
  const old = client;
  client = undefined;
  clearTimeout(revive);
  revive = undefined;
  void old?.dispose();
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
    if (!client) openSocket();
    const sent: Record<string, unknown> = { ...variables };
    const holding = cacheConfig.metadata?.holding as (() => readonly string[]) | undefined;
    if (holding) Object.defineProperty(sent, 'holding', { enumerable: true, get: () => holding().slice(0, 500) });
    const resumes = request.text?.includes('$after') ?? false;
    return client!.subscribe<Record<string, unknown>>(
      { query: request.text!, operationName: request.name, variables: sent },
      {
        next(message) {
          if (message.errors?.length) {
            sink.error(presentErrors(message.errors));
            return;
          }
          const response = message as GraphQLResponse;
          const position = positionOf(response);
          if (resumes && position !== null) sent.after = position;
          sink.next(response);
        },
        error: (error) =>
          sink.error(
            Array.isArray(error) ? presentErrors(error) : error instanceof Error ? error : new Error('socket closed'),
          ),
        complete: () => sink.complete(),
      },
    );
  });
