import { describe, expect, it } from 'vitest';
import type { PetitionView } from '@/api/getPetition';
import { marksOf, pieces, type Mark } from '@/features/petition/marks';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end, what: kind });
const cut = (text: string, ...marks: Mark[]): [string, string][] =>
  pieces(text, marks).map((piece) => [piece.text, piece.marks.map((one) => one.kind).join('+')]);

describe('a marked text', () => {
  it('is cut at its marks and nowhere else', () => {
    expect(cut('民治街道夜间施工', mark('matter', 4, 8), mark('place', 0, 4))).toEqual([
      ['民治街道', 'place'],
      ['夜间施工', 'matter'],
    ]);
  });
  it('keeps every character whatever the marks', () => {
    const text = '😀𠮷野家[mobile]楼下';
    for (let start = -2; start < 12; start++) {
      for (let end = start - 1; end < 16; end++) {
        const made = pieces(text, [mark('place', start, end), mark('masked', 6, 14), mark('matter', 5, 9)]);
        expect(made.map((p) => p.text).join('')).toBe(text);
      }
    }
  });
  it('counts as Java does, in UTF-16 units', () => {
    expect(cut('😀𠮷野家', mark('place', 2, 6))[1]).toEqual(['𠮷野家', 'place']);
  });
  it('carries all marks where they lie over each other, what matters most first', () => {
    expect(cut('煤气味很重', mark('matter', 0, 3), mark('urgency', 0, 5))).toEqual([
      ['煤气味', 'urgency+matter'],
      ['很重', 'urgency'],
    ]);
  });
  it('cuts marks that cross', () => {
    expect(cut('春晖学校门口', mark('place', 0, 4), mark('matter', 2, 6))).toEqual([
      ['春晖', 'place'],
      ['学校', 'matter+place'],
      ['门口', 'matter'],
    ]);
  });
  it('shows one of two marks of a kind, and the other where the first has ended', () => {
    expect(cut('民治街道办', mark('entity', 0, 4), mark('entity', 2, 5))).toEqual([
      ['民治街道', 'entity'],
      ['办', 'entity'],
    ]);
    expect(cut('民治街道办', mark('entity', 0, 5), mark('entity', 2, 5))).toEqual([['民治街道办', 'entity']]);
  });
  it('leaves out marks outside the text', () => {
    expect(cut('短', mark('place', 0, 9), mark('place', -1, 1))).toEqual([['短', '']]);
    expect(cut('', mark('place', 0, 0))).toEqual([]);
  });
  it('is cut in no time however long and however marked', () => {
    const marks = Array.from({ length: 20_000 }, (_, n) => mark(n % 2 ? 'place' : 'matter', n * 2, n * 2 + 3));
    const begun = performance.now();
    expect(pieces('吵'.repeat(50_000), marks).map((p) => p.text).join('')).toHaveLength(50_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('the marks of a petition', () => {
  const petition = (change: Partial<PetitionView>): PetitionView =>
    ({
      title: '', text: '安和物业不管，春晖学校旁安和物业的人', address: '', masked: [], entities: [],
      matter: { id: 'm', ids: [], path: [], probability: 1, abstained: false, alternatives: [], evidence: [] },
      place: { path: [], codes: [], probability: 0, resolved: false, mentions: [{ text: '春晖学校', kind: 'school', field: 'text', start: 7, end: 11 }] },
      ...change,
    }) as PetitionView;
  const marked = (change: Partial<PetitionView>): string[] =>
    marksOf(petition(change), 'text').map((one) => `${one.kind} ${one.start}-${one.end}`);

  it('are wherever the accused is named', () => {
    expect(marked({ accused: { name: '安和物业', kind: 'company', unit: '' } })).toEqual(['accused 0-4', 'accused 12-16', 'place 7-11']);
  });
  it('do not point at everybody where the accused is masked', () => {
    expect(marked({ text: '[person]打人，找[person]', accused: { name: '[person]', kind: 'person', unit: '' } })).toEqual(['place 7-11']);
  });
  it('call no name what is known as a place', () => {
    const entity = (text: string, start: number): PetitionView['entities'][number] => ({ kind: 'school', text, field: 'text', start, end: start + text.length });
    expect(marked({ entities: [entity('春晖学校', 7), entity('春晖', 7)] })).toEqual(['place 7-11', 'entity 7-9']);
  });
  it('are of one field each', () => {
    expect(marksOf(petition({}), 'title')).toEqual([]);
  });
});
