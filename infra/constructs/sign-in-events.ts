import { Aws } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnLogDeliveryConfiguration, type UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { fiveMinutes } from './alarm.ts';
import { type LogSettings, logGroup } from './log-group.ts';

const cognito = (metricName: string, dimensionsMap: Record<string, string>, statistic: string): Metric =>
  new Metric({ namespace: 'AWS/Cognito', metricName, dimensionsMap, statistic, period: fiveMinutes });

/** Sign-ins of a client that failed: Cognito counts 1 for one that succeeds and 0 for one that does not. */
export function failedSignIns(userPool: UserPool, client: UserPoolClient): MathExpression {
  const dimensions = { UserPool: userPool.userPoolId, UserPoolClient: client.userPoolClientId };
  return new MathExpression({
    expression: 'FILL(tried, 0) - FILL(succeeded, 0)',
    usingMetrics: {
      tried: cognito('SignInSuccesses', dimensions, 'SampleCount'),
      succeeded: cognito('SignInSuccesses', dimensions, 'sum'),
    },
    period: fiveMinutes,
  });
}

/**
 * Writes down what Cognito thinks of each sign-in – from where, with what risk, what it did about it – where threat protection is on, and
 * mail of its own that could not be sent everywhere. Kept only in the pool, it is gone with it.
 */
export function exportSignInEvents(scope: Construct, userPool: UserPool, settings: LogSettings): void {
  // Under this prefix Logs keeps one policy for all groups; elsewhere each delivery lengthens it, to its limit.
  const name = `/aws/vendedlogs/cognito/spinebridge-${settings.stage.name}`;
  const logs = logGroup(scope, 'SignInEvents', settings, name);
  const cloudWatchLogsConfiguration = {
    logGroupArn: `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${name}`,
  };
  new CfnLogDeliveryConfiguration(scope, 'SignInEventsDelivery', {
    userPoolId: userPool.userPoolId,
    logConfigurations: [
      { eventSource: 'userNotification', logLevel: 'ERROR', cloudWatchLogsConfiguration },
      ...(settings.stage.threatProtection
        ? [{ eventSource: 'userAuthEvents', logLevel: 'INFO', cloudWatchLogsConfiguration }]
        : []),
    ],
  }).node.addDependency(logs);
}
