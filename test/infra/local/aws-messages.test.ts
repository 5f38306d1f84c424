import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { CheckIfPhoneNumberIsOptedOutCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, test } from 'vitest';
import { sesPatientMailer } from '../../../shared/gateways/ses-patient-mailer.ts';
import { snsStaffNotifier } from '../../../shared/gateways/sns-staff-notifier.ts';
import { awsServices, silentPhone, topicArn } from '../../support/aws-services.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const services = awsServices();

describe('SNS', () => {
  const message = {
    messageId: 'evt_1.nurse-1.sms',
    kind: 'page',
    recipientId: 'nurse-1',
    subject: 'Urgent case',
    body: 'Emergent case AB12: acknowledge & call — http://localhost:3000/staff#case=int_1',
    caseId: 'int_1',
  } as const;
  const notify = (changes: object) =>
    snsStaffNotifier(new SNSClient(services.at('sns')), topicArn, log).notify({
      ...message,
      channel: 'sms',
      ...changes,
    });

  test('sends an SMS to the phone of the recipient that the message names', async () => {
    await notify({});
    expect(services.outbox.messages()).toEqual([
      {
        at: '2026-11-23T15:00:00Z',
        channel: 'sms',
        to: '+16315550101',
        body: message.body,
        kind: 'page',
        caseId: 'int_1',
        messageId: message.messageId,
        repeats: 0,
      },
    ]);
  });

  test('sends an e-mail, with its subject, to the address of the recipient; a message without a case has none', async () => {
    await notify({ channel: 'email', messageId: 'm2', recipientId: 'desk-1', caseId: undefined });
    const [mail] = services.outbox.messages();
    expect(mail).toMatchObject({ channel: 'email', to: 'desk@example.org', subject: 'Urgent case', messageId: 'm2' });
    expect(mail).not.toHaveProperty('caseId');
  });

  test('counts a message that is published twice once', async () => {
    await notify({});
    await notify({});
    expect(services.outbox.messages().map(({ repeats }) => repeats)).toEqual([1]);
  });

  test('takes what is for a phone that said STOP, and drops it', async () => {
    await notify({ recipientId: 'nurse-9' });
    expect(services.outbox.messages()).toEqual([]);
    const client = new SNSClient(services.at('sns'));
    const asked = [silentPhone, '+16315550101'].map((phoneNumber) =>
      client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber })),
    );
    expect((await Promise.all(asked)).map(({ isOptedOut }) => isOptedOut)).toEqual([true, false]);
  });

  test('drops what no subscription matches, as SNS does, and says so by ids only', async () => {
    await notify({ recipientId: 'gone-1' });
    expect(services.outbox.messages()).toEqual([]);
    expect(services.warn).toHaveBeenCalledExactlyOnceWith(
      'SNS: no subscription for recipient gone-1 on sms (evt_1.nurse-1.sms)',
    );
  });

  test.each([
    ['another topic', 404, { TopicArn: `${topicArn}-2`, Message: 'x' }],
    ['a subject that SNS does not take', 400, { TopicArn: topicArn, Message: 'x', Subject: 'naïve' }],
  ])('refuses %s', async (_, httpStatusCode, input) => {
    await expect(new SNSClient(services.at('sns')).send(new PublishCommand(input))).rejects.toMatchObject({
      $metadata: { httpStatusCode },
    });
  });
});

describe('SES', () => {
  test('keeps a mail with what its tags say', async () => {
    const mailer = sesPatientMailer(
      new SESv2Client(services.at('sesv2')),
      { from: 'visits@example.org', configurationSet: 'mail' },
      log,
    );
    await mailer.send({
      messageId: 'evt_9.patient.email',
      kind: 'confirmation',
      caseId: 'ref_1',
      to: 'ana@example.org',
      subject: 'Su cita',
      body: 'El 3 de diciembre, a las 9:20 — mañana',
    });
    expect(services.outbox.messages()).toEqual([
      {
        at: '2026-11-23T15:00:00Z',
        channel: 'email',
        to: 'ana@example.org',
        subject: 'Su cita',
        body: 'El 3 de diciembre, a las 9:20 — mañana',
        kind: 'confirmation',
        caseId: 'ref_1',
        messageId: 'evt_9_patient_email',
        repeats: 0,
      },
    ]);
  });

  test('reads subject and text out of a raw message', async () => {
    const raw = [
      'From: a@example.org',
      'Subject: =?UTF-8?B?U3UgY2l0YSDinJM=?=',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Ma=C3=B1ana a las 9:20.',
      '--b1',
      'Content-Type: text/calendar',
      '',
      'BEGIN:VCALENDAR',
      '--b1--',
      '',
    ].join('\r\n');
    await new SESv2Client(services.at('sesv2')).send(
      new SendEmailCommand({
        FromEmailAddress: 'a@example.org',
        Destination: { ToAddresses: ['p@example.org'] },
        Content: { Raw: { Data: Buffer.from(raw) } },
      }),
    );
    expect(services.outbox.messages()).toMatchObject([{ subject: 'Su cita ✓', body: 'Mañana a las 9:20.' }]);
  });

  test('refuses a tag that SES does not take', async () => {
    const mail = new SendEmailCommand({
      FromEmailAddress: 'a@example.org',
      Destination: { ToAddresses: ['p@example.org'] },
      Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
      EmailTags: [{ Name: 'messageId', Value: 'evt_1.patient' }],
    });
    await expect(new SESv2Client(services.at('sesv2')).send(mail)).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });
});
