import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HandlingView, RunningTime } from '@/api/getHandling';
import type { Pair } from '@/api/getBounces';
import { bounceOption, drawn } from '@/features/handling/bounceOption';
import HandlingPanel from '@/features/petition/HandlingPanel.vue';
import SupervisionPage from '@/features/handling/SupervisionPage.vue';
import UnitsPage from '@/features/handling/UnitsPage.vue';
import { dates, spansOf } from '@/features/petition/traceDays';
import { clockMark, counted, dueText, elapsed, endOf, reasonText } from '@/shared/handling';
import { NOW, plant, serve } from './plant';

const now = Date.parse(NOW);

describe('a clock', () => {
  const due = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
  it.each([
    [{ state: 'running', dueAt: due(30) }, '● running'],
    [{ state: 'running', dueAt: due(23) }, '◐ soon'],
    [{ state: 'running' }, '○ unlimited'],
    [{ state: 'paused', dueAt: due(1) }, '‖ paused'],
    [{ state: 'met', dueAt: due(-1), endedAt: due(-2) }, '● met'],
    [{ state: 'breached', dueAt: due(-1) }, '■ breached'],
    [{ state: 'breached', dueAt: due(-3), endedAt: due(-2) }, '■ late'],
  ])('%o is told as %s', (clock, expected) => {
    const mark = clockMark(clock, now);
    expect(`${mark.shape} ${mark.word}`).toBe(expected);
  });
  it('tells counted time without days, and time on the wall with them', () => {
    expect([counted(45), counted(420), counted(455), counted(6_005)]).toEqual(['45 分', '7 小时', '7 小时 35 分', '100 小时']);
    expect([elapsed(455), elapsed(2_940), elapsed(2_880)]).toEqual(['7 小时 35 分', '2 天 1 小时', '2 天']);
  });
  it('is due in or since', () => {
    expect(dueText('2026-11-24T10:24:00Z', now)).toBe('3 小时后到期 · 11月24日 周二 18:24');
    expect(dueText('2026-11-22T07:24:00Z', now)).toBe('已超期 2 天 · 11月22日 周日 15:24');
  });
  it('ends a day at 24:00', () => {
    expect(endOf('2026-11-24T16:00:00Z')).toBe('11月24日 周二 24:00');
  });
  it('names grounds it knows', () => {
    expect([reasonText('paused:hearing'), reasonText('paused:其他'), reasonText('first-day')]).toEqual(['暂停（听证）', '暂停（其他）', '次日起算']);
  });
});

describe('a day of a trace', () => {
  const row = { first: '2026-11-21', last: '2026-11-22', countedMinutes: 0, minutes: 2_880, spans: [], reasons: ['closed'], units: ['A'] };
  it('is a date, or the first and the last', () => {
    expect(dates(row)).toBe('11月21日 周六 – 11月22日 周日');
    expect(dates({ ...row, last: row.first })).toBe('11月21日 周六');
  });
  it('lists what counted', () => {
    const spans = [{ from: '2026-11-21T01:00:00Z', to: '2026-11-21T04:00:00Z' }, { from: '2026-11-21T06:00:00Z', to: '2026-11-21T16:00:00Z' }];
    expect(spansOf({ ...row, spans })).toBe('09:00–12:00  14:00–24:00');
  });
});

describe('the graph of returns', () => {
  const pair = (from: string, to: string, minutesLost: number): Pair => ({ from, to, hops: 2, minutesLost, petitions: [] });
  it('has a node a unit on each side and an arrow a pair', () => {
    const option = bounceOption([pair('A', 'B', 600), pair('B', 'A', 60), pair('C', 'A', 60)], [['A', 'B', 'A']], { unit: (u) => u, pair: () => '', aria: '' }, (name) => name);
    const series = (option.series as { data: unknown[]; links: { lineStyle: { width: number; color: string } }[] }[])[0];
    expect(series?.data).toHaveLength(5);
    expect(series?.links.map((link) => link.lineStyle.width)).toEqual([5, 1.4, 1.4]);
    expect(series?.links.map((link) => link.lineStyle.color)).toEqual(['--amber', '--amber', '--line-strong']);
  });
  it('draws no more than can be read', () => {
    expect(drawn(Array.from({ length: 40 }, (_, i) => pair(`${i}`, 'B', 1)))).toHaveLength(12);
  });
});

