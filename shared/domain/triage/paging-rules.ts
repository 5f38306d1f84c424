import type { TriageInput } from './input.ts';
import { readFacts } from './readings/facts.ts';
import type { StoredTriageResult } from './result.ts';
import { doesPage, type Rule } from './rules/rule.ts';
import { ruleTable } from './rules/rule-table.ts';
import type { Ruleset } from './ruleset.ts';

const ruleOf = (id: string): Rule | undefined => (ruleTable as Readonly<Record<string, Rule>>)[id];

/**
 * The rules of a triage that page, whichever ruleset fired them. A rule that this release does not know is left out: nobody can
 * say whether it paged.
 */
export const pagingRules = (
  { input, result }: { readonly input: TriageInput; readonly result: Pick<StoredTriageResult, 'firedRules'> },
  ruleset: Ruleset,
): readonly string[] => {
  const known = result.firedRules.flatMap(({ id }) => ruleOf(id) ?? []);
  if (!known.some(({ pages, pagesWith }) => pages || pagesWith)) return [];
  const facts = readFacts(input, ruleset);
  return result.firedRules
    .map(({ id }) => id)
    .filter((id) => {
      const rule = ruleOf(id);
      return rule !== undefined && doesPage(rule, facts);
    });
};
