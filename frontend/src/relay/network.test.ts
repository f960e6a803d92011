import type { FetchFunction } from 'relay-runtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from './failure';
import { fetchOperation, onSignedOut } from './network';

type Request = Parameters<FetchFunction>[0];
const query = { name: 'q', text: 'query q { viewer { login } }', operationKind: 'query' } as unknown as Request;
const mutation = {
  name: 'm',
  text: 'mutation m { sessionEndOthers { position } }',
  operationKind: 'mutation',
} as unknown as Request;

describe('asking the server', () => {
  const answers: (() => Promise<Response>)[] = [];
  const fetched = vi.fn((_url: string, _init: RequestInit) => (answers.length > 1 ? answers.shift()! : answers[0]!)());
  const json =
    (body: object, init: ResponseInit = {}) =>
    async () =>
      new Response(JSON.stringify(body), init);
  const broken = async () => {
    throw new TypeError('failed to fetch');
  };
  beforeEach(() => {
    vi.useFakeTimers();
    fetched.mockClear();
    answers.length = 0;
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  async function ask(request: Request) {
    const observable = fetchOperation(request, { a: 1 }, {}) as unknown as { toPromise(): Promise<unknown> };
    const outcome = observable.toPromise().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    return outcome;
  }

  it('sends the query with its variables, from the same origin', async () => {
    answers.push(json({ data: { viewer: null } }));
    expect(await ask(query)).toEqual({ data: { viewer: null } });
    const [url, init] = fetched.mock.calls[0]!;
    expect(url).toBe('/graphql');
    expect(init.credentials).toBe('same-origin');
    expect(JSON.parse(init.body as string)).toEqual({ query: query.text, operationName: 'q', variables: { a: 1 } });
  });
  it('asks a query again when the network failed', async () => {
    answers.push(broken, json({}, { status: 503 }), json({ data: {} }));
    expect(await ask(query)).toEqual({ data: {} });
    expect(fetched).toHaveBeenCalledTimes(3);
  });
  it('gives up after three tries', async () => {
    answers.push(broken);
    expect(await ask(query)).toMatchObject({ kind: 'network' });
    expect(fetched).toHaveBeenCalledTimes(3);
  });
  it('sends what changes something only once', async () => {
    answers.push(broken);
    expect(await ask(mutation)).toMatchObject({ kind: 'network' });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  it('carries the reference of a defect', async () => {
    answers.push(
      json({ errors: [{ message: 'defect', extensions: { code: 'INTERNAL', reference: '7f3a22' } }], data: null }),
    );
    const failure = (await ask(query)) as Failure;
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind: 'server', reference: '7f3a22' });
  });
  it('tells the shell when nobody is signed in any more', async () => {
    const ended = vi.fn();
    onSignedOut(ended);
    answers.push(json({ errors: [{ message: 'x', extensions: { code: 'SIGNED_OUT' } }] }));
    expect(await ask(query)).toMatchObject({ kind: 'signed_out' });
    expect(ended).toHaveBeenCalledTimes(1);
  });
  it('does not take a page of somebody else for an answer', async () => {
    answers.push(async () => new Response('<html>', { status: 200 }));
    expect(await ask(query)).toMatchObject({ kind: 'server' });
  });
});
