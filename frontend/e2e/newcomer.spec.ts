import { expect, test } from './desk';
import { row, unheard } from './stories';

// Told last: once somebody works here in earnest, the demo's passwords open no door any more.
test('a new colleague gets a link once, sets a password and is in', async ({ desk }) => {
  const login = `new-${Date.now().toString(36)}`;
  const name = unheard('新同事');
  const page = await desk.open('admin', '/admin/people');
  await page.getByRole('button', { name: '新建账号' }).click();
  const drawer = page.getByRole('dialog', { name: '新建账号' });
  await drawer.getByRole('textbox', { name: '姓名' }).fill(name);
  await drawer.getByRole('textbox', { name: '账号' }).fill('Not Allowed');
  await drawer.getByRole('button', { name: '新建并取得链接' }).click();
  await expect(drawer.locator('[data-invalid]').first()).toBeVisible();
  await drawer.getByRole('textbox', { name: '账号' }).fill(login);
  await drawer.getByRole('checkbox', { name: '技术支持' }).click();
  await drawer.getByRole('button', { name: '新建并取得链接' }).click();

  const link = await page.getByRole('dialog').getByRole('textbox', { name: '一次性链接' }).inputValue();
  await page.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('searchbox', { name: '在此列表中查找' }).fill(login);
  await expect(row(page, login)).toContainText('技术支持');

  const theirs = await desk.stranger(new URL(link).pathname);
  await theirs.getByLabel('新密码', { exact: true }).fill('qingfeng-mingyue-7');
  await theirs.getByLabel('再输入一次').fill('qingfeng-mingyue-7');
  await theirs.getByRole('button', { name: '保存并登录' }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(theirs.getByText(name)).toBeVisible();

  // closed, and out at once; what their page was just asking may still be answered, with a refusal
  desk.mayComplain(/needs a signed-in viewer|status of 400/);
  await row(page, login).click();
  await page.getByRole('dialog').getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '停用账号' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '停用账号' }).click();
  await expect(theirs).toHaveURL(/\/sign-in/);
});
