import i18next from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { graphql, RelayEnvironmentProvider } from 'react-relay';
import { createMockEnvironment } from 'relay-test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dismissToast, Toaster } from '@/ui/Toast';
import { type Words, WordsProvider } from '@/ui/words';
import type { useOperationTestMutation } from './__generated__/useOperationTestMutation.graphql';
import { Failure } from './failure';
import { errorAt, placeErrors } from './formErrors';
import { type Outcome, useOperation } from './useOperation';

const words = new Proxy({}, { get: (_, key) => String(key) }) as unknown as Words;
type Run = ReturnType<typeof useOperation<useOperationTestMutation>>;

describe('a named operation', () => {
  let environment: ReturnType<typeof createMockEnvironment>;
  let operation: Run;
  let page: HTMLElement;
  let root: Root;

  function Form() {
    operation = useOperation<useOperationTestMutation>(graphql`
      mutation useOperationTestMutation($input: NameInput!, $key: String!) {
        departmentCreate(input: $input, key: $key) {
          department {
            id
            name
          }
          errors {
            code
            path
            message
          }
        }
      }
    `);
    return null;
  }

  beforeAll(async () => {
    await i18next.init({
      lng: 'zh-CN',
      ns: ['app'],
      resources: {
        'zh-CN': {
          app: {
            failure: { server: 'broken', network: 'no line' },
            kit: { reference: 'ref {{reference}}' },
            clause: '第 {{number}} 条',
          },
        },
      },
    });
  });
  beforeEach(async () => {
    environment = createMockEnvironment();
    document.body.innerHTML = '';
    page = document.body.appendChild(document.createElement('div'));
    root = createRoot(page);
    await act(async () =>
      root.render(
        <WordsProvider words={words}>
          <RelayEnvironmentProvider environment={environment}>
            <Form />
            <Toaster />
          </RelayEnvironmentProvider>
        </WordsProvider>,
      ),
    );
  });

  afterEach(() =>
    act(async () => {
      root.unmount();
      dismissToast('failure-network');
    }),
  );

  const sentKey = () => environment.mock.getMostRecentOperation().request.variables.key as string;
  const answer = (errors: object[]) =>
    environment.mock.resolveMostRecentOperation(() => ({
      data: { departmentCreate: { department: errors.length ? null : { id: 'dep_1', name: '研发部' }, errors } },
    }));
  /** Sends, answers, and tells how it went. */
  async function sendAnd(reply: () => void) {
    let outcome: Outcome<unknown> | undefined;
    await act(async () => {
      const running = operation.run({ input: { name: '研发部' } });
      reply();
      outcome = await running;
    });
    return outcome!;
  }

  it('is pending until it is answered', async () => {
    await act(async () => void operation.run({ input: { name: '研发部' } }));
    expect(operation.pending).toBe(true);
    await act(async () => answer([]));
    expect(operation.pending).toBe(false);
  });
  it('answers with the data', async () => {
    const outcome = await sendAnd(() => answer([]));
    expect(outcome).toMatchObject({ ok: true, data: { departmentCreate: { department: { name: '研发部' } } } });
  });
  it('gives refusals back, for the form', async () => {
    const outcome = await sendAnd(() => answer([{ code: 'TAKEN', path: ['name'], message: '已有这个部门' }]));
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'TAKEN' }] });
    expect(errorAt(operation.errors, 'name')).toBe('已有这个部门');
  });
  it('keeps its key through refusals and failures, and takes a fresh one after success', async () => {
    await sendAnd(() => answer([{ code: 'REQUIRED', path: [], message: 'x' }]));
    let first = '';
    await sendAnd(() => {
      first = sentKey();
      environment.mock.rejectMostRecentOperation(new Failure('network', 'gone'));
    });
    let second = '';
    await sendAnd(() => {
      second = sentKey();
      answer([]);
    });
    let third = '';
    await sendAnd(() => {
      third = sentKey();
      answer([]);
    });
    expect(first).toBe(second);
    expect(third).not.toBe(second);
  });
  it('tells of a failure with its reference, and blames nobody', async () => {
    const outcome = await sendAnd(() =>
      environment.mock.rejectMostRecentOperation(new Failure('server', 'x', 'INTERNAL', '7F3A')),
    );
    expect(outcome).toEqual({ ok: false, errors: [], data: null });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('broken');
    expect(page.textContent).toContain('ref 7F3A');
  });
});

it('puts each error under its field, with its clause, and keeps the rest for the summary', () => {
  const placed: Record<string, string> = {};
  const left = placeErrors<{ subject: string; phones: string }>(
    [
      { code: 'REQUIRED', path: ['subject'], message: '还缺主题', clause: { number: '3.1.2' } },
      { code: 'MALFORMED', path: ['phones', '0'], message: '号码不对' },
      { code: 'CONFLICT', path: [], message: '已被改动' },
    ],
    ['subject', 'phones'],
    (name, error) => {
      placed[name] = (error as { message: string }).message;
    },
  );
  expect(placed).toEqual({ subject: '还缺主题 · 第 3.1.2 条', phones: '号码不对' });
  expect(left.map((one) => one.code)).toEqual(['CONFLICT']);
});
