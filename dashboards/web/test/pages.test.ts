import type { VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import LatestPetitions from '@/features/today/LatestPetitions.vue';
import TodayPage from '@/features/today/TodayPage.vue';
import HealthPage from '@/features/health/HealthPage.vue';
import SearchPage from '@/features/petition/SearchPage.vue';
import PetitionPage from '@/features/petition/PetitionPage.vue';
import { switchLanguage } from '@/shared/i18n';
import { health, NOW, petition, plant, serve, settle, Stream, today } from './plant';

// nothing can be measured here, so nothing can be drawn
vi.mock('@/features/today/ArrivalsChart.vue', () => ({
  __esModule: true,
  __isTeleport: false,
  __isKeepAlive: false,
  name: 'ArrivalsChart',
  default: { render: () => null },
}));

const found = (...petitions: unknown[]): unknown => ({ asOf: NOW, total: petitions.length, exact: true, units: {}, petitions });
let page: VueWrapper | undefined;
afterEach(() => {
  page?.unmount();
  vi.unstubAllGlobals();
  switchLanguage('zh');
});

describe('today', () => {
  const all = { '/api/v1/today': today, '/api/v1/health': health, '/api/v1/petitions': found(petition('1')) };

  it('shows a skeleton while it loads', async () => {
    serve({ '/api/v1/today': () => new Promise(() => undefined) });
    page = await plant(TodayPage);
    expect(page.find('.skeleton').exists()).toBe(true);
    expect(page.find('.content').attributes('aria-busy')).toBe('true');
  });
  it('says how many, whether that is usual, and what is not', async () => {
    serve(all);
    page = await plant(TodayPage);
    expect(page.find('.sentence').text()).toContain('今天到 15:24 共 117 件');
    expect(page.find('.sentence').text()).toContain('总量平常（71–127）');
    expect(page.find('.sentence').text()).toContain('▲ 施工噪声 33 件');
    expect(page.find('.strip').text()).toContain('未分类 3.5%');
  });
  it('speaks English too', async () => {
    switchLanguage('en');
    serve(all);
    page = await plant(TodayPage);
    expect(page.find('.sentence').text()).toContain('total as usual (71–127)');
    expect(page.find('.sentence').text()).toContain('Building noise');
  });
  it('does not judge without a past', async () => {
    const unknown = { count: 3, standing: 'UNKNOWN' };
    serve({ ...all, '/api/v1/today': { ...today, past: 'NONE', arrivals: unknown, lastHour: undefined, matters: [], areas: [{ code: '440310', measure: unknown }] } });
    page = await plant(TodayPage);
    expect(page.find('.sentence').text()).toContain('暂不判断');
    expect(page.find('.tile').classes()).toContain('none');
  });
  it('says what still works when nothing can be read', async () => {
    serve({ ...all, '/api/v1/today': 503 });
    page = await plant(TodayPage);
    expect(page.find('[role=alert]').text()).toContain('诉求仍在收集，不会丢失');
    expect(page.find('[role=alert] a').attributes('href')).toBe('/health');
  });
  it('shows earlier data as stale with its time', async () => {
    vi.useFakeTimers();
    let isAway = false;
    serve({ ...all, '/api/v1/today': () => (isAway ? 503 : today) });
    page = await plant(TodayPage);
    isAway = true;
    await vi.advanceTimersByTimeAsync(15_100);
    await settle();
    expect(page.find('.stale').text()).toContain('以下是 15:24:00 的数据');
    expect(page.find('.sentence').text()).toContain('117');
    vi.useRealTimers();
  });
  it('puts emergencies of the period on top, and nothing where there are none', async () => {
    const fetching = serve({ ...all, '/api/v1/petitions': (url: URL) => found(...(url.searchParams.get('urgency') === 'emergency' ? [petition('7', { urgency: 'emergency' })] : [])) });
    page = await plant(TodayPage);
    expect(page.find('.emergencies').text()).toContain('紧急诉求 1 件');
    expect(page.find('.emergencies a').text()).toBe('标题7');
    const asked = fetching.mock.calls.map(([request]) => new URL((request as Request).url).searchParams).find((one) => one.get('urgency'));
    expect(asked?.get('from')).toBe(today.from);
    page.unmount();
    serve({ ...all, '/api/v1/petitions': found() });
    page = await plant(TodayPage);
    expect(page.find('.emergencies').exists()).toBe(false);
  });
  it('goes into a district by its tile', async () => {
    const fetching = serve(all);
    page = await plant(TodayPage);
    await page.find('.tile').trigger('click');
    await settle();
    expect(fetching.mock.calls.some(([request]) => (request as Request).url.includes('area=440310'))).toBe(true);
  });
});

describe('the latest petitions', () => {
  it('wait until they are asked for', async () => {
    serve({ '/api/v1/petitions': found(petition('1')) });
    page = await plant(LatestPetitions, '/today', { area: '' });
    Stream.last.say('arrival', { upTo: NOW, count: 2, more: false, latest: [petition('3'), petition('2')] });
    await settle();
    expect(page.findAll('.line')).toHaveLength(1);
    expect(page.find('.fresh').text()).toBe('2 件新诉求 ↑');
    await page.find('.fresh').trigger('click');
    expect(page.findAll('.line').map((line) => line.find('.title').text())).toEqual(['标题3', '标题2', '标题1']);
    expect(page.find('.fresh').exists()).toBe(false);
  });
  it('do not count what is shown already or stands elsewhere', async () => {
    serve({ '/api/v1/petitions': found(petition('1')) });
    page = await plant(LatestPetitions, '/today', { area: '440303' });
    Stream.last.say('arrival', { upTo: NOW, count: 2, more: false, latest: [petition('1'), petition('2')] });
    await settle();
    expect(page.find('.fresh').exists()).toBe(false);
  });
  it('say when the connection is lost', async () => {
    serve({ '/api/v1/petitions': found(petition('1')) });
    page = await plant(LatestPetitions, '/today', { area: '' });
    Stream.last.dispatchEvent(new Event('error'));
    await settle();
    expect(page.text()).toContain('实时连接中断');
  });
  it('show markup as text', async () => {
    const text = '<img src=x onerror="document.body.dataset.hacked=1">';
    serve({ '/api/v1/petitions': found(petition('1', { title: [{ text, marked: true }] })) });
    page = await plant(LatestPetitions, '/today', { area: '' });
    expect(page.find('.title').text()).toBe(text);
    expect(page.find('img').exists()).toBe(false);
  });
});

describe('search', () => {
  it('marks what was found', async () => {
    serve({ '/api/v1/petitions': found(petition('1', { title: [{ text: '夜间', marked: false }, { text: '施工', marked: true }] })) });
    page = await plant(SearchPage, '/petitions?q=施工');
    expect(page.find('mark.hit').text()).toBe('施工');
  });
  it('says what to do when nothing fits', async () => {
    serve({ '/api/v1/petitions': found() });
    page = await plant(SearchPage, '/petitions?q=月球');
    expect(page.text()).toContain('没有符合条件的诉求');
  });
  it('asks for whole days of the city', async () => {
    const fetching = serve({ '/api/v1/petitions': found() });
    page = await plant(SearchPage, '/petitions?from=2026-11-23&to=2026-11-24');
    const url = new URL((fetching.mock.calls.at(-1)?.[0] as Request).url);
    expect(url.searchParams.get('from')).toBe('2026-11-22T16:00:00.000Z');
    expect(url.searchParams.get('to')).toBe('2026-11-24T16:00:00.000Z');
  });
  it('asks for urgency, appeal and whom it concerns, and names that', async () => {
    const fetching = serve({ '/api/v1/petitions': { ...(found(petition('1', { urgency: 'emergency', appeal: 'help' })) as object), units: { u1: { id: 'u1', name: '市交警局', english: '' } } } });
    page = await plant(SearchPage, '/petitions?urgency=emergency&urgency=urgent&appeal=help&leadUnit=u1&accused=安和物业');
    const asked = new URL((fetching.mock.calls.at(-1)?.[0] as Request).url).searchParams;
    expect(asked.getAll('urgency')).toEqual(['emergency', 'urgent']);
    expect([asked.get('appeal'), asked.get('leadUnit'), asked.get('accused')]).toEqual(['help', 'u1', '安和物业']);
    expect(page.findAll('.subject strong').map((one) => one.text())).toEqual(['安和物业', '市交警局']);
    expect(page.find('.line').text()).toContain('■ 紧急');
    expect(page.find('.line .facts').text()).toContain('求助');
    await page.find('.subject').trigger('click');
    await settle();
    expect(new URL((fetching.mock.calls.at(-1)?.[0] as Request).url).searchParams.get('accused')).toBe('');
  });
  it('says what still works when the index is away', async () => {
    serve({ '/api/v1/petitions': 503 });
    page = await plant(SearchPage, '/petitions?q=施工');
    expect(page.find('[role=alert]').text()).toContain('不会丢失');
  });
});

describe("a petition's page", () => {
  const view = {
    ...petition('1'), asOf: NOW, version: 1, sourceId: '1', timeAssumed: true, updateTime: NOW, title: '', text: '民治街道施工，电话[mobile]', address: '', against: 0,
    masked: [{ kind: 'mobile', field: 'text', start: 9, end: 17 }],
    matter: { id: '03.01.01', ids: [], path: [], probability: 0.9, abstained: false, alternatives: [], evidence: [{ text: '施工', field: 'text', start: 4, end: 6, weight: 1 }] },
    place: { path: [], codes: [], probability: 0, resolved: false, mentions: [{ text: '民治街道', kind: 'area', field: 'text', start: 0, end: 4 }] },
    keywords: [], entities: [], packVersion: 'p', reader: 'r', appeal: undefined, urgency: undefined, units: {}, versions: [{ event: 'e', ingestTime: NOW, title: '旧', text: '旧文' }],
    events: [{ id: 'e', type: 'RECEIVED', time: NOW, ingestTime: NOW, unit: '', role: '', details: {}, source: { topic: 't', partition: 0, offset: 7 } }],
    source: { topic: 'petitions.raw.hotline', partition: 0, offset: 7 },
  };
  it('marks evidence, places and what is masked', async () => {
    serve({ '/api/v1/petition': view });
    page = await plant(PetitionPage, '/petition?id=1');
    expect(page.findAll('mark').map((m) => [m.text(), m.classes()[1]])).toEqual([['民治街道', 'place'], ['施工', 'matter'], ['[mobile]', 'masked']]);
    expect(page.find('mark.masked').attributes('aria-label')).toContain('手机号');
    expect(page.text()).toContain('petitions.raw.hotline / 0 / 7');
    expect(page.text()).toContain('旧文');
  });
  it('hides and shows each kind of mark', async () => {
    serve({ '/api/v1/petition': view });
    page = await plant(PetitionPage, '/petition?id=1');
    const toggle = page.findAll('.legend button').find((button) => button.text().includes('地点'));
    expect(toggle?.attributes('aria-pressed')).toBe('true');
    await toggle?.trigger('click');
    expect(page.findAll('.text mark').map((m) => m.text())).toEqual(['施工', '[mobile]']);
    expect(page.find('.text').text()).toBe('民治街道施工，电话[mobile]');
    await toggle?.trigger('click');
    expect(page.findAll('.text mark')).toHaveLength(3);
  });
  it('leaves out what is unknown, and says calmly what is undecided', async () => {
    serve({ '/api/v1/petition': { ...view, matter: { ...view.matter, id: '', abstained: true, alternatives: [{ id: '03.01.01', path: [], probability: 0.3 }] } } });
    page = await plant(PetitionPage, '/petition?id=1');
    const said = page.find('.reading').text();
    for (const word of ['未判定', '施工噪声', '30%', '未定位', '提到了 民治街道', '暂无建议', '解析版本 r']) expect(said).toContain(word);
    for (const word of ['诉求类型', '紧急程度', '情绪', '被诉对象', '关键词']) expect(said).not.toContain(word);
    expect(page.find('.badge').exists()).toBe(false);
  });
  it('says that it is not read yet', async () => {
    serve({ '/api/v1/petition': { ...view, reader: '' } });
    page = await plant(PetitionPage, '/petition?id=1');
    expect(page.find('.reading').text()).toContain('正文尚未解析');
  });
  it('says all that was understood', async () => {
    serve({ '/api/v1/petition': {
      ...view,
      appeal: { type: 'help', probability: 0.86 },
      urgency: { level: 'emergency', cues: [{ cue: '施工', kind: 'gas', field: 'text', start: 4, end: 6 }, { cue: '施工', kind: 'gas', field: 'text', start: 4, end: 6 }] },
      tone: { emotion: 0.72, polarity: 'negative', score: -0.7 },
      keywords: [{ term: '施工', weight: 1 }],
      entities: [{ kind: 'company', text: '安和物业', field: 'title', start: 0, end: 4 }],
      accused: { name: '交警', kind: 'unit', unit: 'u1' },
      lead: { unit: 'u2', name: '住建局', clause: '监督物业履约。', probability: 0.94, precedents: [{ unit: 'u1', petitions: 31, share: 0.62 }], reason: '按清单' },
      units: { u1: { id: 'u1', name: '市交警局', english: 'Traffic Police' } },
    } });
    page = await plant(PetitionPage, '/petition?id=1');
    expect(page.find('.badge').text()).toBe('■ 紧急');
    expect(page.find('.note').text()).toBe('■ 紧急燃气 “施工”');
    const said = page.find('.reading').text();
    for (const word of ['求助', '把握 86%', '情绪强烈 · 负面', '交警', '市交警局', '住建局', '职责清单：监督物业履约。', '以往同类 31 件的去向', '31 件 · 62%', '安和物业 企业']) expect(said).toContain(word);
    const links = page.findAll('.reading a').map((a) => decodeURIComponent(a.attributes('href') ?? ''));
    expect(links).toContain('/petitions?accused=u1&order=newest');
    expect(links).toContain('/petitions?leadUnit=u2&order=newest');
    expect(page.find('mark.urgency').attributes('aria-label')).toBe('施工: 紧急线索（燃气）; 依据此词判断事项为“施工噪声”（权重 1.0）');
  });
  it('says that there is none', async () => {
    serve({ '/api/v1/petition': 404 });
    page = await plant(PetitionPage, '/petition?id=9');
    expect(page.text()).toContain('没有找到这件诉求');
  });
});

describe('health', () => {
  const letters = {
    asOf: NOW, total: 1, files: [{ file: 'a.csv', count: 1 }],
    letters: [{ id: 'x', reason: 'TIME_UNREADABLE', field: 'time', value: '2026年13月40日', rule: 'iso', channel: 'hotline', ingestTime: NOW, file: 'a.csv', row: 10, source: { topic: 't', partition: 0, offset: 7 } }],
  };
  it('says that all is well', async () => {
    serve({ '/api/v1/health': health, '/api/v1/dead-letters': letters });
    page = await plant(HealthPage, '/health');
    expect(page.find('.verdict').text()).toContain('各环节正常');
  });
  it('says why a record was refused, in which row, in words', async () => {
    serve({ '/api/v1/health': health, '/api/v1/dead-letters': letters });
    page = await plant(HealthPage, '/health');
    const row = page.find('.letters tbody tr').text();
    for (const word of ['时间格式无法识别', '2026年13月40日', 'a.csv', '第 10 行']) expect(row).toContain(word);
  });
  it('says what is wrong while Elasticsearch is away, and goes on showing the rest', async () => {
    const rest = { ...health, index: undefined };
    serve({ '/api/v1/health': { ...rest, troubles: [{ kind: 'INDEX_AWAY', subject: '', since: NOW }, { kind: 'GROUP_STALLED', subject: 'minyi-intake', since: NOW }] } });
    page = await plant(HealthPage, '/health');
    expect(page.find('.verdict').text()).toContain('检索库（Elasticsearch）没有应答');
    expect(page.find('.verdict').text()).toContain('“收集（解析、遮蔽、理解）”有积压');
    expect(page.text()).toContain('运行中');
  });
});
