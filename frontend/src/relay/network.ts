import {
  type FetchFunction,
  type GraphQLResponse,
  Observable,
  type RequestParameters,
  type Variables,
} from 'relay-runtime';
import { adjust } from '@/ui/clock';
import { Failure, presentErrors } from './failure';
import { noteVersion } from './version';

const TIMEOUT = 20_000;
/** Pauses before a query is asked again. What changes something is sent once: it carries a key and a person decides. */
const PAUSES = [300, 1200];

let signedOut: () => void = () => undefined;
/** What happens when the session is over; the shell decides. */
export const onSignedOut = (handler: () => void) => {
  signedOut = handler;
};
export const sessionOver = () => signedOut();

async function send(request: RequestParameters, variables: Variables, signal: AbortSignal): Promise<GraphQLResponse> {
  const patience = AbortSignal.timeout(TIMEOUT);
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: request.text, operationName: request.name, variables }),
      signal: AbortSignal.any([signal, patience]),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failure(patience.aborted ? 'timeout' : 'network', request.name);
  }
  noteVersion(response.headers.get('X-Fuwu-Version'));
  const date = Date.parse(response.headers.get('Date') ?? '');
  if (!Number.isNaN(date)) adjust(date);
  if (response.status === 502 || response.status === 503 || response.status === 504 || response.status === 429)
    throw new Failure('busy', request.name, String(response.status));
  let body: GraphQLResponse & { errors?: Parameters<typeof presentErrors>[0] };
  try {
    body = await response.json();
  } catch {
    throw new Failure(response.status === 401 ? 'signed_out' : 'server', request.name, String(response.status));
  }
  if (body.errors?.length) throw presentErrors(body.errors);
  return body;
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function sendPatiently(
  request: RequestParameters,
  variables: Variables,
  signal: AbortSignal,
): Promise<GraphQLResponse> {
  const pauses = request.operationKind === 'query' ? PAUSES : [];
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(request, variables, signal);
    } catch (error) {
      const again =
        error instanceof Failure && (error.kind === 'network' || error.kind === 'busy') && attempt < pauses.length;
      if (error instanceof Failure && error.kind === 'signed_out') sessionOver();
      if (!again || signal.aborted) throw error;
      await pause(pauses[attempt]!, signal);
    }
  }
}

export const fetchOperation: FetchFunction = (request, variables) =>
  Observable.create((sink) => {
    const controller = new AbortController();
    sendPatiently(request, variables, controller.signal).then(
      (response) => {
        sink.next(response);
        sink.complete();
      },
      (error: Error) => !controller.signal.aborted && sink.error(error),
    );
    return () => controller.abort();
  });
