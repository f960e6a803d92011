import { faults } from './axe';
import { expect, test } from './desk';
import { newTicket, unheard } from './stories';

/** Each page with somebody who may see it; a letter after it brings up what hides behind that key. */
const PAGES: Record<string, readonly string[]> = {
  agent: [
    '/tickets',
    '/tickets?status=all',
    '/tickets/new',
    '/calls/new',
    '/customers',
    '/notices',
    '/profile',
    '/search?q=空调',
    '/admin/imports',
    '/nowhere',
  ],
  finance: ['/tickets', '/notices'],
  manager: [
    '/tickets',
    '/admin/teams',
    '/admin/teams c',
    '/admin/teams/departments',
    '/admin/teams/positions',
    '/admin/products',
    '/admin/products c',
    '/admin/products/tiers',
    '/admin/categories',
    '/admin/categories c',
    '/admin/settings',
  ],
  admin: ['/admin/people', '/admin/people c'],
};

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours axe finds nothing wrong`, () => {
    for (const [login, pages] of Object.entries(PAGES))
      test(`on the pages of ${login}`, async ({ desk }) => {
        const page = await desk.open(login, '/notices', { theme });
        for (const one of pages) {
          const [path, key] = one.split(' ');
          await page.goto(path!);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
          if (key) {
            await page.keyboard.press(key);
            await expect(page.getByRole('dialog')).toBeVisible();
          }
          expect(await faults(page), one).toEqual([]);
        }
      });

    test('on a ticket beside the list and on its page, and on a customer', async ({ desk }) => {
      const made = await newTicket(desk, unheard('无障碍检查'));
      const page = await desk.open('agent', `/tickets?open=${made.number}`, { theme });
      await expect(page.getByRole('heading', { name: made.subject })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.goto(`/tickets/${made.number}`);
      await expect(page.getByRole('heading', { name: made.subject })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      const { customers } = await desk.ask<{ customers: { nodes: { id: string; name: string }[] } }>(
        'agent',
        '{ customers(first: 1) { nodes { id name } } }',
      );
      await page.goto(`/customers/${customers.nodes[0]!.id}`);
      await expect(page.getByText(customers.nodes[0]!.name).filter({ visible: true }).first()).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });

    test('on the palette, the sheet of keys and the door', async ({ desk, page }) => {
      const window = await desk.open('agent', '/tickets', { theme });
      await window.keyboard.press('Control+k');
      await expect(window.getByRole('dialog')).toBeVisible();
      expect(await faults(window)).toEqual([]);
      await window.keyboard.press('Escape');
      await window.keyboard.press('?');
      await expect(window.getByRole('dialog')).toBeVisible();
      expect(await faults(window)).toEqual([]);
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  });
}
