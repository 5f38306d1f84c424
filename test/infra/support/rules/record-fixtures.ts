import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Build, RuleFixture } from './rule-fixture.ts';

const partitionKey = { name: 'pk', type: AttributeType.STRING };
const removalPolicy = RemovalPolicy.DESTROY;

const kept =
  (terminationProtection: boolean): Build =>
  (stack: Stack) => {
    stack.terminationProtection = terminationProtection;
    new Table(stack, 'Table', { partitionKey, removalPolicy: RemovalPolicy.RETAIN });
  };

const tooFew = { comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, threshold: 1 };
const counted = { metricName: 'Invocations', namespace: 'AWS/Lambda', period: 300, statistic: 'Sum' };

const alarm =
  (props: Partial<CfnAlarmProps>): Build =>
  (stack) =>
    void new CfnAlarm(stack, 'Alarm', { ...tooFew, ...props });

const calculated = (expression: string): Partial<CfnAlarmProps> => ({
  treatMissingData: 'notBreaching',
  metrics: [{ id: 'all', expression }],
});

export const recordFixtures: readonly RuleFixture[] = [
  {
    rule: 'TableV2',
    breaks: (stack) => void new TableV2(stack, 'Table', { partitionKey, removalPolicy }),
    keeps: (stack) => void new Table(stack, 'Table', { partitionKey, removalPolicy }),
  },
  { rule: 'KeptStack', breaks: kept(false), keeps: kept(true) },
  {
    rule: 'SilentAlarm',
    breaks: alarm({ ...counted, treatMissingData: 'notBreaching' }),
    keeps: alarm({ ...counted, treatMissingData: 'breaching' }),
  },
  {
    rule: 'SilentAlarm',
    breaks: alarm(counted),
    keeps: alarm({ ...counted, comparisonOperator: 'GreaterThanThreshold' }),
  },
  {
    rule: 'SilentAlarm',
    breaks: alarm(calculated('FILL(sent, 0)')),
    keeps: alarm(calculated('IF(FILL(sent, 0) >= 10, rate, 1)')),
  },
];
