import { SendTextMessageCommand, ConflictException as TextConflict } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { CreateScheduleCommand, ConflictException as ScheduleConflict } from '@aws-sdk/client-scheduler';
import { MessageRejected, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand } from '@aws-sdk/client-sns';
import type { Service, ServiceDoor } from './doors.ts';
import type { Topic } from './topic.ts';

/** A message that a service took. */
export interface Sent {
  service: Service;
  messageId: string;
  /** Recipient of the staff, or `patient`. */
  to: string;
  channel: 'sms' | 'email';
  kind: string;
  caseId?: string;
  /** All that it says. */
  text: string;
  /** Epoch milliseconds. */
  at: number;
  /** How many writes came before it, and before the invocation that sent it began. */
  after: number;
  began: number;
}

/** A schedule that the Scheduler keeps. */
export interface Schedule {
  name: string;
  /** Epoch milliseconds. */
  at: number;
  input: string;
  /** How often its function failed. */
  tries: number;
}

/** What a service is told beside the command. */
export interface Calling {
  now: number;
  writes: number;
  /** How many writes came before the invocation began. */
  began: number;
}

const $metadata = { attempts: 1 };

/** Addresses that refuse every message. */
export const closedMailbox = 'closed@example.org';
export const closedNumber = '+16465550199';

type Take = (command: never, calling: Calling) => object;

/** All that is outside of our processes and of our store, so that it outlives both: SNS, SES, End User Messaging, the Scheduler. */
export class Outside {
  readonly sent: Sent[] = [];
  readonly schedules = new Map<string, Schedule>();
  /** Every schedule that was ever made. */
  readonly inputs: string[] = [];
  private readonly topic: Topic;

  constructor(topic: Topic) {
    this.topic = topic;
  }

  private take(message: Omit<Sent, 'at' | 'after' | 'began'>, { now, writes, began }: Calling): object {
    this.sent.push({ ...message, at: now, after: writes, began });
    return { MessageId: `${message.service}-${this.sent.length}`, $metadata };
  }

  private publish({ input }: PublishCommand, calling: Calling): object {
    const attribute = (name: string) => input.MessageAttributes?.[name]?.StringValue ?? '';
    const caseId = attribute('caseId');
    const said = {
      messageId: attribute('messageId'),
      to: attribute('recipient'),
      channel: attribute('channel') as Sent['channel'],
      kind: attribute('kind'),
      ...(caseId && { caseId }),
      text: `${input.Subject}\n${input.Message}`,
    };
    return this.take({ service: 'sns', ...said }, calling);
  }

  private mail({ input }: SendEmailCommand, calling: Calling): object {
    if (input.Destination?.ToAddresses?.includes(closedMailbox))
      throw new MessageRejected({ message: 'Address is on the suppression list', $metadata: { httpStatusCode: 400 } });
    const tag = (name: string) => input.EmailTags?.find(({ Name }) => Name === name)?.Value ?? '';
    const { Subject, Body } = input.Content?.Simple ?? {};
    const text = `${Subject?.Data}\n${Body?.Text?.Data}`;
    const said = { messageId: tag('messageId'), kind: tag('kind'), caseId: tag('caseId'), text };
    return this.take({ service: 'ses', to: 'patient', channel: 'email', ...said }, calling);
  }

  private text({ input }: SendTextMessageCommand, calling: Calling): object {
    if (input.DestinationPhoneNumber === closedNumber)
      throw new TextConflict({
        message: 'Opted out',
        Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
        $metadata: { httpStatusCode: 409 },
      });
    const { messageId = '', kind = '', caseId = '' } = input.Context ?? {};
    const said = { messageId, kind, caseId, text: input.MessageBody ?? '' };
    return this.take({ service: 'sms', to: 'patient', channel: 'sms', ...said }, calling);
  }

  private schedule({ input }: CreateScheduleCommand): object {
    const { Name = '', ScheduleExpression = '', Target } = input;
    if (this.schedules.has(Name)) throw new ScheduleConflict({ message: 'exists', Message: 'exists', $metadata: {} });
    const at = Date.parse(`${ScheduleExpression.slice('at('.length, -1)}Z`);
    this.schedules.set(Name, { name: Name, at, input: Target?.Input ?? '', tries: 0 });
    this.inputs.push(Target?.Input ?? '');
    return { $metadata };
  }

  private readonly takes: readonly [new (input: never) => object, Take][] = [
    [PublishCommand, (command, calling) => this.publish(command, calling)],
    [SendEmailCommand, (command, calling) => this.mail(command, calling)],
    [SendTextMessageCommand, (command, calling) => this.text(command, calling)],
    [CreateScheduleCommand, (command) => this.schedule(command)],
  ];

  /** The door of the services, for an invocation. */
  door(calling: () => Calling): ServiceDoor {
    return {
      send: async (command) => {
        const [, take] = this.takes.find(([kind]) => command instanceof kind) ?? [];
        return take ? take(command as never, calling()) : this.topic.answer(command);
      },
    };
  }
}
