import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope, ref } from 'vue';
import { Problem } from '@/api/client';
import { useLive, type Live } from '@/shared/useLive';

const away = new Problem('index-away', '不在', 'away', 503);
let scope = effectScope();

function live(load: (signal: AbortSignal) => Promise<{ asOf: string; n: number }>, on = ref(0)): Live<{ asOf: string; n: number }> {
  const made = scope.run(() => useLive(load, 1_000, on));
  if (!made) throw new Error('scope is over');
  return made;
}

beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

const answer = (n: number): { asOf: string; n: number } => ({ asOf: '2026-11-24T07:24:00Z', n });

it('loads, then keeps what it has when a later load fails, then recovers', async () => {
  const load = vi.fn().mockResolvedValueOnce(answer(1)).mockRejectedValueOnce(away).mockResolvedValueOnce(answer(2));
  const { data, state, problem } = live(load);
  expect(state.value).toBe('loading');
  await flushPromises();
  expect(state.value).toBe('ready');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.value).toBe('stale');
  expect(data.value?.n).toBe(1);
  expect(problem.value?.code).toBe('index-away');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.value).toBe('ready');
  expect(data.value?.n).toBe(2);
});

it('says that nothing can be shown when the first load fails', async () => {
  const { state, problem } = live(vi.fn().mockRejectedValue(new TypeError('no network')));
  await flushPromises();
  expect(state.value).toBe('error');
  expect(problem.value?.code).toBe('unreachable');
});

it('answers the latest question whatever order answers come in', async () => {
  const finish: ((n: number) => void)[] = [];
  const on = ref(0);
  const { data } = live(() => new Promise((resolve) => finish.push((n) => resolve(answer(n)))), on);
  on.value = 1;
  await flushPromises();
  finish[1]?.(2);
  await flushPromises();
  finish[0]?.(1);
  await flushPromises();
  expect(data.value?.n).toBe(2);
});

it('stops with its page', async () => {
  const load = vi.fn().mockResolvedValue(answer(1));
  live(load);
  await flushPromises();
  scope.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(load).toHaveBeenCalledTimes(1);
});
