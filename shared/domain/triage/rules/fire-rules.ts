import type { Facts } from '../readings/facts.ts';
import type { FiredRule } from '../result.ts';
import type { Rule } from './rule.ts';
import { type RaisingRuleId, type RuleId, raisingRules, routineRule } from './rule-table.ts';

const fired = (id: RuleId, rule: Rule, because: readonly string[]): FiredRule => ({
  id,
  level: rule.level,
  because: [...because],
  source: rule.source,
});

/** Every rule in force that fires on these facts, with its reasons; R1 alone when none does. Never empty. */
export const fireRules = (facts: Facts, inForce: readonly RaisingRuleId[]): readonly FiredRule[] => {
  const raised = inForce.flatMap((id) => {
    const rule: Rule = raisingRules[id];
    const because = rule.because(facts);
    return because.length > 0 ? [fired(id, rule, because)] : [];
  });
  return raised.length > 0 ? raised : [fired('R1', routineRule, routineRule.because(facts))];
};
