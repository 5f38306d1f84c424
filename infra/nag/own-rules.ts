import type { OwnRule } from './own-rule.ts';
import { propsOf } from './read-template.ts';
import { doorRules } from './rules/door-rules.ts';
import { firewallChecks } from './rules/firewall-checks.ts';
import { messageRules } from './rules/message-rules.ts';
import { recordRules } from './rules/record-rules.ts';
import { unboundServices } from './service-principals.ts';

/** All of them; a fixture of each stands in test/infra/support/rules. */
export const ownRules: readonly OwnRule[] = [
  ...doorRules,
  ...firewallChecks,
  ...messageRules,
  ...recordRules,
  {
    id: 'ServicePrincipal',
    says: 'Hold an AWS service to whom it acts for (aws:SourceAccount or aws:SourceArn): it acts for other accounts too.',
    breaks: (resource) => unboundServices(resource.cfnResourceType, propsOf(resource)).length > 0,
  },
];
