import { expect, isSound, test } from './signed-in';

const LATE = '梅林一村3栋电梯停运三周无人维修';

for (const [name, address, sign] of [
  ['supervision', '/supervision', '.breached .lines li'],
  ['supervision of 72 hours', '/supervision?within=72', '.due .lines li'],
  ['units', '/units', '.card dl'],
  ['a late petition', '/petition?id=hotline-12345:LATE-1', '.handling .why li'],
] as const) {
  test(`${name} is sound in light and dark`, async ({ signedIn: page }, info) => {
    await page.goto(address);
    await expect(page.locator(sign).first()).toBeVisible();
    await isSound(page);
    if (info.project.name === 'phone') return;
    await page.getByRole('button', { name: /切换为(深|浅)色/ }).click();
    await isSound(page);
  });
}

test('a breached petition is found, says who caused it, and opens its trace', async ({ signedIn: page }) => {
  await page.getByRole('navigation').getByRole('link', { name: '督办' }).click();
  await expect(page.locator('.breached .lines li').first()).toBeVisible();
  await page.goto('/supervision?unit=' + encodeURIComponent('市住房和建设局'));
  const line = page.locator('.breached .lines li', { hasText: LATE });
  await expect(line).toContainText('责任 市住房和建设局');
  await line.getByRole('link').first().click();
  const handling = page.locator('.handling');
  await expect(handling).toContainText('超期未结');
  await expect(handling.locator('.illegal')).toContainText('申请延期');
  await expect(handling).toContainText('应由街道牵头');
  const why = await handling.locator('.why').first().locator('li').count();
  expect(why).toBeGreaterThan(2);
  expect(why).toBeLessThanOrEqual(10);
  await handling.getByRole('button', { name: /看依据\s*办理/ }).click();
  await expect(handling.locator('.days tbody tr').first()).toContainText('非工作时间');
  await handling.getByRole('button', { name: '逐段查看' }).click();
  await expect(handling.locator('.intervals tbody')).toContainText('非工作时间');
  await isSound(page);
});

test('a key figure opens its petitions', async ({ signedIn: page }) => {
  await page.goto('/supervision');
  const figure = page.locator('.figures li', { hasText: '超期未结' });
  const count = (await figure.locator('strong').textContent()) ?? '';
  await figure.getByRole('link').click();
  await expect(page.locator('.subject')).toContainText('超期未结');
  await expect(page.locator('.count')).toHaveText(`${count} 件`);
});

test('returns between units are a table on a phone and a graph at a desk', async ({ signedIn: page }, info) => {
  await page.goto('/supervision');
  const bounces = page.locator('.bounces');
  await expect(bounces).toContainText('查看诉求');
  if (info.project.name === 'phone') {
    await expect(bounces.locator('tbody tr').first()).toBeVisible();
  } else {
    await expect(bounces.locator('svg').first()).toBeVisible();
    await bounces.getByRole('button', { name: '表格' }).click();
    await expect(bounces.locator('tbody tr').first()).toBeVisible();
  }
});

test('a rate opens the petitions that it counts', async ({ signedIn: page }) => {
  await page.goto('/units');
  const card = page.locator('.card').first();
  const opens = card.locator('.rate .n button').first();
  const cases = Number(((await opens.textContent()) ?? '').split('/')[1]);
  await opens.click();
  const counted = card.locator('.counted');
  await expect(counted.locator('li').first()).toBeVisible();

  expect(await counted.locator('li').count()).toBeLessThanOrEqual(cases);
  await isSound(page);
});

test('an alert says why', async ({ signedIn: page }) => {
  await page.goto('/supervision');
  const alert = page.locator('.alerts ul > li', { has: page.locator('details') }).first();
  await alert.getByText('为什么').click();
  await expect(alert.locator('ol li').first()).toBeVisible();
});

test('English tells deadlines in English', async ({ signedIn: page }) => {
  await page.goto('/petition?id=hotline-12345:LATE-1');
  await expect(page.locator('.handling .why').first()).toBeVisible();
  await page.getByRole('button', { name: '切换为英文' }).click();
  await expect(page.locator('.handling .why').first()).toContainText('working days');
});
