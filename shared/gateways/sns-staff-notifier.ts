import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { StaffMessage } from '../domain/messages/message.ts';
import type { Log } from '../observability/log.ts';
import type { StaffNotifier } from '../workflows/relay/ports.ts';
import { handOver } from './hand-over.ts';

type Attributes = Record<string, MessageAttributeValue>;

/** From which number SNS sends a text, and so where its reply goes. */
const originationNumber = 'AWS.MM.SMS.OriginationNumber';

/** Subscriptions filter on `recipient` and `channel`; SNS takes no empty value, so what is absent is left out. */
const attributesOf = (
  { recipientId, channel, kind, caseId, messageId }: StaffMessage,
  smsNumber: string | undefined,
): Attributes =>
  Object.fromEntries(
    Object.entries({ recipient: recipientId, channel, kind, caseId, messageId, [originationNumber]: smsNumber })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );

/**
 * Publishes messages to the staff topic, where each recipient's subscription picks its own.
 * @param smsNumber the number that texts come from, E.164; SNS chooses one where it is absent
 */
export const snsStaffNotifier = (client: SNSClient, topicArn: string, log: Log, smsNumber?: string): StaffNotifier => ({
  notify: (message) =>
    handOver(log, message.messageId, () =>
      client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: message.subject,
          Message: message.body,
          MessageAttributes: attributesOf(message, smsNumber),
        }),
      ),
    ),
});
