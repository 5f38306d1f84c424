import type { SendEmailRequest } from '@aws-sdk/client-sesv2';
import type { AwsRequest } from '../../infra/local/aws/aws-service.ts';
import type { Sunk } from './sinks.ts';

/** A mail to a patient, without the one address that it goes to; attachments as they are read. */
function mailOf(body: string): string {
  const { Destination: _, ...mail } = JSON.parse(body) as SendEmailRequest;
  const attachments = mail.Content?.Simple?.Attachments ?? [];
  const read = attachments.map(({ RawContent }) => Buffer.from(String(RawContent ?? ''), 'base64').toString('utf8'));
  return [JSON.stringify(mail), ...read].join('\n');
}

function textOf(body: string): string {
  const { DestinationPhoneNumber: _, ...text } = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(text);
}

/** What of a call to AWS must carry nothing of a person: as it was sent, but for where a patient is written to. */
export function heard(name: string, { path, query, body }: AwsRequest): Sunk[] {
  if (name === 'sns') return [{ sink: 'staff message', of: name, text: [...new URLSearchParams(body)].join('\n') }];
  if (name === 'sesv2') return [{ sink: 'patient message', of: name, text: mailOf(body) }];
  if (name === 'smsvoice') return [{ sink: 'patient message', of: name, text: textOf(body) }];
  if (name === 'scheduler') return [{ sink: 'schedule', of: name, text: `${path}?${query}\n${body}` }];
  return [];
}
