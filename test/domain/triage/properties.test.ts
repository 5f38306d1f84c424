import fc from 'fast-check';
import { describe, it } from 'vitest';
import { rulesets } from '../../../shared/config/ruleset.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import type { SinsSheet, TriageInput } from '../../../shared/domain/triage/input.ts';
import { locationOf } from '../../../shared/domain/triage/readings/sins-points.ts';
import type { TriageResult } from '../../../shared/domain/triage/result.ts';
import { reviewReasons } from '../../../shared/domain/triage/review-reasons.ts';
import { urgencyRank } from '../../../shared/domain/triage/urgency.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { arbitraryCode, arbitraryInput, arbitrarySheet, arbitraryText } from './support/arbitrary-input.ts';
import { context, triaged } from './support/builders.ts';
import { additions, worsenings } from './support/worsenings.ts';

const often = { numRuns: propertyRuns(), seed: 20_261_123 };
const firstRuleset = rulesets.find(({ version }) => version === '1.0.0') ?? context.ruleset;
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

  it('(b) a code, an operation or an informing input that is added never lowers the urgency, nor takes a page back', () => {
    const property = fc.property(arbitraryInput, arbitraryCode, fc.nat(), (input, code, pick) => {
      const added = additions(input, code);
      const [before, after] = [triaged(input), triaged(added[pick % added.length] ?? input)];
      return urgencyRank(after.urgency) >= urgencyRank(before.urgency) && (after.pageOnCall || !before.pageOnCall);
    });
    fc.assert(property, often);
  });

  it('no input without words is lower, or pages less, under 2.0.0 than under 1.0.0', () => {
    const property = fc.property(arbitraryInput, (input) => {
      const [now, before] = [triaged(input), triage(input, { ...context, ruleset: firstRuleset })];
      return urgencyRank(now.urgency) >= urgencyRank(before.urgency) && (now.pageOnCall || !before.pageOnCall);
    });
    fc.assert(property, often);
  });

  it('the informing inputs move nothing, less chemotherapy among the therapies', () => {
    const property = fc.property(arbitraryInput, (input) => {
      const bare = { ...input, priorRadiation: null, boneHealth: null, tumour: null, otherImaging: null };
      return JSON.stringify(triaged(bare)) === JSON.stringify(triaged(input));
    });
    fc.assert(property, often);
  });

  it('guidance follows from the level: words and transport with an emergency alone', () => {
    const property = fc.property(arbitraryInput, (input) => {
      const { urgency, guidance } = triaged(input);
      const isTold = guidance.arrivalPhrase !== null && guidance.transport !== null;
      return urgency === 'emergent' ? isTold : guidance.arrivalPhrase === null && guidance.transport === null;
    });
    fc.assert(property, often);
  });

  it('a case is for review exactly where a reason says so', () => {
    const property = fc.property(arbitraryInput, (input) => {
      const reasons = reviewReasons(input, context.ruleset);
      return triaged(input).needsHumanReview === reasons.length > 0 && reasons.every(({ fields }) => fields.length > 0);
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

  it.each(['freeText', 'note'])('%s never lowers the urgency, and never hides an unknown answer', (where) => {
    const property = fc.property(arbitraryInput, arbitraryText, (input, text) => {
      const withText = triaged({ ...input, [where]: text });
      const without = triaged(input);
      const isUnknownKept = withText.missingCoreAnswers.join() === without.missingCoreAnswers.join();
      return isUnknownKept && urgencyRank(withText.urgency) >= urgencyRank(without.urgency);
    });
    fc.assert(property, often);
  });
});
