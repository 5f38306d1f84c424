import { type App, Aspects, Validations } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  ServerlessChecks,
  WriteNagSuppressionsToCloudFormationAspect,
} from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { acknowledgements } from './acknowledgements.ts';
import { OwnChecks } from './own-checks.ts';

/** Schedule groups are named by CDK, so the finding's detail is completed from the construct that has it. */
const schedulerDetail = (group: string): string => `${group}/*]`;

function acknowledge(app: App): void {
  for (const construct of app.node.findAll()) {
    for (const { id, at, reason, citation } of acknowledgements) {
      if (!at.test(construct.node.path)) continue;
      const full = id.endsWith('schedule/') ? `${id}${schedulerDetail(groupOf(construct))}` : id;
      Validations.of(construct).acknowledge({ id: full, reason: `${reason} ${citation}` });
    }
  }
}

/** The name that CDK gives the timers' schedule group of a stack. */
function groupOf(construct: IConstruct): string {
  const group = construct.node.scope?.node.scope?.node.scope?.node.tryFindChild('Timers')?.node.tryFindChild('Group');
  return group && 'scheduleGroupName' in group ? String(group.scheduleGroupName) : '';
}

/**
 * Runs the four policy packs and our own rules on everything that is synthesised; one finding that is not acknowledged
 * fails the synth. What is acknowledged is written into the templates.
 */
export function applyPolicies(app: App): void {
  acknowledge(app);
  Aspects.of(app).add(new WriteNagSuppressionsToCloudFormationAspect());
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new HIPAASecurityChecks(app),
    new ServerlessChecks(app),
    new NIST80053R5Checks(app),
    new OwnChecks(app),
  );
}
