import { expect, PASSWORD, test } from './desk';

test('language and looks change at once and stay', async ({ desk }) => {
  const page = await desk.open('agent3', '/profile');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'My settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveClass(/dark/);
});

test('a wrong or weak password is told under its field', async ({ desk }) => {
  const page = await desk.open('agent3', '/profile');
  await page.getByLabel('当前密码').fill('surely-not-this-one');
  await page.getByLabel('新密码', { exact: true }).fill('12345');
  await page.getByLabel('再输入一次新密码').fill('123456');
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('两次输入的新密码不同')).toBeVisible();
  await page.getByLabel('再输入一次新密码').fill('12345');
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(
    page
      .getByLabel('当前密码')
      .or(page.getByLabel('新密码', { exact: true }))
      .first(),
  ).toBeVisible();
  await expect(page.locator('[data-invalid]').first()).toBeVisible();
});

test('a token is shown once, works, and is taken back', async ({ desk, request }) => {
  const page = await desk.open('agent3', '/profile');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '新建令牌' }).click();
  await expect(dialog.getByText('必须填写')).toBeVisible();
  await dialog.getByLabel('用途').fill('报表程序');
  await dialog.getByRole('button', { name: '新建令牌' }).click();
  const secret = await page.getByRole('dialog').getByRole('textbox', { name: '令牌' }).inputValue();
  await page.getByRole('button', { name: '我已保存' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const ask = () =>
    request.post('/graphql', {
      data: { query: '{ viewer { login } }' },
      headers: { Authorization: `Bearer ${secret}` },
    });
  expect(await (await ask()).json()).toMatchObject({ data: { viewer: { login: 'agent3' } } });
  const line = page
    .getByRole('listitem')
    .filter({ hasText: '报表程序' })
    .filter({ hasText: secret.slice(-4) });
  await line.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '撤回' }).click();
  await expect(line).toContainText('已撤回');
  expect((await ask()).status()).toBe(401);
});

test('other sessions end, this one stays', async ({ desk, baseURL }) => {
  const other = await desk.stranger('/sign-in');
  await other.getByLabel('账号').fill('agent4');
  await other.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(`${baseURL}/tickets`);
  const page = await desk.open('agent4', '/profile');
  await expect(page.getByRole('listitem').filter({ hasText: '本机' })).toBeVisible();
  await page.getByRole('button', { name: '退出其他全部' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '退出其他全部' }).click();
  await expect(page.getByRole('button', { name: '退出其他全部' })).toHaveCount(0);
  await expect(other).toHaveURL(/\/sign-in/);
});

test('an absence is planned, tells of open tickets, and is cancelled', async ({ desk }) => {
  const page = await desk.open('agent3', '/profile');
  await page.getByRole('button', { name: '登记请假' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('原因').fill('年假');
  await drawer.getByRole('button', { name: '保存' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '年假' });
  await expect(line).toBeVisible();
  await line.getByRole('button', { name: '取消' }).click();
  await expect(line).toBeHidden();
});
