import { describe, expect, it } from 'vitest';
import { change, shade, unusual } from '@/features/today/judge';
import { measure, today } from './plant';

describe('a tile', () => {
  it.each([
    [-9, 'b3'], [-2.2, 'b2'], [-1, 'b1'], [-0.9, 'zero'], [0, 'zero'], [1.5, 'a1'], [2, 'a2'], [3, 'a3'], [12, 'a3'],
  ])('of deviation %d is shaded %s', (deviation, expected) => {
    expect(shade(measure(1, { deviation, standing: 'AS_EXPECTED' }))).toBe(expected);
  });
  it('is hatched where too little is known', () => {
    expect(shade(measure(1, { deviation: 2, standing: 'UNKNOWN' }))).toBe('none');
    expect(shade({ count: 1, standing: 'UNKNOWN' })).toBe('none');
  });
});

describe('what is unusual', () => {
  it('is told by size of deviation, matters and areas together', () => {
    const areas = [{ code: '440310', measure: measure(1, { standing: 'BELOW', deviation: -9 }) }];
    expect(unusual({ ...today, areas }).map((one) => one.id)).toEqual(['440310', '03.01.01']);
  });
  it('has no percentage of next to nothing', () => {
    expect(change(measure(33, { expected: { mean: 0.4, low: 0, high: 2, n: 5 } }))).toBeUndefined();
    expect(change(measure(15))).toBeCloseTo(0.5);
  });
});