const clock = (change: Partial<RunningTime>): RunningTime => ({
  clock: 'handle', number: 1, unit: '市水务局', rule: 'handle-default', ruleVersion: '2026.1', startedAt: '2026-11-20T01:00:00Z',
  dueAt: '2026-11-24T10:24:00Z', state: 'running', limitMinutes: 2_100, countedMinutes: 1_890, wallMinutes: 6_000,
  causedBy: '', lateMinutes: 0, lateWallMinutes: 0, ...change,
});

describe('the pages', () => {
  let page: VueWrapper | undefined;
  beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })));
  afterEach(() => {
    page?.unmount();
    page = undefined;
    vi.unstubAllGlobals();
  });
  const view: HandlingView = {
    asOf: NOW, rules: 'shenzhen 2026.1', state: 'SIGNED', paused: false, unit: '市水务局', designated: false, supervisionOwed: false, redos: 0,
    clocks: [clock({ clock: 'citizen', limitMinutes: 21_600, dueAt: '2026-12-05T01:00:00Z' }), clock({})],
    pressing: { clock: 'handle', number: 1, why: ['办理到期：周二 18:24', '限 5 个工作日'] },
    illegal: [{ event: 'e', type: 'EXTENSION_REQUESTED', time: NOW, unit: '市水务局', reason: '时钟 handle 已到期' }],
    returns: [{ unit: '市水务局', asked: NOW, outcome: 'pending', reason: '不属职责' }],
    units: {},
  };
  it('says who has it, what presses and why, and opens the trace', async () => {
    serve({
      '/api/v1/petition/handling': view,
      '/api/v1/petition/trace': { asOf: NOW, clock: 'handle', number: 1, why: ['一行'], days: [{ first: '2026-11-21', last: '2026-11-22', countedMinutes: 0, minutes: 2_880, spans: [], reasons: ['holiday'], units: ['市水务局'] }], intervals: [] },
    });
    page = await plant(HandlingPanel, '/petition?id=1', { id: '1' });
    const said = page.text();
    for (const word of ['承办 市水务局', '3 小时后到期', '已计 31 小时 30 分 / 限 35 小时', '90%', '为什么是 11月24日 周二 18:24', '限 5 个工作日', '申请延期', '时钟 handle 已到期', '不属职责', '市民时钟']) expect(said).toContain(word);
    await page.findAll('.clocks button')[1]?.trigger('click');
    await flushPromises();
    await vi.waitFor(() => expect(page?.find('.days tbody').text()).toContain('节假日'));
  });
  it('says that a city has no rules', async () => {
    serve({ '/api/v1/petition/handling': { ...view, rules: '', clocks: [] } });
    page = await plant(HandlingPanel, '/petition?id=1', { id: '1' });
    expect(page.text()).toContain('没有办理规则');
  });
  const supervision = {
    asOf: NOW, rules: 'shenzhen 2026.1', within: 24, forecast: true, figures: { open: 5, due24Hours: 2, breachedOpen: 1, supervisionOwed: 0 },
    due: {
      total: 1, judged: 1,
      lines: [{ id: 'p2', title: '路面塌陷', state: 'SIGNED', paused: false, unit: '市水务局', district: '440310', matter: '', urgency: 'normal', people: 4, risk: { probability: 0.83, people: 4, reasons: [{ reason: 'SIGNED', logit: 1, chinese: '尚未签收', english: 'not signed yet' }] }, clock: clock({}) }],
    },
    breached: { total: 1, judged: 1, lines: [{ id: 'p1', title: '电梯停运', state: 'SIGNED', paused: false, unit: '市住房和建设局', district: '440310', matter: '', urgency: 'normal', people: 22, clock: clock({ state: 'breached', causedBy: '市住房和建设局', lateMinutes: 420, lateWallMinutes: 1_500 }) }] },
    busiest: [{ unit: '市水务局', count: 3 }], units: {},
  };
  it('names who is late and by how much, and what there is none of', async () => {
    serve({ '/api/v1/handling': supervision, '/api/v1/handling/alerts': { asOf: NOW, alerts: [], units: {} }, '/api/v1/handling/bounces': { asOf: NOW, rules: 'r', from: NOW, petitions: 0, cut: false, pairs: [], parts: [], cycles: [], units: {} } });
    page = await plant(SupervisionPage, '/supervision');
    const said = page.text();
    for (const word of ['电梯停运', '超 1 天 1 小时（计入 7 小时）', '责任 市住房和建设局', '22 人', '超期概率 83%', '尚未签收', '72 小时内超期的概率', '还没有预警', '近 30 天没有退回', '规则 shenzhen 2026.1']) expect(said).toContain(word);
    expect(page.find('.figures a').attributes('href')).toContain('handling=open');
  });
  it('says what still works when the index is away', async () => {
    serve({ '/api/v1/handling': 503 });
    page = await plant(SupervisionPage, '/supervision');
    expect(page.text()).toContain('时钟照走');
  });
  const rate = (name: string, change = {}): object => ({
    rate: name, highGood: true, tally: { count: 9, trials: 10 }, share: 0.9, mean: 0.91, low: 0.79, high: 0.98, expected: 0.93, target: 0.93, probabilityBetter: 0.4,
    band: 'insufficientEvidence', ...change,
  });
  const card = {
    unit: '市水务局', peers: 'city', units: 24,
    rates: [rate('onTime', { excluded: { tally: { count: 0, trials: 2 }, shareWith: 0.75 } }), rate('sign', { band: 'below' }), rate('secondStrike', { tally: { count: 0, trials: 0 }, share: undefined })],
    composite: { score: 84.21, low: 80, high: 88, hasEvidence: false, sensitivity: [{ rate: 'solved', weight: 0.5, atHalf: 83, atOneAndAHalf: 85 }], lowestFifth: 0.1 },
  };
  const cards = {
    asOf: NOW, rules: 'r', window: 'last 30 days', from: '2026-10-25T16:00:00Z', to: '2026-11-24T16:00:00Z', totals: { onTime: { count: 9, trials: 10 } }, weights: { solved: 50 },
    cards: [card], works: { 市水务局: { dispatched: 12, handled: 10, averageMinutes: 1_200 } }, units: {},
  };
  it('does not judge what has too little evidence, and shows what was left out', async () => {
    serve({ '/api/v1/handling/units': cards });
    page = await plant(UnitsPage, '/units');
    const said = page.text();
    for (const word of ['证据不足，不判断', '90.0%', '9/10', '不受理或并件 2 件未计；计入则 75.0%', '接手 12 件', '与 24 家市级单位比', '10月26日 周一 至 11月24日 周二', '综合：证据不足']) expect(said).toContain(word);
    expect(said).not.toContain('二次重办率');
  });
  it('puts units into the bands of the rate that is asked for', async () => {
    serve({ '/api/v1/handling/units': cards });
    page = await plant(UnitsPage, '/units?by=sign');
    expect(page.find('.band h2').text()).toContain('低于预期');
  });
  it('opens the petitions that a rate counts, those against the unit first', async () => {
    serve({
      '/api/v1/handling/units/counted': { asOf: NOW, rules: 'r', cut: false, petitions: [{ id: 'a', title: '按时的', count: 1, trials: 1, excluded: 0 }, { id: 'b', title: '超期的', count: 0, trials: 1, excluded: 0 }] },
      '/api/v1/handling/units': cards,
    });
    page = await plant(UnitsPage, '/units');
    await page.find('.rate .n button').trigger('click');
    await flushPromises();
    expect(page.findAll('.counted li').map((row) => row.text())).toEqual(['■计为差超期的', '●计为好按时的']);
  });
});
