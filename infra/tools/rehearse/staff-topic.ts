import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from './assembly.ts';
import type { EmulatedAws } from './emulated-aws.ts';

export interface Heard {
  body: string;
  kind: string;
  channel: string;
  recipient: string;
  caseId: string;
}

/** Within this a page is out, functions that have never run included. */
const patience = 60_000;

/** Hears all that is published on the staff topic, as a phone or mailbox hears its share. */
export class StaffTopic {
  private readonly aws: EmulatedAws;
  private readonly queueUrl: string;
  private readonly heard: Heard[] = [];

  private constructor(aws: EmulatedAws, queueUrl: string) {
    this.aws = aws;
    this.queueUrl = queueUrl;
  }

  static async listen(aws: EmulatedAws, topicArn: string): Promise<StaffTopic> {
    const QueueName = 'rehearsal-hears';
    const { QueueUrl } = await aws.json('sqs', 'AmazonSQS.CreateQueue', { QueueName });
    const Endpoint = `arn:aws:sqs:${aws.region}:${aws.account}:${QueueName}`;
    await aws.query('sns', 'Subscribe', { TopicArn: topicArn, Protocol: 'sqs', Endpoint });
    return new StaffTopic(aws, QueueUrl);
  }

  /** @returns the first message about a case of a kind on a channel. @throws where none comes */
  async next(caseId: string, kind: string, channel: string): Promise<Heard> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = this.heard.find((each) => each.caseId === caseId && each.kind === kind && each.channel === channel);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`No ${kind} about ${caseId} came by ${channel} within a minute.`);
      await this.receive();
    }
  }

  private async receive(): Promise<void> {
    const { Messages = [] } = await this.aws.json('sqs', 'AmazonSQS.ReceiveMessage', {
      QueueUrl: this.queueUrl,
      MaxNumberOfMessages: 10,
    });
    for (const { Body } of Messages) {
      const { Message, MessageAttributes = {} } = JSON.parse(Body) as Json;
      const of = (name: string): string => MessageAttributes[name]?.Value ?? '';
      this.heard.push({
        body: Message,
        kind: of('kind'),
        channel: of('channel'),
        recipient: of('recipient'),
        caseId: of('caseId'),
      });
    }
    if (Messages.length === 0) await wait(200);
  }
}
