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
  const pair = (from: string, to: string, lostMinutes: number): Pair => ({ from, to, returns: 2, lostMinutes, cycles: 0, petitions: [] });
  it('has a node a unit and an arrow a pair', () => {
    const option = bounceOption([pair('A', 'B', 600), pair('B', 'A', 60)], { unit: (u) => u, pair: () => '', aria: '' }, () => '#000');
    const series = (option.series as { data: unknown[]; links: { lineStyle: { width: number } }[] }[])[0];
    expect(series?.data).toHaveLength(2);
    expect(series?.links.map((link) => link.lineStyle.width)).toEqual([6, 1.5]);
  });
  it('draws no more than can be read', () => {
    expect(drawn(Array.from({ length: 40 }, (_, i) => pair(`${i}`, 'B', 1)))).toHaveLength(16);
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
    asOf: NOW, rules: 'shenzhen 2026.1', within: 24, figures: { open: 5, due24Hours: 2, breachedOpen: 1, supervisionOwed: 0 },
    due: { total: 0, judged: 0, lines: [] },
    breached: { total: 1, judged: 1, lines: [{ id: 'p1', title: '电梯停运', state: 'SIGNED', paused: false, unit: '市住房和建设局', district: '440310', matter: '', urgency: 'normal', people: 22, risk: 1, clock: clock({ state: 'breached', causedBy: '市住房和建设局', lateMinutes: 420, lateWallMinutes: 1_500 }) }] },
    busiest: [{ unit: '市水务局', count: 3 }], units: {},
  };
  it('names who is late and by how much, and what there is none of', async () => {
    serve({ '/api/v1/handling': supervision, '/api/v1/handling/alerts': { asOf: NOW, alerts: [], units: {} }, '/api/v1/handling/bounces': { asOf: NOW, rules: 'r', from: NOW, petitions: 0, cut: false, pairs: [], returning: [], units: {} } });
    page = await plant(SupervisionPage, '/supervision');
    const said = page.text();
    for (const word of ['电梯停运', '超 1 天 1 小时（计入 7 小时）', '责任 市住房和建设局', '22 人', '24 小时内没有到期的时限', '还没有预警', '近 30 天没有退回', '规则 shenzhen 2026.1']) expect(said).toContain(word);
    expect(page.find('.figures a').attributes('href')).toContain('handling=open');
  });
  it('says what still works when the index is away', async () => {
    serve({ '/api/v1/handling': 503 });
    page = await plant(SupervisionPage, '/supervision');
    expect(page.text()).toContain('时钟照走');
  });
  const rate = { hits: 9, cases: 10, low: 0.65, high: 0.98, excluded: 2, hitsWithExcluded: 9 };
  const card = { unit: '市水务局', band: 'INSUFFICIENT', onTime: rate, signed: { ...rate, excluded: 0 }, returned: rate, redone: { ...rate, cases: 0 }, solved: rate, satisfied: rate, dispatched: 12, handled: 10, averageMinutes: 1_200, secondStrikes: 0 };
  it('does not judge few cases, and shows what was left out', async () => {
    serve({ '/api/v1/handling/units': { asOf: NOW, rules: 'r', window: '30d', first: '2026-10-26', last: '2026-11-24', city: card, cards: [card], units: {} } });
    page = await plant(UnitsPage, '/units');
    const said = page.text();
    for (const word of ['件数不足，不判断', '90.0%', '9/10', '不受理或并件 2 件未计；计入则 75.0%', '接手 12 件']) expect(said).toContain(word);
  });
});
