import type { Facts } from '../readings/facts.ts';
import { emergent, type Rule, urgent, urgentPaged } from './rule.ts';

const unknownAnswers = (facts: Facts): readonly string[] => facts.unknownCore.map((field) => `${field}: unknown`);

export const unknownRules = {
  /** A core answer is missing: unknown is never normal. Source: [D]. */
  M1: urgentPaged(
    {
      condition: 'Any of the six core answers is unknown',
      source: 'Design decision [D]: unknown is never normal',
    },
    unknownAnswers,
  ),
  /** The cord is touched and nobody knows whether it suffers. Source: [D]. */
  M1b: emergent({ condition: 'Any core answer is unknown and ESCC is 1c', source: 'Design decision [D]' }, (facts) =>
    facts.input.imaging.escc === '1c' && facts.unknownCore.length > 0
      ? [...unknownAnswers(facts), 'imaging.escc: 1c']
      : [],
  ),
  /** Words that the lexicons cannot read. Source: [D]. */
  M8: urgentPaged(
    {
      condition: 'Free text in a language other than English or Spanish, or words mostly in a non-Latin script',
      source: 'Design decision [D]',
    },
    (facts) => (facts.text.isUnreadable ? [`language: ${facts.input.language ?? 'unknown'}`, 'words: not read'] : []),
  ),
  /** A minor; an unknown age fires nothing. Source: [D]. */
  M9: urgent({ condition: 'Age under {adultAge}', source: 'Design decision [D]' }, ({ input, thresholds }) =>
    input.age !== null && input.age < thresholds.adultAge ? [`age: ${input.age}`] : [],
  ),
} satisfies Record<string, Rule>;
