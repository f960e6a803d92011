import { afterEach, describe, expect, it, vi } from 'vitest';
import { lacks, openLink, signIn, wanted } from './door';

const answer = (status: number, body?: object, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(status === 204 ? null : JSON.stringify(body ?? {}), { status, headers })),
  );
afterEach(() => vi.unstubAllGlobals());

describe('the door', () => {
  it('opens to the right word', async () => {
    answer(204);
    expect(await signIn(' li.ting ', 'word', 'zh-CN')).toEqual({ ok: true });
    const [path, init] = vi.mocked(fetch).mock.calls[0]!;
    expect(path).toBe('/auth/sign-in');
    expect(JSON.parse(String(init!.body))).toEqual({ login: 'li.ting', password: 'word' });
    expect(init!.headers).toMatchObject({ 'Accept-Language': 'zh-CN' });
  });
  it('stays closed to the wrong one', async () => {
    answer(401, { errors: [{ code: 'WRONG_PASSWORD', message: '账号或密码不对' }] });
    expect(await signIn('a', 'b', 'zh-CN')).toMatchObject({ ok: false, refusal: { kind: 'wrong' } });
  });
  it('says how long too many tries have to wait', async () => {
    answer(429, { errors: [{ code: 'RATE_LIMIT', message: '请在 42 秒后再试' }] });
    expect(await signIn('a', 'b', 'zh-CN')).toMatchObject({ refusal: { kind: 'limit', wait: 42 } });
    answer(429, {}, { 'Retry-After': '17' });
    expect(await signIn('a', 'b', 'zh-CN')).toMatchObject({ refusal: { kind: 'limit', wait: 17 } });
  });
  it('knows a link that is spent from a password that is weak', async () => {
    answer(404, { errors: [{ code: 'NOT_FOUND', message: '' }] });
    expect(await openLink('s', 'p', 'en')).toMatchObject({ refusal: { kind: 'gone' } });
    answer(422, { errors: [{ code: 'WEAK_PASSWORD', message: 'too easy' }] });
    expect(await openLink('s', 'p', 'en')).toMatchObject({ refusal: { kind: 'weak', message: 'too easy' } });
  });
  it('survives a server that is gone or talks nonsense', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
    expect(await signIn('a', 'b', 'en')).toMatchObject({ refusal: { kind: 'offline' } });
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 500 }));
    expect(await signIn('a', 'b', 'en')).toMatchObject({ refusal: { kind: 'failed' } });
  });
});

it.each([
  ['/tickets/T-2026-000918', '/tickets/T-2026-000918'],
  ['/tickets?view=viw_1', '/tickets?view=viw_1'],
  [undefined, '/'],
  ['', '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/sign-in?next=/sign-in', '/'],
  ['/link/abc', '/'],
])('leads from %s to %s', (next, to) => expect(wanted(next)).toBe(to));

it.each([
  ['short', 'short', 'short'],
  ['long enough 1', 'long enough 2', 'differs'],
  ['long enough 1', 'long enough 1', null],
])('of %s and %s says %s', (password, again, lack) => expect(lacks(password, again)).toBe(lack));
