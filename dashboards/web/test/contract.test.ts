import { readFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { en } from '@/shared/messages/en';
import { zh } from '@/shared/messages/zh';

const at = (path: string): URL => new URL(path, `file://${process.cwd()}/`);

describe('the contract', () => {
  it('has types that are those of the pinned API; run `npm run types`', async () => {
    const pinned = JSON.parse(readFileSync(at('../../samples/api/openapi.json'), 'utf8')) as Parameters<typeof openapi>[0];
    const made = astToString(await openapi(pinned));
    expect(readFileSync(at('src/api/schema.d.ts'), 'utf8')).toContain(made.trim());
  });
});

describe('the words', () => {
  const leaves = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  it('are there in both languages with the same gaps', () => {
    const gaps = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    const chinese = new Map(leaves(zh));
    const english = new Map(leaves(en));
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) // an English one may have a singular and a plural
      for (const form of (english.get(key) ?? '').split(' | ')) expect(`${key} ${gaps(form)}`).toBe(`${key} ${gaps(text)}`);
  });
  it('say nothing of intelligence', () => {
    for (const [, text] of leaves(zh)) expect(text).not.toMatch(/智能|大数据|赋能/);
  });
});
