import { expect, isSound, signIn, test } from './signed-in';

const PAGES = [
  ['today', '/today', '.map .tile'],
  ['a district', '/today?area=440310', '.map .tile'],
  ['seven days', '/today?period=7d', '.chart svg'],
  ['search', `/petitions?q=${encodeURIComponent('照明')}`, 'mark.hit'],
  ['nothing found', `/petitions?q=${encodeURIComponent('月球基地')}`, '.state-note'],
  ['a petition', '/petition?id=hotline-12345:CHANGED-1', '.life li'],
  ['an emergency', '/petition?id=hotline-12345:GAS-1', 'mark.urgency'],
  ['a vague petition', '/petition?id=hotline-12345:VAGUE-1', 'mark.place'],
  ['emergencies', '/petitions?urgency=emergency', '.line .badge'],
  ['no petition', '/petition?id=none', '.state-note'],
  ['health', '/health', '.letters tbody tr'],
] as const;

for (const [name, address, sign] of PAGES) {
  test(`${name} is sound in light and dark`, async ({ signedIn: page }, info) => {
    await page.goto(address);
    await expect(page.locator(sign).first()).toBeVisible();
    await isSound(page);
    // colours do not depend on the width
    if (info.project.name === 'phone') return;
    await page.getByRole('button', { name: /切换为(深|浅)色/ }).click();
    await isSound(page);
  });
}

test('the sign-in page is sound and refuses a wrong password', async ({ page }) => {
  await page.context().clearCookies();
  await page.goto('/today');
  await expect(page).toHaveURL(/\/login/);
  await isSound(page);
  await page.getByLabel('用户名').fill('nobody');
  await page.getByLabel('密码').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('用户名或密码不对');
});

test('signing out ends the session', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/login/);
  expect((await page.request.get('/api/v1/today')).status()).toBe(401);
});

test('English by a switch, and it stays', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: '切换为英文' }).click();
  await expect(page.locator('h1')).toHaveText('Today');
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Today');
  await isSound(page);
});

test('/ puts the cursor into the search, Enter finds, back leads back', async ({ signedIn: page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('注入测试');
  await page.keyboard.press('Enter');
  await expect(page.locator('.line')).toHaveCount(2);
  await page.locator('.line').first().click();
  await expect(page.locator('.life li').first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('.line')).toHaveCount(2);
});

test('markup and formulas in a petition are text', async ({ signedIn: page }) => {
  await page.goto(`/petitions?q=${encodeURIComponent('注入测试')}`);
  const line = page.locator('.line', { hasText: '<b>粗体</b>标题' });
  await expect(line).toBeVisible();
  await line.click();
  await expect(page.locator('.text').first()).toContainText('<img src=x onerror=');
  expect(await page.locator('.text img, .text script, h1 b').count()).toBe(0);
  expect(await page.evaluate(() => document.body.dataset.hacked)).toBeUndefined();
});

test('evidence explains itself by keyboard', async ({ signedIn: page }) => {
  await page.goto('/petitions?order=newest');
  await page.locator('.line', { hasNotText: '未分类' }).first().click();
  const mark = page.locator('mark.matter').first();
  await mark.focus();
  await expect(page.getByRole('tooltip').filter({ hasText: '依据此词判断事项为' })).toBeVisible();
});

test('an emergency stands on top of today and shows what was understood', async ({ signedIn: page }) => {
  await page.locator('.emergencies').getByRole('link', { name: '翠湖豪庭楼道煤气味很重，快派人' }).click();
  const reading = page.locator('.reading');
  await expect(reading.locator('.note')).toContainText('燃气 “煤气味很重” “闻着头晕”');
  for (const word of ['燃气泄漏', '把握 93%', '坪山区 › 碧岭街道', '求助', '情绪强烈 · 负面', '安和物业', '坪山区住房和建设局', '职责清单', '解析版本 reader-3']) {
    await expect(reading).toContainText(word);
  }
  await page.getByRole('link', { name: '同一对象的诉求' }).click();
  await expect(page.locator('.subject')).toContainText('安和物业');
  await expect(page.locator('.line', { hasText: '翠湖豪庭楼道煤气味很重' })).toBeVisible();
});

test('marks lie over each other, explain themselves and can be hidden', async ({ signedIn: page }) => {
  await page.goto('/petition?id=hotline-12345:GAS-1');
  const both = page.locator('.text mark.urgency.matter');
  await expect(both).toHaveText('煤气味');
  await both.focus();
  await expect(page.getByRole('tooltip').filter({ hasText: '紧急线索（燃气）' })).toContainText('依据此词判断事项为“燃气泄漏”');
  const text = await page.locator('.text').first().textContent();
  await page.getByRole('button', { name: /紧急线索/ }).click();
  await expect(page.locator('mark.urgency')).toHaveCount(0);
  await expect(page.locator('.text mark.matter').first()).toHaveText('煤气味');
  expect(await page.locator('.text').first().textContent()).toBe(text);
});

test('a refused record is found by its reason', async ({ signedIn: page }) => {
  await page.goto('/health');
  await page.getByRole('button', { name: /时间格式无法识别/ }).click();
  await expect(page.locator('.letters tbody tr').first()).toContainText('2026年13月40日');
  for (const row of await page.locator('.letters tbody tr .reason').allTextContents()) {
    expect(row).toContain('时间格式无法识别');
  }
});

test('a district opens by its tile and closes by its crumb', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: /^坪山区 / }).click();
  await expect(page.locator('h1')).toHaveText('坪山区');
  await expect(page).toHaveURL(/area=440310/);
  await page.getByRole('button', { name: '深圳市', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('今日');
});

test('the map and the chart have tables behind them', async ({ signedIn: page }) => {
  const tables = page.getByRole('button', { name: '表格', exact: true });
  await expect(tables).toHaveCount(2);
  await tables.first().click();
  await tables.first().click();
  await expect(page.locator('.panel table')).toHaveCount(3);
  await isSound(page);
});
