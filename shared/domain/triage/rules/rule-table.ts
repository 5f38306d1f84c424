import { afterSurgeryRules } from './after-surgery.ts';
import { baselineRules } from './baseline.ts';
import { coreAnswerRules } from './core-answers.ts';
import { examAndImagingRules } from './exam-and-imaging.ts';
import { infectionRules } from './infection.ts';
import { instabilityRules } from './instability.ts';
import { painRules } from './pain.ts';
import { type Rule, routine } from './rule.ts';
import { selfHarmRules } from './self-harm.ts';
import { unknownRules } from './unknowns.ts';

/**
 * Every rule that raises, by its id. A rule is added in the file of its subject and nowhere else; levels decide, order
 * does not.
 */
export const raisingRules = {
  ...coreAnswerRules,
  ...examAndImagingRules,
  ...painRules,
  ...infectionRules,
  ...afterSurgeryRules,
  ...selfHarmRules,
  ...unknownRules,
  ...instabilityRules,
  ...baselineRules,
} satisfies Record<string, Rule>;

export type RaisingRuleId = keyof typeof raisingRules;

/**
 * R1: no rule above routine fires, so every core answer is explicitly negative. Source: [D]; ACR Low Back Pain 2021,
 * variants 1 and 2, for back pain without red flags.
 */
export const routineRule = routine(
  {
    condition: 'No other rule fires, so every core answer is explicitly negative',
    source: 'Design decision [D]; ACR Low Back Pain 2021, variants 1 and 2, for back pain without red flags',
  },
  () => ['no other rule fired'],
);

export const ruleTable = { ...raisingRules, R1: routineRule } satisfies Record<string, Rule>;

export type RuleId = keyof typeof ruleTable;

export const ruleIds = Object.keys(ruleTable) as readonly RuleId[];
