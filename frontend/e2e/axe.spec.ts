import { faults } from './axe';
import { expect, test } from './desk';
import { newTicket, unheard } from './stories';

/** Each page with somebody who may see it; `open` brings up what hides behind it. */
const PAGES: { login: string; path: string; open?: string }[] = [
  { login: 'agent', path: '/tickets' },
  { login: 'agent', path: '/tickets?status=all' },
  { login: 'agent', path: '/tickets/new' },
  { login: 'agent', path: '/calls/new' },
  { login: 'agent', path: '/customers' },
  { login: 'agent', path: '/notices' },
  { login: 'agent', path: '/profile' },
  { login: 'agent', path: '/search?q=空调' },
  { login: 'agent', path: '/admin/imports' },
  { login: 'agent', path: '/nowhere' },
  { login: 'finance', path: '/tickets' },
  { login: 'manager', path: '/tickets' },
  { login: 'manager', path: '/admin/teams' },
  { login: 'manager', path: '/admin/teams', open: 'c' },
  { login: 'manager', path: '/admin/teams/departments' },
  { login: 'manager', path: '/admin/teams/positions' },
  { login: 'manager', path: '/admin/products' },
  { login: 'manager', path: '/admin/products', open: 'c' },
  { login: 'manager', path: '/admin/products/tiers' },
  { login: 'manager', path: '/admin/categories' },
  { login: 'manager', path: '/admin/categories', open: 'c' },
  { login: 'manager', path: '/admin/settings' },
  { login: 'admin', path: '/admin/people' },
  { login: 'admin', path: '/admin/people', open: 'c' },
];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours axe finds nothing wrong`, () => {
    for (const { login, path, open } of PAGES)
      test(`on ${path} of ${login}${open ? `, ${open} pressed` : ''}`, async ({ desk }) => {
        const page = await desk.open(login, path, { theme });
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        if (open) {
          await page.keyboard.press(open);
          await expect(page.getByRole('dialog')).toBeVisible();
        }
        expect(await faults(page)).toEqual([]);
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
