import type { CfnResource } from 'aws-cdk-lib';
import { NagMessageLevel, NagPack, NagRuleCompliance } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { ownRules } from './own-rules.ts';

/** Our own pack, for the blind spots of the others. */
export class OwnChecks extends NagPack {
  readonly name = 'Spinebridge';

  constructor(scope?: IConstruct) {
    super(scope);
    this.packName = 'Spinebridge';
  }

  protected checkResource(node: CfnResource): void {
    for (const { id, says, breaks } of ownRules) {
      this.applyRule({
        ruleSuffixOverride: id,
        info: says,
        explanation: says,
        level: NagMessageLevel.ERROR,
        node,
        rule: (resource) => (breaks(resource) ? NagRuleCompliance.NON_COMPLIANT : NagRuleCompliance.COMPLIANT),
      });
    }
  }
}
