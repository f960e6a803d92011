import { expect, PASSWORD, test } from './desk';
import { newTicket, row, unheard, viewer } from './stories';

test('somebody signs in, takes the first ticket and answers it', async ({ desk }) => {
  const subject = unheard('门禁卡怎么给新员工开通');
  const made = await newTicket(desk, subject);
  const me = await viewer(desk, 'agent');

  const page = await desk.stranger('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('账号').fill('agent');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();

  await expect(page).toHaveURL(/\/tickets/);
  await expect(row(page, subject)).toContainText('未分派');
  await page.keyboard.press('i');
  await expect(page.getByRole('status').filter({ hasText: `${made.number} 已归你` })).toBeVisible();
  await expect(row(page, subject)).toContainText(me.name);

  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '服务单' });
  await expect(panel.getByRole('heading', { name: subject })).toBeVisible();
  await expect(panel.getByText('处理中')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`open=${made.number}`));
  await panel.getByRole('button', { name: '解决' }).click();
  const asked = page.getByRole('dialog', { name: `解决 ${made.number}` });
  await asked.getByRole('textbox').fill('已在前台登记，今天下午即可刷卡进门。');
  await asked.getByRole('button', { name: '解决服务单' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${made.number} 已解决` })).toBeVisible();
  await expect(panel.getByText('已解决').first()).toBeVisible();
});

test('a wrong password and a wrong name read the same', async ({ desk }) => {
  desk.mayComplain(/401/);
  const page = await desk.stranger('/sign-in');
  for (const login of ['agent', 'nobody-here']) {
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('账号或密码不对');
  }
});

test('after signing in one is back where one wanted to go', async ({ desk }) => {
  const page = await desk.stranger('/profile');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('账号').fill('agent');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/profile$/);
});
