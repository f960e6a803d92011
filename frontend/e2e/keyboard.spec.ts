import { expect, PASSWORD, test } from './desk';
import { newTicket, row, unheard } from './stories';

test('a day without a mouse', async ({ desk }) => {
  const second = unheard('键盘第二件');
  await newTicket(desk, second);
  const first = unheard('键盘第一件');
  const made = await newTicket(desk, first);

  const page = await desk.stranger('/sign-in');
  await expect(page.getByLabel('账号')).toBeFocused();
  await page.keyboard.type('agent');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(row(page, first)).toBeVisible();

  // the list: down, up, open beside it, on to the next, close
  await page.keyboard.press('j');
  await expect(page.locator('[data-active]')).toContainText(second);
  await page.keyboard.press('k');
  await expect(page.locator('[data-active]')).toContainText(first);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '服务单' });
  await expect(panel.getByRole('heading', { name: first })).toBeVisible();
  await page.keyboard.press('j');
  await expect(panel.getByRole('heading', { name: second })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // letters never fire while one types
  await page.keyboard.press('/');
  await page.keyboard.type('jkin');
  await expect(page).toHaveURL(/\/tickets/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');

  // the palette, by pinyin initials, and back to where one was
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '搜索或执行命令' });
  await page.keyboard.type('tz');
  await expect(palette.getByRole('option').filter({ hasText: '通知' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  // straight to a place, straight to a ticket
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/notices$/);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/\/tickets/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(made.number);
  await expect(palette.getByRole('option').first()).toContainText(made.number);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(made.number));

  // the sheet of keys
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the first tab stop leads past the sidebar', async ({ desk }) => {
  const page = await desk.open('agent', '/notices');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a list is one tab stop, and focus comes back from a drawer', async ({ desk }) => {
  const page = await desk.open('manager', '/admin/products');
  const grid = page.getByRole('grid', { name: '产品型号' });
  await grid.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('textbox', { name: '名称', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(grid).toBeFocused();
});
