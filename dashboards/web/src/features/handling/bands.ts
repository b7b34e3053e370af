import type { Band, Card, Rate, RateCard } from '@/api/getUnits';

/** What needs attention first; what cannot be judged last. */
export const BANDS: Band[] = ['below', 'asExpected', 'good', 'insufficientEvidence'];

/** Those that most say something by; a card shows them always, others only if there is anything. */
export const RATES: Rate[] = ['onTime', 'sign', 'return', 'redo', 'solved', 'satisfied'];
export const MORE_RATES: Rate[] = ['contacted', 'returnRefused', 'secondStrike'];

export const MARKS: Record<Band, { shape: string; tone: string }> = {
  below: { shape: '▼', tone: 'mark-bad' },
  asExpected: { shape: '●', tone: 'secondary' },
  good: { shape: '▲', tone: 'mark-good' },
  insufficientEvidence: { shape: '▨', tone: 'secondary' },
};

export const rateOf = (card: Card, rate: Rate): RateCard | undefined => card.rates.find((one) => one.rate === rate);

/** Cards by the band of a rate, each in the order given: by name, never by rank. */
export function byBand(cards: Card[], rate: Rate): Record<Band, Card[]> {
  const groups: Record<Band, Card[]> = { below: [], asExpected: [], good: [], insufficientEvidence: [] };
  for (const card of cards) groups[rateOf(card, rate)?.band ?? 'insufficientEvidence'].push(card);
  return groups;
}
