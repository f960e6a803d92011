import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { doorOf, PASSWORD, PEOPLE } from './desk';

test('everybody of the stories comes in', async ({ playwright, baseURL }) => {
  for (const login of PEOPLE) {
    const request = await playwright.request.newContext({ baseURL });
    const answer = await request.post('/auth/sign-in', {
      data: { login, password: PASSWORD },
      headers: { Origin: baseURL! },
    });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    mkdirSync(dirname(doorOf(baseURL!, login)), { recursive: true });
    await request.storageState({ path: doorOf(baseURL!, login) });
    await request.dispose();
  }
});
