import { expect, test } from './desk';

test('the playground asks in your own name, knows the schema, and loads nothing from elsewhere', async ({ desk }) => {
  const page = await desk.open('manager', '/me');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin) elsewhere.push(request.url());
  });
  await page.goto('/playground');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect(page.getByText('"MANAGER"', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).first().click();
  await expect(page.getByText('Tickets the viewer may see.')).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test('nobody is sent to sign in, and then to the playground', async ({ desk }) => {
  const page = await desk.stranger('/playground');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fplayground/);
});
