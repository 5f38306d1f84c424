import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import type { Outbox } from '../outbox.ts';
import type { AwsAnswer, AwsService } from './aws-service.ts';

export interface SnsSetup {
  topicArn: string;
  outbox: Pick<Outbox, 'deliver'>;
  now: () => Temporal.Instant;
  /** Everybody with subscriptions: one by SMS and one by e-mail each. */
  staff: () => Promise<readonly StaffMember[]>;
  warn: (text: string) => void;
}

const xml = (status: number, body: string): AwsAnswer => ({ status, headers: { 'Content-Type': 'text/xml' }, body });

const refused = (code: string, message: string): AwsAnswer =>
  xml(
    400,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>` +
      `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

/** A page is refused here as SNS would: subjects are ASCII, under 100 characters, on one line (SNS API, Publish). */
const subjectAllowed = /^[\x21-\x7e][\x20-\x7e]{0,98}$/;

/** Attributes come as `MessageAttributes.entry.<n>.Name` and `….Value.StringValue`. */
function attributesOf(form: URLSearchParams): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (let n = 1; form.has(`MessageAttributes.entry.${n}.Name`); n++) {
    const entry = `MessageAttributes.entry.${n}`;
    attributes[form.get(`${entry}.Name`) ?? ''] = form.get(`${entry}.Value.StringValue`) ?? '';
  }
  return attributes;
}

/** Each person's two subscriptions filter on `recipient` and `channel`. @returns whoever a message reaches. */
function subscribers(staff: readonly StaffMember[], attributes: Record<string, string>) {
  const reached = staff.filter(({ recipientId }) => recipientId === attributes.recipient);
  if (attributes.channel === 'sms') return reached.map(({ phone }) => ({ channel: 'sms' as const, to: phone }));
  if (attributes.channel === 'email') return reached.map(({ email }) => ({ channel: 'email' as const, to: email }));
  return [];
}

async function publish(setup: SnsSetup, form: URLSearchParams, id: string): Promise<void> {
  const attributes = attributesOf(form);
  const { recipient = '', channel = '', kind = '', messageId = id, caseId } = attributes;
  const reached = subscribers(await setup.staff(), attributes);
  if (reached.length === 0) setup.warn(`SNS: no subscription for recipient ${recipient} on ${channel} (${messageId})`);
  const subject = form.get('Subject');
  const shared = {
    at: setup.now().toString(),
    body: form.get('Message') ?? '',
    kind,
    ...(caseId ? { caseId } : {}),
    messageId,
  };
  const messages = reached.map((receiver) => ({
    ...receiver,
    ...(subject && receiver.channel === 'email' ? { subject } : {}),
    ...shared,
  }));
  await setup.outbox.deliver(...messages);
}

/** Answers Publish to the staff topic (query protocol) once the outbox has the messages. */
export const sns =
  (setup: SnsSetup): AwsService =>
  async ({ body }) => {
    const form = new URLSearchParams(body);
    if (form.get('Action') !== 'Publish') return refused('InvalidAction', 'The local SNS answers Publish only.');
    if (form.get('TopicArn') !== setup.topicArn) return refused('NotFound', 'Topic does not exist');
    if (!form.get('Message')) return refused('InvalidParameter', 'Invalid parameter: Empty message');
    if (!subjectAllowed.test(form.get('Subject') ?? '-'))
      return refused('InvalidParameter', 'Invalid parameter: Subject');
    const id = randomUUID();
    await publish(setup, form, id);
    return xml(
      200,
      `<PublishResponse><PublishResult><MessageId>${id}</MessageId></PublishResult>` +
        `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
    );
  };
