import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Cookie, type Page } from '@playwright/test';

/** A page that is signed in; fails when the browser reports an error on it. */
export const test = base.extend<{ signedIn: Page }, { cookies: Cookie[] }>({
  // one sign-in for all tests of a worker
  cookies: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await signIn(page);
      await use(await page.context().cookies());
      await page.close();
    },
    { scope: 'worker' },
  ],
  signedIn: async ({ page, cookies }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.context().addCookies(cookies);
    await page.goto('/today');
    await expect(page.locator('.frame')).toBeVisible();
    await use(page);
    expect(errors).toEqual([]);
  },
});

export async function signIn(page: Page): Promise<void> {
  await page.goto(process.env.MINYI_URL ?? '/');
  await page.getByLabel(/用户名|Name/).fill('leader');
  await page.getByLabel(/密码|Password/).fill(process.env.MINYI_PASSWORD ?? 'sample-only');
  await page.keyboard.press('Enter');
  await expect(page.locator('.frame')).toBeVisible();
}

/** No violation of WCAG 2 A and AA, and nothing wider than the window. */
export async function isSound(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

export { expect };
