import { Aws } from 'aws-cdk-lib';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { type LogSettings, logGroup } from './log-group.ts';

/** Headers that hold who calls, or an address with a token: of the page before. */
const secretHeaders = ['authorization', 'cookie', 'referer'];

/**
 * The log of an access list, without query strings and secret headers. WAF cannot leave out a part of a path: what has the label is not
 * written at all, and only the metrics tell of it.
 */
export function firewallLog(
  scope: Construct,
  acl: CfnWebACL,
  settings: LogSettings,
  { name, unwritten }: { name: string; unwritten?: string },
): LogGroup {
  // The name must begin so: WAF writes nowhere else.
  const groupName = `aws-waf-logs-${name}`;
  const logs = logGroup(scope, 'Logs', settings, groupName);
  const drop = {
    Behavior: 'DROP',
    Requirement: 'MEETS_ALL',
    Conditions: [{ LabelNameCondition: { LabelName: `${acl.attrLabelNamespace}${unwritten}` } }],
  };
  new CfnLoggingConfiguration(scope, 'Logging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${groupName}`],
    redactedFields: [...secretHeaders.map((Name) => ({ singleHeader: { Name } })), { queryString: {} }],
    ...(unwritten && { loggingFilter: { DefaultBehavior: 'KEEP', Filters: [drop] } }),
  }).node.addDependency(logs);
  return logs;
}
