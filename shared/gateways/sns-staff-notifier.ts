import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { StaffMessage } from '../domain/messages/message.ts';
import type { Log } from '../observability/log.ts';
import type { StaffNotifier } from '../workflows/relay/ports.ts';
import { handOver } from './hand-over.ts';

type Attributes = Record<string, MessageAttributeValue>;

/** Subscriptions filter on `recipient` and `channel`; SNS takes no empty value, so an absent case is left out. */
const attributesOf = ({ recipientId, channel, kind, caseId, messageId }: StaffMessage): Attributes =>
  Object.fromEntries(
    Object.entries({ recipient: recipientId, channel, kind, caseId, messageId })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );

/** Publishes messages to the staff topic, where each recipient's subscription picks its own. */
export const snsStaffNotifier = (client: SNSClient, topicArn: string, log: Log): StaffNotifier => ({
  notify: (message) =>
    handOver(log, message.messageId, () =>
      client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: message.subject,
          Message: message.body,
          MessageAttributes: attributesOf(message),
        }),
      ),
    ),
});
