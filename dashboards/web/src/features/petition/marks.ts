import type { PetitionView } from '@/api/getPetition';

export interface Mark {
  kind: 'masked' | 'matter' | 'place';
  start: number;
  end: number;
  /** kind of identity or place; the id of the matter */
  what: string;
  weight?: number;
}

export interface Piece {
  text: string;
  mark?: Mark;
}

const RANK = { masked: 0, matter: 1, place: 2 } as const;

/** The marks of a field. */
export function marksOf(petition: PetitionView, field: 'title' | 'text' | 'address'): Mark[] {
  const here = (span: { field: string }): boolean => span.field === field;
  return [
    ...petition.masked
      .filter(here)
      .map((span): Mark => ({ kind: 'masked', start: span.start, end: span.end, what: span.kind })),
    ...petition.matter.evidence.filter(here).map(
      (span): Mark => ({
        kind: 'matter', start: span.start, end: span.end, what: petition.matter.id, weight: span.weight,
      }),
    ),
    ...petition.place.mentions
      .filter(here)
      .map((span): Mark => ({ kind: 'place', start: span.start, end: span.end, what: span.kind })),
  ];
}

/**
 * Cuts a text at its marks; offsets are UTF-16 units, as in Java. Where marks overlap, masked goes
 * before matter before place, and of two alike the one that begins first; a mark outside the text is
 * left out.
 */
export function pieces(text: string, marks: Mark[]): Piece[] {
  const over: (Mark | undefined)[] = Array.from({ length: text.length });
  marks
    .filter((mark) => mark.start >= 0 && mark.end <= text.length && mark.start < mark.end)
    .sort((one, other) => RANK[other.kind] - RANK[one.kind] || other.start - one.start)
    .forEach((mark) => over.fill(mark, mark.start, mark.end));
  const cut: Piece[] = [];
  let at = 0;
  for (let end = 1; end <= text.length; end++) {
    if (end === text.length || over[end] !== over[at]) {
      const mark = over[at];
      cut.push({ text: text.slice(at, end), ...(mark ? { mark } : {}) });
      at = end;
    }
  }
  return cut;
}
