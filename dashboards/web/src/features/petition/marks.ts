import type { PetitionView } from '@/api/getPetition';

/** Kinds of marks, what matters most first: the order of explanations where they overlap. */
export const KINDS = ['urgency', 'accused', 'matter', 'place', 'entity', 'masked'] as const;
export type Kind = (typeof KINDS)[number];
export type Field = 'title' | 'text' | 'address';

export interface Mark {
  kind: Kind;
  start: number;
  end: number;
  /** kind of danger, identity, place or name; the id of the matter */
  what: string;
  weight?: number;
}

/** A stretch of text under the same marks, which may be none or several. */
export interface Piece {
  text: string;
  marks: Mark[];
}

interface Span {
  field: string;
  start: number;
  end: number;
}

/** The marks of a field. */
export function marksOf(petition: PetitionView, field: Field): Mark[] {
  const here = (span: Span): boolean => span.field === field;
  const at = ({ start, end }: Span): Pick<Mark, 'start' | 'end'> => ({ start, end });
  const { masked, matter, place, urgency, entities } = petition;
  // what is known as a place or is masked need not be called a name, too
  const known = new Set([...masked, ...place.mentions].filter(here).map((span) => `${span.start}-${span.end}`));
  return [
    ...(urgency?.cues ?? []).filter(here).map((cue): Mark => ({ kind: 'urgency', ...at(cue), what: cue.kind })),
    ...accusedOf(petition, field),
    ...matter.evidence
      .filter(here)
      .map((span): Mark => ({ kind: 'matter', ...at(span), what: matter.id, weight: span.weight })),
    ...place.mentions.filter(here).map((span): Mark => ({ kind: 'place', ...at(span), what: span.kind })),
    ...entities
      .filter((span) => here(span) && !known.has(`${span.start}-${span.end}`))
      .map((span): Mark => ({ kind: 'entity', ...at(span), what: span.kind })),
    ...masked.filter(here).map((span): Mark => ({ kind: 'masked', ...at(span), what: span.kind })),
  ];
}

/** Wherever the one complained about is named; a masked name could be anybody's. */
function accusedOf(petition: PetitionView, field: Field): Mark[] {
  const { name, kind } = petition.accused ?? { name: '', kind: '' };
  const found: Mark[] = [];
  if (!name || name.startsWith('[')) return found;
  const text = petition[field];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ kind: 'accused', start: at, end: at + name.length, what: kind });
  }
  return found;
}

/**
 * Cuts a text wherever a mark begins or ends; offsets are UTF-16 units, as in Java. Of marks of one
 * kind over each other the one that begins first stands; a mark outside the text is left out.
 */
export function pieces(text: string, marks: Mark[]): Piece[] {
  const valid = marks
    .filter((mark) => mark.start >= 0 && mark.end <= text.length && mark.start < mark.end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const cuts = [...new Set([0, text.length, ...valid.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const cut: Piece[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start = 0, end = 0] = [cuts[i], cuts[i + 1]];
    open = open.filter((mark) => mark.end > start);
    for (let mark = valid[next]; mark && mark.start === start; mark = valid[++next]) open.push(mark);
    const over = KINDS.flatMap((kind) => open.find((mark) => mark.kind === kind) ?? []);
    const last = cut.at(-1);
    if (last && last.marks.length === over.length && over.every((mark, n) => mark === last.marks[n])) {
      last.text += text.slice(start, end);
    } else {
      cut.push({ text: text.slice(start, end), marks: over });
    }
  }
  return cut;
}
