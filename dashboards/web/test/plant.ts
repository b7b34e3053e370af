import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { CityNames } from '@/api/getCity';
import type { Health } from '@/api/getHealth';
import type { Measure, Today } from '@/api/getToday';
import type { PetitionSummary } from '@/api/searchPetitions';
import { pages } from '@/pages';
import { city } from '@/shared/city';
import { i18n } from '@/shared/i18n';

export const NOW = '2026-11-24T07:24:00Z';

export const measure = (count: number, change: Partial<Measure> = {}): Measure => ({
  count,
  expected: { mean: 10, low: 6, high: 15, n: 5 },
  deviation: 0.2,
  standing: 'AS_EXPECTED',
  ...change,
});

export const cityNames: CityNames = {
  id: 'shenzhen', version: '1', name: '深圳市', english: 'Shenzhen', zone: 'Asia/Shanghai', rootArea: '4403',
  channels: [{ id: 'hotline', name: '热线', english: 'Hotline' }],
  areas: [
    { code: '4403', parent: '', level: 'city', name: '深圳市', english: 'Shenzhen' },
    { code: '440310', parent: '4403', level: 'district', name: '坪山区', english: 'Pingshan District' },
    { code: '440310001', parent: '440310', level: 'street', name: '坪山街道', english: 'Pingshan Subdistrict' },
  ],
  tiles: [{ area: '440310', column: 3, row: 1 }, { area: '440310001', column: 1, row: 1 }],
  matters: [
    { id: '03', parent: '', level: 1, name: '生态环境', english: 'Environment' },
    { id: '03.01', parent: '03', level: 2, name: '噪声', english: 'Noise' },
    { id: '03.01.01', parent: '03.01', level: 3, name: '施工噪声', english: 'Building noise' },
  ],
  reasons: [{ id: 'TIME_UNREADABLE', name: '时间格式无法识别', english: 'the time fits none of the formats' }],
};

export const today: Today = {
  asOf: NOW, area: '4403', period: 'today', from: '2026-11-23T16:00:00Z', past: 'WEEKS',
  arrivals: measure(117, { expected: { mean: 92, low: 71, high: 127, n: 5 } }),
  lastHour: measure(12), people: { count: 115, known: 116 },
  hours: [
    { start: '2026-11-23T16:00:00Z', count: 2, partial: false, expected: { mean: 1, low: 0, high: 4, n: 5 } },
    { start: '2026-11-23T17:00:00Z', count: 1, partial: true, expected: { mean: 1, low: 0, high: 4, n: 5 } },
    { start: '2026-11-23T18:00:00Z', partial: false, expected: { mean: 1, low: 0, high: 4, n: 5 } },
  ],
  matters: [{ id: '03.01.01', measure: measure(33, { standing: 'ABOVE', deviation: 7 }) }],
  areas: [{ code: '440310', measure: measure(9) }],
  quality: { n: 117, unclassified: 4, unresolved: 9 },
};

export const petition = (id: string, change: Partial<PetitionSummary> = {}): PetitionSummary => ({
  id, channel: 'hotline', sourceChannel: 'hotline', state: 'RECEIVED', time: NOW, ingestTime: NOW,
  title: [{ text: `标题${id}`, marked: false }], excerpt: [{ text: '正文', marked: false }],
  matter: '03.01.01', place: [{ level: 'city', code: '4403', name: '深圳市' }, { level: 'district', code: '440310', name: '坪山区' }],
  appeal: 'complaint', urgency: 'normal', unit: '', agree: 0, ...change,
});

export const health: Health = {
  asOf: NOW, troubles: [],
  components: [{ name: 'kafka', state: 'UP' }, { name: 'flink', state: 'UP' }, { name: 'elasticsearch', state: 'UP' }],
  index: {
    petitions: 5498, deadLetters: 1, newest: NOW, delayMillis: 2100,
    recent: { n: 200, unclassified: 7, unresolved: 11 },
    reasons: [{ reason: 'TIME_UNREADABLE', count: 1, recent: 1 }],
    channels: [{ id: 'hotline', state: 'HEARD', count: 100, last: NOW, expected: 0.2 }],
  },
  groups: [{ group: 'minyi-intake', lag: 0, started: true, movedAt: NOW, stalled: false, topics: [] }],
  jobs: [{ name: 'intake', state: 'RUNNING', since: NOW, lastCheckpoint: NOW }],
};

/** Answers calls by path: a value, or a function of the address; a number is a failing status. */
export function serve(answers: Record<string, unknown>): ReturnType<typeof vi.fn> {
  const fetching = vi.fn(async (request: Request) => {
    const url = new URL(request.url);
    const found = answers[url.pathname];
    const answer: unknown = await (typeof found === 'function' ? (found as (url: URL) => unknown)(url) : found);
    if (answer === undefined) throw new TypeError('no network');
    if (typeof answer === 'number') {
      const problem = { code: answer === 503 ? 'index-away' : 'other', chinese: '检索库没有应答', english: 'index away' };
      return new Response(JSON.stringify(problem), { status: answer, headers: { 'Content-Type': 'application/problem+json' } });
    }
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

/** An EventSource that the test speaks through. */
export class Stream extends EventTarget {
  static last: Stream;
  constructor(readonly url: string) {
    super();
    Stream.last = this;
  }
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

/** Mounts a component as the app would, at an address. */
export async function plant(component: Component, address = '/today', props = {}): Promise<VueWrapper> {
  vi.stubGlobal('EventSource', Stream);
  city.value = cityNames;
  const router = createRouter({ history: createMemoryHistory(), routes: pages });
  await router.push(address);
  const wrapper = mount(component, { props, global: { plugins: [i18n, router] }, attachTo: document.body });
  await settle();
  return wrapper;
}

/** Lets answers arrive: an answer takes several turns. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await flushPromises();
}
