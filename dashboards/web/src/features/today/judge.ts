import type { Measure, Today } from '@/api/getToday';

/** Seven steps from far below to far above what is usual; `none` when too little is known. */
export type Shade = 'b3' | 'b2' | 'b1' | 'zero' | 'a1' | 'a2' | 'a3' | 'none';

/** The shade of a tile, by standard deviations: steps at 1, 2 and 3. */
export function shade(measure: Measure): Shade {
  const deviation = measure.deviation;
  if (deviation === undefined || measure.standing === 'UNKNOWN') return 'none';
  const size = Math.min(3, Math.floor(Math.abs(deviation)));
  if (size === 0) return 'zero';
  return `${deviation > 0 ? 'a' : 'b'}${size}` as Shade;
}

/** `+86 %` of the usual mean; nothing when that is too small to divide by. */
export function change(measure: Measure): number | undefined {
  const mean = measure.expected?.mean ?? 0;
  return mean >= 1 ? measure.count / mean - 1 : undefined;
}

export interface Unusual {
  kind: 'matter' | 'area';
  id: string;
  measure: Measure;
}

/** Matters and areas that deviate, most first. */
export function unusual(today: Today): Unusual[] {
  const isOut = (measure: Measure): boolean =>
    measure.standing === 'ABOVE' || measure.standing === 'BELOW';
  const size = (one: Unusual): number => Math.abs(one.measure.deviation ?? 0);
  return [
    ...today.matters
      .filter((matter) => isOut(matter.measure))
      .map((matter): Unusual => ({ kind: 'matter', id: matter.id, measure: matter.measure })),
    ...today.areas
      .filter((area) => isOut(area.measure))
      .map((area): Unusual => ({ kind: 'area', id: area.code, measure: area.measure })),
  ].sort((one, other) => size(other) - size(one));
}
