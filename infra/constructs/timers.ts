import { Aws } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';
import type { ServiceFunction } from './service-function.ts';

/** One-time schedules in one group: who may set them, what they ring, and where those go that could not ring. */
export class Timers extends Construct {
  private readonly deadLetters: Queue;
  /** The group's name, under which the Scheduler counts. */
  readonly groupName: string;
  private readonly group: ScheduleGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, stage: Stage, messagesKey: Key, deadLetters: Queue) {
    super(scope, id);
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: removalOf(stage) });
    this.groupName = this.group.scheduleGroupName;
    this.deadLetters = deadLetters;
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    });
    this.policy = new ManagedPolicy(this, 'Policy', { roles: [this.role], description: 'What a timer may do' });
    this.policy.addStatements(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }),
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [messagesKey.keyArn] }),
    );
  }

  private readonly policy: ManagedPolicy;

  /** Timers ring this function. */
  ring(target: ServiceFunction): void {
    this.policy.addStatements(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] }),
    );
  }

  /** Lets a function set timers that ring the target. */
  setBy(setter: ServiceFunction, target: ServiceFunction): void {
    setter.allow(
      new PolicyStatement({
        sid: 'SetTimers',
        actions: ['scheduler:CreateSchedule'],
        resources: [
          `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule/${this.group.scheduleGroupName}/*`,
        ],
      }),
      new PolicyStatement({
        sid: 'HandTheRoleToTheScheduler',
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    setter.set({
      TIMER_GROUP: this.group.scheduleGroupName,
      TIMER_TARGET_ARN: target.lambda.functionArn,
      TIMER_ROLE_ARN: this.role.roleArn,
      TIMER_DEAD_LETTER_ARN: this.deadLetters.queueArn,
    });
  }
}
