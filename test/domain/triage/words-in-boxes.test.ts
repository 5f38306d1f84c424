import { afterEach, describe, expect, it, vi } from 'vitest';
import { reviewReasons } from '../../../shared/domain/triage/review-reasons.ts';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import type { WordFinding } from '../../../shared/domain/triage/words/words-reading.ts';
import { cancerPatient, context, fired, person, recent, triaged } from './support/builders.ts';
import { type Change, found, reasonsOf, said, saying, symptoms, why } from './support/saying.ts';

vi.mock(import('../../../shared/domain/triage/words/read-words.ts'), () => ({ readWords: vi.fn<typeof readWords>() }));
afterEach(() => vi.mocked(readWords).mockReset());

describe('boxes that words raise', () => {
  it.each<[finding: WordFinding, change: Change, rules: readonly string[]]>([
    [found('cordOrCaudaCompression', 'yes'), {}, ['E12']],
    [found('woundProblem', 'yes'), {}, ['U10']],
    [found('selfHarm', 'yes'), {}, ['U11']],
    [found('fever', 'yes'), symptoms({ backOrNeckPain: 'yes' }), ['E11']],
    [found('onChemotherapy', 'yes'), { fever: 'yes' }, ['E11']],
    [found('lowGradeFever', 'yes'), symptoms({ backOrNeckPain: 'yes', painStraining: 'yes' }), ['U9']],
    [found('backOrNeckPain', 'yes'), symptoms({ painSeverity: 7 }), ['X7']],
    [found('painNight', 'yes'), symptoms({ backOrNeckPain: 'yes' }), ['X8']],
  ])('%j', (finding, change, rules) => {
    expect(fired(saying([finding], change))).toEqual(rules);
    expect(why(saying([finding], change))).toBeDefined();
  });

  it('says that words gave it', () => {
    expect(why(saying([found('selfHarm', 'yes')]))).toBe('selfHarm: yes (words)');
    expect(why(saying([found('cordOrCaudaCompression', 'yes')]))).toBe('cordOrCaudaCompression: yes (words)');
  });

  it('a pain characteristic does not by itself imply pain', () => {
    expect(fired(saying([found('painNight', 'yes')]))).toEqual(['R1']);
  });

  it('severe, escalating and unrelieved in words is E10 (an addition of ours)', () => {
    const all = [
      found('painSeverity', '9'),
      found('painEscalating', 'yes'),
      found('painUnrelievedByRestOrMedication', 'yes'),
    ];
    const result = saying(all, symptoms({ backOrNeckPain: 'yes' }));
    expect(result.decisiveRules).toEqual(['E10']);
    expect(result.firedRules[0]?.because).toContain('painSeverity: 9 (words)');
  });

  it.each<[box: number | null, words: string, severity: string]>([
    [null, '7', 'painSeverity: 7 (words)'],
    [8, '7', 'painSeverity: 8'],
    [7, '8', 'painSeverity: 8 (words)'],
    [7, '7', 'painSeverity: 7'],
  ])('severity %s and %s in words: %s', (painSeverity, words, severity) => {
    const result = saying([found('painSeverity', words)], symptoms({ backOrNeckPain: 'yes', painSeverity }));
    expect(result.firedRules.find(({ id }) => id === 'X7')?.because).toContain(severity);
  });

  it('a mild severity in words does not stand for one that is open', () => {
    const open = symptoms({
      backOrNeckPain: 'yes',
      painSeverity: null,
      painSevereUnremitting: 'yes',
      painUnrelievedByRestOrMedication: 'yes',
    });
    expect(saying([found('painSeverity', '6')], open).urgency).toBe('urgent');
  });
});

describe('review', () => {
  it('of every text, and of what contradicts an explicit no', () => {
    expect(reasonsOf([])).toEqual(['unread-text']);
    expect(reasonsOf([found('gait', 'cannot-walk')])).toEqual(['words-against-no', 'unread-text']);
    expect(reasonsOf([found('fever', 'yes')])).toEqual(['words-against-no', 'unread-text']);
    expect(reasonsOf([found('fever', 'yes')], { fever: 'unknown' })).toEqual(['unread-text']);
    expect(reasonsOf([found('gait', 'cannot-walk')], symptoms({ gait: recent('new-unsteady') }))).toEqual([
      'unread-text',
    ]);
    expect(reasonsOf([found('woundProblem', 'yes')])).toEqual(['unread-text']);
  });

  it('names each field once', () => {
    said([found('gait', 'cannot-walk'), found('painNight', 'yes')]);
    const [reason] = reviewReasons(cancerPatient({ freeText: 'words' }), context.ruleset);
    expect(reason).toEqual({ code: 'words-against-no', fields: ['gait', 'painNight'] });
  });
});

describe('explained', () => {
  it.each<[change: Change, isRead: boolean, unreadText: boolean, wordsExplained: boolean]>([
    [{ freeText: 'words' }, true, true, true],
    [{ freeText: 'words' }, false, true, false],
    [{ note: 'words', freeText: '' }, false, true, false],
    [{ freeText: 'words', language: 'fr' }, true, true, false],
    [{ freeText: ' none. ' }, false, false, true],
    [{ freeText: '' }, false, false, true],
  ])('%j, understood %s', (change, isRead, unreadText, wordsExplained) => {
    said([], isRead);
    expect(triaged(person(change))).toMatchObject({ unreadText, wordsExplained });
  });

  it('no words are not read at all', () => {
    triaged(person());
    expect(readWords).not.toHaveBeenCalled();
  });

  it('the note is read beside the patient’s words', () => {
    said([]);
    triaged(person({ freeText: 'mine', note: 'theirs', submittedBy: 'caregiver' }));
    expect(readWords).toHaveBeenCalledWith({ freeText: 'mine', note: 'theirs', submittedBy: 'caregiver' });
  });
});
