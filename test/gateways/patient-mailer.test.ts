import { MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { sesPatientMailer } from '../../shared/gateways/ses-patient-mailer.ts';
import { keptLog } from '../support/relay-world.ts';
import { caseId, eventId } from '../support/told-case.ts';

const ses = mockClient(SESv2Client);
afterEach(() => ses.reset());

const mailer = () =>
  sesPatientMailer(
    new SESv2Client({ region: 'us-east-1' }),
    { from: 'visits@spine.example', configurationSet: 'mail' },
    keptLog().log,
  );
const message = {
  messageId: `${eventId}.patient.email`,
  kind: 'confirmation' as const,
  to: 'ana@example.org',
  subject: 'Su cita está reservada',
  body: 'Cuándo: martes',
  caseId,
};

test('a mail is plain text from the configured sender to one address, tagged with ids that SES takes', async () => {
  ses.on(SendEmailCommand).resolves({ $metadata: {} });
  await mailer().send(message);
  const [call] = ses.commandCalls(SendEmailCommand);
  expect(call?.args[0].input).toEqual({
    FromEmailAddress: 'visits@spine.example',
    ConfigurationSetName: expect.any(String),
    Destination: { ToAddresses: ['ana@example.org'] },
    Content: {
      Simple: {
        Subject: { Data: 'Su cita está reservada', Charset: 'UTF-8' },
        Body: { Text: { Data: 'Cuándo: martes', Charset: 'UTF-8' } },
      },
    },
    EmailTags: [
      { Name: 'kind', Value: 'confirmation' },
      { Name: 'caseId', Value: caseId },
      { Name: 'messageId', Value: `${eventId}_patient_email` },
    ],
  });
  for (const { Value } of call?.args[0].input.EmailTags ?? []) expect(Value).toMatch(/^[\w-]{1,256}$/);
});

test('a mail about no case is tagged with none: SES takes no empty tag', async () => {
  ses.on(SendEmailCommand).resolves({ $metadata: {} });
  const { caseId: _, ...link } = message;
  await mailer().send({ ...link, kind: 'form-link' });
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input.EmailTags).toEqual([
    { Name: 'kind', Value: 'form-link' },
    { Name: 'messageId', Value: `${eventId}_patient_email` },
  ]);
});

test('the address that SES quotes in a refusal does not come back with the error', async () => {
  const quoting = new MessageRejected({
    message: 'Illegal address: ana@example.org',
    $metadata: { httpStatusCode: 400 },
  });
  ses.on(SendEmailCommand).rejects(quoting);
  const error: unknown = await mailer()
    .send(message)
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'MessageRejected', outcome: 'refused' });
  expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('ana@');
});

test('a sender of ours that is not verified ends no mail: it is tried again when that is mended', async () => {
  const message_ = 'Email address is not verified. The following identities failed the check: no-reply@example.org';
  ses.on(SendEmailCommand).rejects(new MessageRejected({ message: message_, $metadata: { httpStatusCode: 400 } }));
  await expect(mailer().send(message)).rejects.toMatchObject({ name: 'MessageRejected', outcome: 'failed' });
});

const said = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error('of ana@example.org'), { name, $metadata: { httpStatusCode } });

test.each([
  ['MessageRejected', 400, 'refused'],
  ['BadRequestException', 400, 'refused'],
  ['AccountSuspendedException', 400, 'failed'],
  ['SendingPausedException', 400, 'failed'],
  ['MailFromDomainNotVerifiedException', 400, 'failed'],
  ['TooManyRequestsException', 429, 'failed'],
  ['AccessDeniedException', 403, 'failed'],
  ['InternalServiceErrorException', 500, 'unknown'],
  ['TimeoutError', undefined, 'unknown'],
])('only what SES says of this address is an end: %s (%s) is %s', async (name, status, outcome) => {
  ses.on(SendEmailCommand).rejects(said(name, status));
  await expect(mailer().send(message)).rejects.toMatchObject({ name, outcome });
});
