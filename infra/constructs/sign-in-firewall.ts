import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { commonRules, fileNamesInQueries, knownBadInputs } from './core-rule-set.ts';
import { firewallLog } from './firewall-log.ts';
import { accessList, managedRules, rateRule } from './firewall-rules.ts';
import type { LogSettings } from './log-group.ts';

/**
 * Requests of one address to the sign-in in five minutes. An office stands behind one address: forty people who sign in at the start of
 * a day ask some ten times each, with the code from the app, and a referring system asks once an hour.
 */
const signInsPerAddress = 500;

/** Programs of referring systems may send no name of theirs; what the sign-in carries through a query holds dots. */
const counted = ['NoUserAgent_HEADER', fileNamesInQueries];

/** Name of its access list, and of what CloudWatch measures of it. */
export const signInFirewallName = ({ name }: Stage): string => `spinebridge-${name}-sign-in`;

/** The firewall before the user pool: its hosted pages, its token endpoint and its API. Cognito shows it neither names nor passwords. */
export class SignInFirewall extends Construct {
  constructor(scope: Construct, id: string, userPool: UserPool, settings: LogSettings) {
    super(scope, id);
    const name = signInFirewallName(settings.stage);
    const rules = [
      rateRule('SignInRate', signInsPerAddress),
      managedRules(knownBadInputs, []),
      managedRules(commonRules, counted),
    ];
    const acl = new CfnWebACL(this, 'Acl', accessList(name, rules));
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: userPool.userPoolArn });
    firewallLog(this, acl, settings, { name });
  }
}
