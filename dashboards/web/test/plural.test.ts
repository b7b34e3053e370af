import { afterEach, describe, expect, it } from 'vitest';
import { i18n } from '@/shared/i18n';

const t = i18n.global.t;

describe('a count', () => {
  afterEach(() => {
    i18n.global.locale.value = 'zh';
  });
  it('of one has its noun in the singular in English', () => {
    i18n.global.locale.value = 'en';
    expect(t('handling.supervise.people', { n: '1' }, 1)).toBe('1 person');
    expect(t('handling.supervise.people', { n: '1,204' }, 1204)).toBe('1,204 people');
    expect(t('handling.illegal', 1)).toBe('Not allowed: 1 event');
    expect(t('handling.redos', 1)).toBe('redone 1 time');
    expect(t('search.results', { n: '0' }, 0)).toBe('0 petitions');
    expect(t('duration.day', 2)).toBe('2 days');
  });
  it('has one form in Chinese', () => {
    expect(t('handling.supervise.people', { n: '1' }, 1)).toBe('1 人');
    expect(t('handling.supervise.people', { n: '12' }, 12)).toBe('12 人');
  });
});
