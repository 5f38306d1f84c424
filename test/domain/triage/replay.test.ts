import { describe, expect, it } from 'vitest';
import { ruleset, rulesets } from '../../../shared/config/ruleset.ts';
import { replay, rulesetOf } from '../../../shared/domain/triage/replay.ts';
import { person, triaged } from './support/builders.ts';

const input = person({ symptoms: { backOrNeckPain: 'yes', painSeverity: 7 } });
const stored = { input, result: triaged(input), at: '2026-11-23T14:00:00Z' };
const stricter = { ...ruleset, version: '9.9.9', thresholds: { ...ruleset.thresholds, severePain: 8 } };

describe('replaying a stored triage', () => {
  it('comes out the same under the same version', () => {
    expect(replay(stored, ruleset)).toEqual({
      rulesetVersion: ruleset.version,
      isSameVersion: true,
      result: stored.result,
      differences: [],
    });
  });

  it('names every field that comes out differently under another', () => {
    const { rulesetVersion, isSameVersion, differences } = replay(stored, stricter);
    expect([rulesetVersion, isSameVersion]).toEqual(['9.9.9', false]);
    expect(differences.map(({ field }) => field)).toEqual([
      'urgency',
      'decisiveRules',
      'firedRules',
      'ruleset',
      'deadlines',
    ]);
    expect(differences[0]).toEqual({ field: 'urgency', stored: 'expedited', replayed: 'routine' });
  });

  it('the order of a list is no difference', () => {
    const many = person({ symptoms: { gait: { value: 'cannot-walk' }, saddleNumbness: { value: 'yes' } } });
    const result = triaged(many);
    const shuffled = {
      ...result,
      decisiveRules: result.decisiveRules.toReversed(),
      firedRules: result.firedRules.toReversed(),
    };
    expect(replay({ input: many, result: shuffled, at: stored.at }, ruleset).differences).toEqual([]);
  });

  it('counts its deadlines from the moment of the first decision', () => {
    const later = { ...stored, at: '2026-11-24T14:00:00Z' };
    expect(replay(later, ruleset).differences.map(({ field }) => field)).toEqual(['deadlines']);
  });
});

it('finds the ruleset of a version that is still kept', () => {
  expect(rulesetOf(ruleset.version, rulesets)).toBe(ruleset);
  expect(rulesetOf('0.0.1', rulesets)).toBeUndefined();
});
