import { expect, isSound, test } from './signed-in';

const AWAY = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status: 503, code: 'index-away', chinese: '检索库暂时没有应答。', english: 'The search index does not answer.' }),
};

test('a page that has data goes on showing it with its time', async ({ signedIn: page }) => {
  // the page asks every 15 seconds, and here it has to ask twice
  test.setTimeout(90_000);
  await expect(page.locator('.sentence')).toBeVisible();
  const before = await page.locator('.figures dd').first().textContent();
  await page.route('**/api/v1/today*', (route) => route.fulfill(AWAY));
  await expect(page.locator('.stale')).toContainText('以下是', { timeout: 20_000 });
  expect(await page.locator('.figures dd').first().textContent()).toBe(before);
  await isSound(page);
  await page.unroute('**/api/v1/today*');
  await expect(page.locator('.stale')).toBeHidden({ timeout: 20_000 });
});

test('a page that has none says what still works', async ({ signedIn: page }) => {
  await page.route('**/api/v1/today*', (route) => route.fulfill(AWAY));
  await page.goto('/today?period=24h');
  await expect(page.getByRole('alert')).toContainText('不会丢失');
  await isSound(page);
  await page.unroute('**/api/v1/today*');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.locator('.sentence')).toBeVisible();
});

test('the skeleton stands while data is on its way', async ({ signedIn: page }) => {
  await page.route('**/api/v1/today*', () => undefined);
  await page.goto('/today?period=24h');
  await expect(page.locator('.skeleton').first()).toBeVisible();
  await isSound(page);
});
