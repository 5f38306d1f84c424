import type { CfnResource } from 'aws-cdk-lib';
import { isType, type OwnRule } from '../own-rule.ts';
import { type CfnPolicyStatement, type Props, propsOf, statementsOf } from '../read-template.ts';

const scheduleWithoutDeadLetters = (resource: CfnResource): boolean => {
  if (!isType('AWS::Scheduler::Schedule')(resource)) return false;
  const target = (propsOf(resource).Target ?? {}) as Props;
  return target.DeadLetterConfig === undefined;
};

const allows = (statement: CfnPolicyStatement, action: string): boolean =>
  statement.Effect !== 'Deny' && [statement.Action ?? []].flat().some((each) => each === action || each === 'sns:*');

/** `sns:Publish` on `*` may send a text message to any phone in the world, past topics, filters and dead letters. */
const publishesToPhones = (resource: CfnResource): boolean =>
  statementsOf(resource).some(
    (statement) => allows(statement, 'sns:Publish') && [statement.Resource ?? []].flat().some((on) => on === '*'),
  );

/** Stream records live for so long, in seconds. */
const streamLife = 24 * 60 * 60;

/** A number that is set and not without end, which CloudFormation writes as -1. */
const isLimit = (value: unknown): value is number => typeof value === 'number' && value >= 0;

const streamThatBlocks = (resource: CfnResource): boolean => {
  if (!isType('AWS::Lambda::EventSourceMapping')(resource)) return false;
  const props = propsOf(resource);
  // Queues have no position to start from; they keep what failed by themselves.
  if (props.StartingPosition === undefined) return false;
  const { MaximumRecordAgeInSeconds: age, MaximumRetryAttempts: attempts, DestinationConfig } = props;
  const { OnFailure } = (DestinationConfig ?? {}) as Props;
  const reports = ((props.FunctionResponseTypes ?? []) as string[]).includes('ReportBatchItemFailures');
  const ends = isLimit(attempts) && isLimit(age) && age < streamLife;
  return !(ends && reports && props.BisectBatchOnFunctionError === true && OnFailure !== undefined);
};

/** What becomes of a message that fails. */
export const messageRules: readonly OwnRule[] = [
  {
    id: 'ScheduleDeadLetters',
    says: 'A schedule deletes itself even after its last try failed: give its target a dead-letter queue.',
    breaks: scheduleWithoutDeadLetters,
  },
  {
    id: 'DirectSms',
    says: 'Publish to our topic only: sns:Publish on * sends text messages to any phone.',
    breaks: publishesToPhones,
  },
  {
    id: 'StreamFailures',
    says: 'One record that fails blocks its shard for a day: report items, bisect, end retries and age below a day, and name a place for failures.',
    breaks: streamThatBlocks,
  },
];
