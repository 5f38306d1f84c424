import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { readFreeText } from '../../../shared/domain/triage/lexicon/read-free-text.ts';
import type { Rule } from '../../../shared/domain/triage/rules/rule.ts';
import { ruleTable } from '../../../shared/domain/triage/rules/rule-table.ts';
import { everydayHarmless } from './lexicon/everyday-harmless.ts';
import { everydayPhrases } from './lexicon/everyday-phrases.ts';
import { harmlessPhrases } from './lexicon/harmless-phrases.ts';
import { mixedPhrases } from './lexicon/mixed-phrases.ts';
import { raisingPhrases } from './lexicon/raising-phrases.ts';
import lock from './ruleset-lock.json' with { type: 'json' };
import { arbitraryInput } from './support/arbitrary-input.ts';
import { triaged } from './support/builders.ts';

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** What the table and the figures say, and what the rules decide on a fixed sample: either moves when a rule does, a comment moves none. */
const fingerprint = () => {
  const { version: _, status: __, approval: ___, ...figures } = ruleset;
  const rules = Object.entries<Rule>(ruleTable).map(([id, { because: _because, ...rule }]) => [id, rule]);
  const sample = fc.sample(arbitraryInput, { numRuns: 4000, seed: 7 });
  const decisions = sample.map((input) => {
    const { deadlines: _deadlines, ruleset: _ruleset, ...decision } = triaged(input);
    return decision;
  });
  const phrases = [
    ...[...raisingPhrases, ...everydayPhrases, ...mixedPhrases].map(([text]) => text),
    ...Object.values(harmlessPhrases).flat(),
    ...everydayHarmless,
  ];
  return {
    table: hash([rules.sort(), figures]),
    decisions: hash(decisions),
    lexicon: hash(phrases.map((text) => readFreeText(text, 'patient'))),
  };
};

it('the rules are those of their version: after a change raise `version` in shared/config/ruleset.ts and add a line to ruleset-lock.json', () => {
  expect({ [ruleset.version]: fingerprint() }).toEqual({
    [ruleset.version]: (lock as Record<string, object>)[ruleset.version],
  });
});
