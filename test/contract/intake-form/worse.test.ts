import { describe, expect, it, test } from 'vitest';
import { formPages } from '../../../shared/contract/intake-form/form-pages.ts';
import { worsePatch } from '../../../shared/contract/intake-form/worse-patch.ts';
import { askedFields, type WorseTopic, worseTopics, worseWay } from '../../../shared/contract/intake-form/worse-way.ts';

const today = '2026-11-23';
const patchOf = (answers: Record<string, string | string[]>, before = '') =>
  worsePatch(worseWay(answers).reached, today, before);

describe('the pages of what got worse', () => {
  const rows: [WorseTopic, Record<string, string>, string[]][] = [
    ['walking', { gait: 'new-unsteady' }, ['gait', 'gait-since']],
    ['walking', { gait: 'normal' }, ['gait']],
    ['bladder', { bladder: 'new-change' }, ['bladder', 'bladder-since']],
    ['saddle', {}, ['saddle-since']],
    ['weakness', { weakness: 'bilateral' }, ['weakness', 'weakness-since']],
    ['sensory', {}, ['sensory-where', 'sensory-since']],
    ['radicular', { radicular: 'band' }, ['radicular', 'radicular-since']],
    ['pain', {}, ['pain-more', 'pain-kind']],
    ['fever', {}, ['fever', 'chemo']],
    ['surgery', {}, ['postop']],
    ['words', {}, ['words']],
  ];
  test.each(rows)('of %s with %o are %o', (topic, answers, pages) => {
    expect(worseWay({ ...answers, worse: [topic] }).pages.map(({ id }) => id)).toEqual(pages);
  });

  it('are in the order of the form, whatever was ticked first', () => {
    const ids = worseWay({ worse: [...worseTopics].toReversed() }).pages.map(({ id }) => id as string);
    expect(ids).toEqual(formPages.map(({ id }) => id as string).filter((id) => ids.includes(id)));
  });

  it('ask nothing that a tick says', () => {
    const worse = { worse: ['pain'] };
    const [more] = worseWay(worse).pages;
    expect(askedFields(more!, worse).map(({ name }) => name)).not.toContain('pain.worse');
  });

  it('are none where nothing is ticked, whatever else the form carries', () => {
    const way = worseWay({ gait: 'cannot-walk', cancer: 'current', worse: ['all', 'constructor'] });
    expect(way).toEqual({ pages: [], reached: {} });
  });
});

describe('what is added to the case', () => {
  it('is what was ticked and answered, and nothing else', () => {
    expect(patchOf({ worse: ['fever'], fever: 'high', chemo: 'yes', gait: 'cannot-walk' })).toEqual({
      fever: 'yes',
      onChemotherapy: 'yes',
    });
  });

  it('takes back what was known of the finding before, where nothing newer was said', () => {
    expect(patchOf({ worse: ['weakness'], weakness: 'unilateral' }).symptoms).toEqual({
      limbWeakness: { value: 'unilateral', onsetDays: null, course: null, baselineDocumented: null },
    });
    const since = { 'weakness.start': '3-7-days', 'weakness.sudden': 'no', 'weakness.now': 'worse' };
    expect(patchOf({ worse: ['weakness'], weakness: 'unilateral', ...since }).symptoms).toMatchObject({
      limbWeakness: { onsetDays: 3, course: 'progressive', baselineDocumented: null },
    });
  });

  it('leaves the rest of the pain as it was told', () => {
    expect(patchOf({ worse: ['pain'], 'pain.severity': '8' }).symptoms).toEqual({
      backOrNeckPain: 'yes',
      painSeverity: 8,
      painEscalating: 'yes',
      painProgressive: 'yes',
    });
  });

  it('are words after those before, once; too many are left whole', () => {
    const words = (text: string, before: string) => patchOf({ worse: ['words'], words: text }, before).freeText;
    expect(words('B', 'A')).toBe('A\n\nB');
    expect(words('B', 'A\n\nB')).toBe('A\n\nB');
    expect(words('x'.repeat(4001), 'A')).toHaveLength(4001);
  });
});
