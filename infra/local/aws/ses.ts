import { randomUUID } from 'node:crypto';
import type { SendEmailRequest } from '@aws-sdk/client-sesv2';
import type { Temporal } from 'temporal-polyfill';
import type { Delivery, Outbox } from '../outbox.ts';
import { type AwsService, jsonAnswer, jsonError } from './aws-service.ts';
import { mailText } from './mime-text.ts';

export interface SesSetup {
  outbox: Pick<Outbox, 'deliver'>;
  now: () => Temporal.Instant;
}

/** Bytes travel as base64 in JSON. */
const bytes = (encoded: unknown): Buffer => Buffer.from(String(encoded ?? ''), 'base64');

function contentOf({ Content }: SendEmailRequest): Pick<Delivery, 'subject' | 'body' | 'attachments'> {
  const simple = Content?.Simple;
  if (!simple) return mailText(bytes(Content?.Raw?.Data));
  const attachments = (simple.Attachments ?? []).map((attachment) => ({
    fileName: attachment.FileName ?? '',
    contentType: attachment.ContentType ?? '',
    text: bytes(attachment.RawContent).toString('utf8'),
  }));
  return {
    ...(simple.Subject?.Data ? { subject: simple.Subject.Data } : {}),
    body: simple.Body?.Text?.Data ?? '',
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** Characters that a tag may hold (SES API v2, MessageTag). */
const tagAllowed = /^[A-Za-z0-9_-]{1,256}$/;

/** RFC 5321 section 4.5.3.1.1, in octets: no mail service takes a longer name before the @. */
const longestLocalPart = 64;

const isWritable = (address: string): boolean => {
  const [name = '', domain] = address.split('@');
  return domain !== undefined && Buffer.byteLength(name) <= longestLocalPart;
};

/** Answers SendEmail once the outbox has the mail; kind, case and message id are read from its tags. */
export const ses =
  ({ outbox, now }: SesSetup): AwsService =>
  async ({ method, path, body }) => {
    if (method !== 'POST' || path !== '/v2/email/outbound-emails')
      return jsonError(404, 'NotFoundException', 'The local SES answers SendEmail only.');
    const mail = JSON.parse(body) as SendEmailRequest;
    const receivers = mail.Destination?.ToAddresses ?? [];
    if (!mail.FromEmailAddress || receivers.length === 0)
      return jsonError(400, 'BadRequestException', 'Missing sender or destination.');
    if (!receivers.every(isWritable)) return jsonError(400, 'BadRequestException', 'Illegal address');
    const tags: Record<string, string> = Object.fromEntries(
      (mail.EmailTags ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
    );
    if (!Object.values(tags).every((tag) => tagAllowed.test(tag)))
      return jsonError(400, 'BadRequestException', 'A message tag holds a character that SES does not allow.');
    const MessageId = randomUUID();
    const { kind = '', caseId, messageId = MessageId } = tags;
    const shared = { at: now().toString(), kind, ...(caseId ? { caseId } : {}), messageId, ...contentOf(mail) };
    await outbox.deliver(...receivers.map((to) => ({ channel: 'email' as const, to, ...shared })));
    return jsonAnswer({ MessageId });
  };
