import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import type { Stage } from '../../stages.ts';

type Rules = Pick<Ruleset, 'version' | 'status'>;

/** What whoever starts or deploys a system reads while its rules are a draft; undefined once they are approved. */
export const draftBanner = ({ version, status }: Rules): string | undefined =>
  status === 'draft'
    ? `DRAFT RULES: ruleset ${version} is not approved by the practice's clinicians. No patient may use this system.`
    : undefined;

/**
 * Stops a deployment that would show patients rules that no clinician has approved. Only the deploy command asks: a function
 * that runs never refuses.
 * @throws Error in words for a patient-facing stage with a draft ruleset
 */
export function refuseDraftRules({ name, patientFacing }: Pick<Stage, 'name' | 'patientFacing'>, rules: Rules): void {
  if (!patientFacing || rules.status !== 'draft') return;
  throw new Error(
    `Stage ${name} is for patients, and ruleset ${rules.version} is a draft: the practice's clinicians must approve it first ` +
      '(status and approval in shared/config/ruleset.ts).',
  );
}
