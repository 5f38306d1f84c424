import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { tagOfMessage } from '../domain/messages/message-id.ts';
import type { Log } from '../observability/log.ts';
import type { PatientMailer } from '../workflows/relay/ports.ts';
import { handOver } from './hand-over.ts';

const text = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** What SES answers when it will never take a mail to this address (SES API v2, SendEmail): malformed, or barred. */
const refusals = ['MessageRejected', 'BadRequestException'];

/** SES says the same of every mail while our own sender is not verified, or the account is in the sandbox: ours to mend. */
const refusedForGood = ({ name, message }: Error): boolean => refusals.includes(name) && !/not verified/i.test(message);

/** The verified address that patients are written from, and the configuration set that tells what became of a mail. */
export interface MailSender {
  from: string;
  configurationSet: string;
}

/** Mails patients and referring clinicians in plain text from one verified sender. */
export const sesPatientMailer = (
  client: SESv2Client,
  { from, configurationSet }: MailSender,
  log: Log,
): PatientMailer => ({
  send: ({ messageId, kind, caseId, to, subject, body }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      ConfigurationSetName: configurationSet,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: text(subject), Body: { Text: text(body) } } },
      EmailTags: Object.entries({ kind, ...(caseId && { caseId }), messageId }).map(([Name, value]) => ({
        Name,
        Value: tagOfMessage(value),
      })),
    });
    return handOver(log, messageId, () => client.send(command), refusedForGood);
  },
});
