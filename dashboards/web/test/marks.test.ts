import { describe, expect, it } from 'vitest';
import { pieces, type Mark } from '@/features/petition/marks';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end, what: kind });

describe('a marked text', () => {
  it('is cut at its marks and nowhere else', () => {
    expect(pieces('民治街道夜间施工', [mark('matter', 4, 8), mark('place', 0, 4)]).map((p) => [p.text, p.mark?.kind])).toEqual([
      ['民治街道', 'place'],
      ['夜间施工', 'matter'],
    ]);
  });
  it('keeps every character whatever the marks', () => {
    const text = '😀𠮷野家[mobile]楼下';
    for (let start = -2; start < 12; start++) {
      for (let end = start - 1; end < 16; end++) {
        const cut = pieces(text, [mark('place', start, end), mark('masked', 6, 14), mark('matter', 5, 9)]);
        expect(cut.map((p) => p.text).join('')).toBe(text);
      }
    }
  });
  it('counts as Java does, in UTF-16 units', () => {
    expect(pieces('😀𠮷野家', [mark('place', 2, 6)])[1]?.text).toBe('𠮷野家');
  });
  it('prefers what is masked where marks begin together', () => {
    expect(pieces('[person]', [mark('place', 0, 8), mark('masked', 0, 8)]).map((p) => p.mark?.kind)).toEqual(['masked']);
  });
  it('shows evidence that stands inside the name of a place', () => {
    expect(pieces('春晖学校旁', [mark('place', 0, 4), mark('matter', 2, 4)]).map((p) => [p.text, p.mark?.kind])).toEqual([
      ['春晖', 'place'],
      ['学校', 'matter'],
      ['旁', undefined],
    ]);
  });
  it('leaves out marks outside the text', () => {
    expect(pieces('短', [mark('place', 0, 9)])).toEqual([{ text: '短' }]);
  });
});
