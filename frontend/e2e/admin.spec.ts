import { expect, test } from './desk';
import { row, unheard } from './stories';

test('two who change the same team: nothing typed is lost', async ({ desk }) => {
  const name = unheard('夜间值守组');
  const mine = await desk.open('manager', '/admin/teams');
  await mine.keyboard.press('c');
  await mine.getByRole('dialog').getByRole('textbox', { name: '名称', exact: true }).fill(name);
  await mine.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(row(mine, name)).toBeVisible();

  const theirs = await desk.open('admin', '/admin/teams');
  await row(theirs, name).click();
  await row(mine, name).click();
  await mine.getByRole('dialog').getByRole('textbox', { name: '英文名称' }).fill('Night watch');
  await mine.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(mine.getByRole('dialog')).toBeHidden();

  const drawer = theirs.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '名称', exact: true }).fill(`${name} 二`);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByRole('alert')).toContainText('有人刚刚改过这条记录');
  await expect(drawer.getByRole('textbox', { name: '名称', exact: true })).toHaveValue(`${name} 二`);
  await expect(drawer.getByRole('textbox', { name: '英文名称' })).toHaveValue('Night watch');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await expect(row(theirs, `${name} 二`)).toBeVisible();

  await row(theirs, `${name} 二`).click();
  await drawer.getByRole('button', { name: '归档' }).click();
  await theirs.getByRole('alertdialog').getByRole('button', { name: '归档' }).click();
  await expect(row(theirs, `${name} 二`)).toBeHidden();
  await theirs.getByRole('button', { name: /含已归档/ }).click();
  await expect(row(theirs, `${name} 二`)).toContainText('已归档');
});

test('a name that is taken is told under its field', async ({ desk }) => {
  const page = await desk.open('manager', '/admin/teams');
  await page.keyboard.press('c');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('必须填写')).toBeVisible();
  await drawer.getByRole('textbox', { name: '名称', exact: true }).fill('维修组');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('“维修组”已被使用')).toBeVisible();
});

test('the desk is set: days and the matrix', async ({ desk }) => {
  const page = await desk.open('manager', '/admin/settings');
  const days = page.getByRole('spinbutton');
  const before = await days.inputValue();
  await days.fill('0');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/超出允许范围/)).toBeVisible();
  const other = before === '10' ? '12' : '10';
  await days.fill(other);
  await page.getByRole('combobox', { name: '紧急程度低 · 影响范围小' }).click();
  await page.getByRole('option', { name: '普通' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('设置已保存，立即生效')).toBeVisible();
  await page.reload();
  await expect(days).toHaveValue(other);
});

test('what was done to many is taken back as a whole', async ({ desk }) => {
  const { tickets } = await desk.ask<{ tickets: { nodes: { id: string; version: number }[] } }>(
    'manager',
    '{ tickets(first: 5, filter: { open: true, priorities: [NORMAL, HIGH] }) { nodes { id version } } }',
  );
  await desk.ask(
    'manager',
    `mutation ($items: [ItemInput!]!, $key: String!) {
      ticketPrioritiseMany(items: $items, input: { priority: LOW }, key: $key) { done errors { message } }
    }`,
    { items: tickets.nodes, key: unheard('batch') },
  );
  const page = await desk.open('manager', '/admin/imports');
  await row(page, '批量调整优先级').first().click();
  const drawer = page.getByRole('dialog', { name: '批量调整优先级' });
  await drawer.getByRole('button', { name: '撤销整批' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '撤销整批' }).click();
  await expect(drawer.getByRole('status')).toContainText(`已撤销 ${tickets.nodes.length} 条`);
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(row(page, '批量调整优先级').first()).toContainText('已撤销');
});

test('who may not, is told so and not what', async ({ desk }) => {
  for (const path of ['/admin/people', '/admin/teams', '/admin/settings', '/admin/categories', '/admin/products']) {
    const page = await desk.open('agent', '/notices');
    await page.goto(path);
    await expect(page.getByText('没有权限看这一页')).toBeVisible();
    await page.close();
  }
});
