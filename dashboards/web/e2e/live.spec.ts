import { expect, test } from './signed-in';

const NODE = process.env.MINYI_ELASTICSEARCH ?? '';
let count = 0;

/** Puts a petition into the index, as the jobs would. */
async function arrive(title: string): Promise<void> {
  const id = `hotline-12345:LIVE-${Date.now()}-${count++}`;
  const now = new Date(Date.now() + Number(process.env.MINYI_AHEAD_MILLIS ?? 0)).toISOString();
  const position = { topic: 'petitions.raw.hotline-12345', partition: 0, offset: 900_000 + count };
  const answer = await fetch(`${NODE}/petitions/_doc/${encodeURIComponent(id)}?refresh=true`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id, version: 1, channel: 'hotline-12345', sourceChannel: 'hotline-12345', state: 'RECEIVED', time: now, timeAssumed: false,
      ingestTime: now, updateTime: now, title, text: '刚刚到的诉求', agree: 0, against: 0,
      matter: { probability: 0, abstained: true }, place: { probability: 0, resolved: false }, source: position,
    }),
  });
  expect(answer.ok).toBe(true);
}

test('new petitions wait above what is read until they are asked for', async ({ signedIn: page }) => {
  await expect(page.locator('.line').first()).toBeVisible();
  await expect(page.getByText('● 实时')).toBeVisible();
  await page.waitForTimeout(2_000);
  const before = await page.locator('.list .line .title').allTextContents();
  const place = await page.locator('.list .line').first().boundingBox();
  await arrive('直播一');
  await arrive('直播二');
  await expect(page.getByRole('button', { name: '2 件新诉求 ↑' })).toBeVisible();
  expect(await page.locator('.list .line .title').allTextContents()).toEqual(before);
  expect(await page.locator('.list .line').first().boundingBox()).toEqual(place);
  await page.getByRole('button', { name: '2 件新诉求 ↑' }).click();
  await expect(page.locator('.list .line .title').first()).toHaveText('直播二');
});
