import { expect, test } from './desk';

const HAN = /[\u3400-\u9fff]/;

test('in English no Chinese is left around what people typed', async ({ desk }) => {
  const page = await desk.open('manager', '/tickets', { locale: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const path of [
    '/tickets',
    '/customers',
    '/notices',
    '/profile',
    '/admin/settings',
    '/admin/products',
    '/admin/categories',
    '/admin/teams',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const part of ['navigation', 'heading', 'columnheader', 'toolbar', 'button'] as const) {
      const texts = await page.getByRole(part).allInnerTexts();
      const chinese = texts.flatMap((text) => text.split('\n')).filter((text) => HAN.test(text) && text !== '中文');
      expect(chinese, `${part} of ${path}`).toEqual([]);
    }
  }
});

test('a refusal comes in the viewer’s language', async ({ desk }) => {
  const page = await desk.open('manager', '/admin/products', { locale: 'en' });
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('must be given').first()).toBeVisible();
});
