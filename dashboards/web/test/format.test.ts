import { beforeEach, describe, expect, it } from 'vitest';
import { city } from '@/shared/city';
import { day, dayOf, duration, hourMinute, moment, percent, startOfDay } from '@/shared/format';
import { cityNames, NOW } from './plant';

describe('a time', () => {
  beforeEach(() => {
    city.value = cityNames;
  });
  it('is told by the clock of the city, not of the reader', () => {
    expect(hourMinute(NOW)).toBe('15:24');
    expect(day(NOW)).toBe('11月24日 周二');
    expect(dayOf(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  });
  it('says the day only where it is another one', () => {
    const now = Date.parse(NOW);
    expect(moment('2026-11-23T17:00:00Z', now)).toBe('01:00');
    expect(moment('2026-11-23T15:00:00Z', now)).toBe('11/23 23:00');
    expect(moment('2018-03-01T00:00:00Z', now)).toContain('2018');
  });
  it('of a day begins at midnight in the city', () => {
    expect(startOfDay('2026-11-24')).toBe('2026-11-23T16:00:00.000Z');
  });
});

it.each([
  [800, 'second', 1], [89_000, 'second', 89], [120_000, 'minute', 2], [7_200_000, 'hour', 2], [200_000_000, 'day', 2],
])('%d ms is said in %s', (millis, unit, n) => {
  expect(duration(millis)).toEqual({ unit, n });
});

it('has no share of nothing', () => {
  expect(percent(0, 0)).toBe('–');
  expect(percent(31, 1000)).toBe('3.1%');
});
