import fc from 'fast-check';
import { afterEach, describe, it, vi } from 'vitest';
import { findingsMildestFirst } from '../../../shared/domain/triage/core-values.ts';
import { PainCharacteristic } from '../../../shared/domain/triage/symptoms.ts';
import { urgencyRank } from '../../../shared/domain/triage/urgency.ts';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import type { WordField, WordFinding } from '../../../shared/domain/triage/words/words-reading.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { arbitraryInput } from './support/arbitrary-input.ts';
import { triaged } from './support/builders.ts';

vi.mock(import('../../../shared/domain/triage/words/read-words.ts'), () => ({ readWords: vi.fn<typeof readWords>() }));
afterEach(() => vi.mocked(readWords).mockReset());

const often = { numRuns: propertyRuns(), seed: 20_261_123 };

const answered: readonly WordField[] = [
  ...PainCharacteristic.options,
  'backOrNeckPain',
  'painEscalating',
  'painUnrelievedByRestOrMedication',
  'cordOrCaudaCompression',
  'fever',
  'lowGradeFever',
  'onChemotherapy',
  'woundProblem',
  'selfHarm',
];

const values: readonly (readonly [WordField, string])[] = [
  ...Object.entries(findingsMildestFirst).flatMap(([field, codes]) =>
    codes.map((code) => [field as WordField, code] as const),
  ),
  ...answered.map((field) => [field, 'yes'] as const),
  ['painSeverity', '9'],
  ['painSeverity', '3'],
];

const finding: fc.Arbitrary<WordFinding> = fc
  .record({
    what: fc.constantFrom(...values),
    onsetDays: fc.constantFrom(null, 0, 2, 3, 14, 15, 90, 730),
    course: fc.constantFrom(null, 'sudden' as const, 'progressive' as const, 'stable' as const, 'improving' as const),
  })
  .map(({ what: [field, value], ...dated }) => ({ field, value, ...dated }));

/** At most one finding of each field, as the reader promises. */
const findings = fc.uniqueArray(finding, { selector: ({ field }) => field, maxLength: 4 });

describe('whatever a reader finds', () => {
  it('words never lower the urgency, nor take a page back', () => {
    const property = fc.property(arbitraryInput, findings, (input, found) => {
      vi.mocked(readWords).mockReturnValue({ findings: found, explained: true });
      const [without, withWords] = [triaged(input), triaged({ ...input, freeText: 'words' })];
      return (
        urgencyRank(withWords.urgency) >= urgencyRank(without.urgency) &&
        (withWords.pageOnCall || !without.pageOnCall) &&
        withWords.needsHumanReview &&
        withWords.missingCoreAnswers.join() === without.missingCoreAnswers.join()
      );
    });
    fc.assert(property, often);
  });

  it('one finding more never lowers it', () => {
    const property = fc.property(arbitraryInput, findings, (input, found) => {
      const text = { ...input, freeText: 'words' };
      vi.mocked(readWords).mockReturnValue({ findings: found.slice(1), explained: true });
      const fewer = triaged(text);
      vi.mocked(readWords).mockReturnValue({ findings: found, explained: true });
      return urgencyRank(triaged(text).urgency) >= urgencyRank(fewer.urgency);
    });
    fc.assert(property, often);
  });
});
