// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';

/**
 * GraphQL over HTTP as its specification has it: the 61 audits of graphql-http, asked of the running desk in the name of
 * the demo manager. `make page-test` opens a desk for it; without one there is nothing to ask.
 */
const url = process.env.FUWU_URL;
const data = process.env.FUWU_DATA;

describe.skipIf(!url || !data)('the server speaks GraphQL over HTTP', () => {
  const binary = process.env.FUWU_BINARY ?? fileURLToPath(new URL('../../bin/fuwu', import.meta.url));
  let token = '';
  const asManager: typeof fetch = (input, init) => {
    token ||= execFileSync(binary, ['user', 'token', '--data', data!, '--role', 'manager'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .at(-1)!;
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
  const audits = serverAudits({ url: `${url}/graphql`, fetchFn: asManager });

  it('in 61 respects', () => expect(audits).toHaveLength(61));
  for (const audit of audits)
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status === 'ok') return;
      throw new Error(
        `${result.status}: ${result.reason}\n${result.response.status} ${await result.response.clone().text()}`,
      );
    });
});
