import fc from 'fast-check';
import { describe, it } from 'vitest';
import { triage } from '../../../shared/domain/triage/engine.ts';
import type { SinsSheet, TriageInput } from '../../../shared/domain/triage/input.ts';
import { locationOf } from '../../../shared/domain/triage/readings/sins-points.ts';
import type { TriageResult } from '../../../shared/domain/triage/result.ts';
import { urgencyRank } from '../../../shared/domain/triage/urgency.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { arbitraryInput, arbitrarySheet, arbitraryText } from './support/arbitrary-input.ts';
import { context, triaged } from './support/builders.ts';
import { worsenings } from './support/worsenings.ts';

const often = { numRuns: propertyRuns(), seed: 20_261_123 };
const decision = ({ urgency, pageOnCall, firedRules }: TriageResult): string =>
  JSON.stringify({ urgency, pageOnCall, firedRules });
const rank = (input: TriageInput): number => urgencyRank(triaged(input).urgency);

/**
 * Items of the sheet that (b) speaks of: a location that contradicts the lesion level is excepted, because the higher
 * of the two counted.
 */
const removable = ({ sins, imaging }: TriageInput): readonly (keyof SinsSheet)[] => {
  if (sins === null) return [];
  const isContradicted = imaging.lesionLevel !== null && sins.location !== locationOf(imaging.lesionLevel);
  const items = Object.keys(sins) as (keyof SinsSheet)[];
  return items.filter((item) => sins[item] !== null && !(item === 'location' && isContradicted));
};

describe('properties (clinical.md section 6)', () => {
  it('(a) a normal answer made unknown or abnormal, or a finding made worse, never lowers the urgency', () => {
    const property = fc.property(arbitraryInput, fc.nat(), (input, pick) => {
      const steps = worsenings(input);
      const step = steps[pick % steps.length];
      return step === undefined || rank(step()) >= rank(input);
    });
    fc.assert(property, often);
  });

  it('(b) an item removed from a SINS sheet never lowers the urgency', () => {
    const property = fc.property(arbitraryInput, arbitrarySheet, fc.nat(), (anyone, sins, pick) => {
      const input = { ...anyone, sins };
      const items = removable(input);
      const item = items[pick % items.length];
      return item === undefined || rank({ ...input, sins: { ...sins, [item]: null } }) >= rank(input);
    });
    fc.assert(property, often);
  });

  it('(c) the same input gives the same result and rules; only the deadlines follow from the moment', () => {
    const property = fc.property(arbitraryInput, fc.nat(1_000_000), (input, seconds) => {
      const { deadlines: _, ...first } = triaged(input);
      const now = context.now.add({ seconds });
      const copy = JSON.parse(JSON.stringify(input)) as TriageInput;
      const { deadlines: __, ...later } = triage(copy, { ...context, now });
      return JSON.stringify(later) === JSON.stringify(first);
    });
    fc.assert(property, often);
  });

  it('(d) ECOG, KPS and the primary site never move urgency, page or rules', () => {
    const other = fc.record({
      ecog: fc.option(fc.nat(5), { nil: null }),
      kps: fc.option(fc.nat(100), { nil: null }),
      primarySite: fc.constantFrom('breast', 'lung', 'none', 'unknown'),
    });
    const property = fc.property(arbitraryInput, other, (input, prognosis) => {
      return decision(triaged({ ...input, ...prognosis })) === decision(triaged(input));
    });
    fc.assert(property, often);
  });

  it('there is always a decisive rule, it fired, and it fired at the final level', () => {
    const property = fc.property(arbitraryInput, (input) => {
      const { urgency, decisiveRules, firedRules } = triaged(input);
      const atLevel = firedRules.filter(({ level }) => level === urgency).map(({ id }) => id);
      return decisiveRules.length > 0 && decisiveRules.join() === atLevel.join();
    });
    fc.assert(property, often);
  });

  it('free text never lowers the urgency, and never hides an unknown answer', () => {
    const property = fc.property(arbitraryInput, arbitraryText, (input, freeText) => {
      const withText = triaged({ ...input, freeText });
      const without = triaged(input);
      const isUnknownKept = withText.missingCoreAnswers.join() === without.missingCoreAnswers.join();
      return isUnknownKept && urgencyRank(withText.urgency) >= urgencyRank(without.urgency);
    });
    fc.assert(property, often);
  });
});
