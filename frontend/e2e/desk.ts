import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** The demo company's people sign in with this. */
export const PASSWORD = 'fuwu-demo';

export interface Looks {
  locale?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
}

interface Desk {
  /** A window of that person, signed in; each call is another browser. */
  open(login: string, path: string, looks?: Looks): Promise<Page>;
  /** A browser nobody is signed in with. */
  stranger(path: string): Promise<Page>;
  /** Asks the API in that person's name. */
  ask<T = Record<string, never>>(login: string, query: string, variables?: object): Promise<T>;
  /** What the console may say in this story. */
  mayComplain(about: RegExp): void;
}

/** Everybody who appears in a story; doors.setup.ts signs them in once, before all others. */
export const PEOPLE = ['agent', 'agent3', 'agent4', 'leader', 'manager', 'admin', 'technician', 'finance'] as const;

/** Where what a signed-in browser holds is kept for the length of a run. */
export const doorOf = (origin: string, login: string) =>
  join(tmpdir(), `fuwu-doors-${new URL(origin).port}`, `${login}.json`);

/**
 * A running desk. Windows belong to people; whatever a console reports as an error fails the story: the pages run under
 * the real Content-Security-Policy, with the real bundles.
 */
export const test = base.extend<{ desk: Desk }>({
  desk: async (
    { browser, baseURL, contextOptions, viewport, isMobile, hasTouch, deviceScaleFactor, userAgent },
    use,
  ) => {
    const origin = baseURL!;
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    const begin = async (login: string | null) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: origin,
        viewport,
        isMobile,
        hasTouch,
        deviceScaleFactor,
        userAgent,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        storageState: login ? doorOf(origin, login) : undefined,
      });
      contexts.push(context);
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      return context;
    };
    const asked = new Map<string, APIRequestContext>();
    const ask: Desk['ask'] = async (login, query, variables = {}) => {
      const request = asked.get(login) ?? (await begin(login)).request;
      asked.set(login, request);
      const answer = await request.post('/graphql', { data: { query, variables }, headers: { Origin: origin } });
      const { data, errors } = await answer.json();
      expect(errors, JSON.stringify(errors)).toBeUndefined();
      for (const payload of Object.values(data as Record<string, { errors?: unknown[] } | null>))
        expect(payload?.errors ?? [], JSON.stringify(payload?.errors)).toEqual([]);
      return data;
    };
    await use({
      ask,
      mayComplain: (about) => void allowed.push(about),
      async stranger(path) {
        const page = await (await begin(null)).newPage();
        await page.goto(path);
        return page;
      },
      async open(login, path, { locale = 'zh-CN', theme = 'light' } = {}) {
        await ask(
          login,
          'mutation ($locale: String!, $theme: String!) { userPrefer(locale: $locale, theme: $theme) { errors { message } } }',
          { locale, theme },
        );
        const page = await (await begin(login)).newPage();
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        return page;
      },
    });
    for (const context of contexts) await context.close();
    expect(complaints.filter((one) => !allowed.some((about) => about.test(one)))).toEqual([]);
  },
});

export { expect };
