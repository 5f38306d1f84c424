import { describe, expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import { whatIf } from '../../../shared/domain/triage/what-if.ts';
import { noSymptoms } from '../../support/no-symptoms.ts';
import { monday } from '../../support/records.ts';

const context = { now: monday, ruleset };
const well = { cancerHistory: 'none', knownSpinalMetastasis: 'no', symptoms: { ...noSymptoms } };

describe('what an open question holds', () => {
  test('is the level of its gravest finding, and that of none', () => {
    const symptoms = { ...noSymptoms, gait: { value: 'unknown' }, radicularPain: { value: 'unknown' } };
    const input = TriageInput.parse({ ...well, symptoms });
    const result = triage(input, context);
    expect(result.missingCoreAnswers).toEqual(['gait', 'radicularPain']);
    const asked = whatIf(input, result.missingCoreAnswers, context);
    expect(asked.allWell).toBe('routine');
    expect(asked.worst).toEqual([
      { field: 'gait', value: 'cannot-walk', urgency: 'emergent' },
      { field: 'radicularPain', value: 'bilateral', urgency: expect.any(String) },
    ]);
  });

  test('is nothing where every question is answered, or where only another ruleset knows it', () => {
    const input = TriageInput.parse(well);
    expect(whatIf(input, [], context)).toEqual({ worst: [], allWell: null });
    expect(whatIf(input, ['some-later-question'], context)).toEqual({ worst: [], allWell: null });
  });

  test('leaves the answers as they are', () => {
    const input = TriageInput.parse({ ...well, symptoms: { ...noSymptoms, gait: { value: 'unknown' } } });
    const before = structuredClone(input);
    whatIf(input, ['gait'], context);
    expect(input).toEqual(before);
  });
});
