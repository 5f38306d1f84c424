import { Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetterQueue, takesFrom } from '../constructs/dead-letter-queue.ts';
import { InboundTopic } from '../constructs/inbound-topic.ts';
import { OperationsTopics } from '../constructs/operations-topics.ts';
import { StaffAlerts } from '../constructs/staff-alerts.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface MessagesStackProps extends StackProps {
  data: DataStack;
}

/**
 * What holds messages and must survive every deployment: the staff topic with who is subscribed to it, the topics that are set by hand
 * in other services, and the queues of what could not be done. It stands before the stacks that publish and listen, and needs none of
 * them; who may do what is granted there.
 */
export class MessagesStack extends Stack {
  readonly alerts: StaffAlerts;
  /** How whoever runs the stage hears of it. */
  readonly operations: OperationsTopics;
  readonly smsReplies: InboundTopic;
  readonly mailReceipts: InboundTopic;
  /** Where what could not be done goes, by the name of its alarm. */
  readonly deadLetters: Readonly<Record<'door' | 'work' | 'timer' | 'alert', Queue>>;

  constructor(scope: Construct, id: string, stage: Stage, { data, ...props }: MessagesStackProps) {
    super(scope, id, props);
    const key = data.keys.messages;
    this.alerts = new StaffAlerts(this, 'StaffAlerts', stage, key);
    this.operations = new OperationsTopics(this, 'Operations', stage, key);
    this.smsReplies = new InboundTopic(this, 'SmsReplies', { stage, key, publisher: 'sms-voice' });
    this.mailReceipts = new InboundTopic(this, 'MailReceipts', { stage, key, publisher: 'ses' });
    const queue = (name: string): Queue => deadLetterQueue(this, `${name}DeadLetters`, stage, key);
    this.deadLetters = {
      door: queue('Door'),
      work: queue('Work'),
      timer: queue('Timer'),
      alert: this.alerts.deadLetters,
    };
    const rules = `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/*`;
    takesFrom(this.deadLetters.work, 'events', rules);
    new CfnOutput(this, 'StaffTopicArn', { value: this.alerts.topic.topicArn });
    new CfnOutput(this, 'SmsRepliesTopicArn', { value: this.smsReplies.topic.topicArn });
  }
}
