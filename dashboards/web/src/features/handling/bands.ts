import type { Card } from '@/api/getUnits';

/** What needs attention first; what cannot be judged last. */
export const BANDS = ['BELOW', 'AS_EXPECTED', 'ABOVE', 'INSUFFICIENT'] as const;
export type Band = (typeof BANDS)[number];

/** Cards by band, each in the order given: by name, never by rank. */
export function byBand(cards: Card[]): Record<Band, Card[]> {
  const groups: Record<Band, Card[]> = { BELOW: [], AS_EXPECTED: [], ABOVE: [], INSUFFICIENT: [] };
  for (const card of cards) groups[card.band].push(card);
  return groups;
}
