import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSignedOut } from './network';
import { lineDown, online } from './online';
import { closeSocket, openSocket, subscribeOperation } from './socket';

/** The server's end of a line, played by the test. */
class Line {
  static all: Line[] = [];
  static last = () => Line.all.at(-1)!;
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readyState = 0;
  sent: { type: string; id?: string; payload?: { variables: Record<string, unknown> } }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: object) => void;
  onerror?: (event: object) => void;
  constructor() {
    Line.all.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close(code = 1000, reason = '') {
    this.readyState = 3;
    this.onclose?.({ code, reason, wasClean: true });
  }
  open(version = '1') {
    this.readyState = 1;
    this.onopen?.();
    this.onmessage?.({ data: JSON.stringify({ type: 'connection_ack', payload: { version } }) });
  }
  subscribed = () => this.sent.filter((message) => message.type === 'subscribe');
  next(data: object) {
    this.onmessage?.({ data: JSON.stringify({ type: 'next', id: this.subscribed().at(-1)!.id, payload: { data } }) });
  }
}

const request = {
  name: 'queue',
  text: 'subscription queue($after: Position, $holding: [ID!]) { queueChanged(after: $after, holding: $holding) { position } }',
} as unknown as Parameters<typeof subscribeOperation>[0];

const settle = () => vi.advanceTimersByTimeAsync(50);

describe('the line to the server', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', Line);
    Line.all = [];
  });
  afterEach(async () => {
    closeSocket();
    await settle();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const start = async () => {
    openSocket();
    // the code of the line itself is fetched first
    await vi.waitFor(() => expect(Line.all.length).toBe(1));
    Line.last().open();
    await settle();
  };
  const listen = (holding?: () => string[]) => {
    const heard: unknown[] = [];
    const observable = subscribeOperation(
      request,
      { after: 10, holding: null },
      holding ? { metadata: { holding } } : {},
    ) as {
      subscribe(observer: object): { unsubscribe(): void };
    };
    const handle = observable.subscribe({
      next: (message: unknown) => heard.push(message),
      error: (error: Error) => heard.push(error),
    });
    return { heard, handle };
  };

  it('is live once it is acknowledged', async () => {
    await start();
    expect(online()).toBe('live');
  });
  it('goes on from the last position, with the rows on screen, after a break', async () => {
    await start();
    const { heard, handle } = listen(() => ['tkt_1', 'tkt_2']);
    await settle();
    expect(Line.last().subscribed()[0]!.payload!.variables).toEqual({ after: 10, holding: ['tkt_1', 'tkt_2'] });
    Line.last().next({ queueChanged: { position: 12 } });
    await settle();
    expect(heard).toHaveLength(1);

    Line.last().close(4499, 'too slow');
    expect(online()).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(Line.all).toHaveLength(2);
    Line.last().open();
    await settle();
    expect(Line.last().subscribed()[0]!.payload!.variables).toEqual({ after: 12, holding: ['tkt_1', 'tkt_2'] });
    expect(online()).toBe('live');
    handle.unsubscribe();
  });
  it('says that the page may be out of date when the break lasts', async () => {
    await start();
    Line.last().close(1006);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(online()).toBe('stale');
  });
  it('keeps trying, ever more slowly', async () => {
    await start();
    for (let i = 0; i < 6; i++) {
      Line.last().close(4503, 'going away');
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(Line.all.length).toBeGreaterThan(5);
  });
  it('makes a new line where the library gives up, and takes its subscriptions along', async () => {
    await start();
    const { heard, handle } = listen();
    await settle();
    Line.last().close(4429, 'too many');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(Line.all.length).toBeGreaterThan(1);
    Line.last().open();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(Line.last().subscribed()).toHaveLength(1);
    expect(heard).toEqual([]);
    handle.unsubscribe();
  });
  it('takes its subscriptions along when somebody is there again', async () => {
    await start();
    const { heard, handle } = listen();
    await settle();
    Line.last().close(4440, 'roles changed');
    await settle();
    openSocket();
    await vi.waitFor(() => expect(Line.all.length).toBe(2));
    Line.last().open();
    await settle();
    expect(Line.last().subscribed()).toHaveLength(1);
    Line.last().next({ queueChanged: { position: 13 } });
    await settle();
    expect(heard).toHaveLength(1);
    handle.unsubscribe();
  });
  it('asks who one is when the session ended, instead of trying again', async () => {
    const ended = vi.fn();
    onSignedOut(ended);
    await start();
    Line.last().close(4440, 'session ended');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(Line.all).toHaveLength(1);
  });
});

it('knows that the machine itself is offline', () => {
  vi.stubGlobal('navigator', { onLine: false });
  lineDown();
  expect(online()).toBe('offline');
  vi.unstubAllGlobals();
});
