import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { endUserMessagingTexter } from '../../shared/gateways/end-user-messaging-texter.ts';
import { keptLog } from '../support/relay-world.ts';
import { caseId, eventId } from '../support/told-case.ts';

const service = mockClient(PinpointSMSVoiceV2Client);
afterEach(() => service.reset());

const sender = { originationIdentity: 'arn:number', configurationSet: 'patients' };
const texter = () =>
  endUserMessagingTexter(new PinpointSMSVoiceV2Client({ region: 'us-east-1' }), sender, keptLog().log);
const message = {
  messageId: `${eventId}.patient.sms`,
  kind: 'confirmation' as const,
  to: '+13475550123',
  body: 'Visit booked',
  caseId,
};

test('a text goes out from the number of the practice and carries ids only beside its words', async () => {
  service.on(SendTextMessageCommand).resolves({ MessageId: 'provider-1', $metadata: {} });
  expect(await texter().text(message)).toEqual({ providerId: 'provider-1' });
  expect(service.commandCalls(SendTextMessageCommand)[0]?.args[0].input).toEqual({
    DestinationPhoneNumber: '+13475550123',
    OriginationIdentity: 'arn:number',
    ConfigurationSetName: 'patients',
    MessageType: 'TRANSACTIONAL',
    MessageBody: 'Visit booked',
    Context: { kind: 'confirmation', caseId, messageId: `${eventId}_patient_sms` },
  });
});

test('a text about no case names none', async () => {
  service.on(SendTextMessageCommand).resolves({ MessageId: 'provider-1', $metadata: {} });
  const { caseId: _, ...link } = message;
  await texter().text({ ...link, kind: 'form-link' });
  expect(service.commandCalls(SendTextMessageCommand)[0]?.args[0].input.Context).toEqual({
    kind: 'form-link',
    messageId: `${eventId}_patient_sms`,
  });
});

const said = { $metadata: { httpStatusCode: 400 }, message: 'for +13475550123' };
test.each([
  ['who said STOP', new ConflictException({ ...said, Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }), 'refused'],
  ['a country that is closed', new ValidationException({ ...said, Reason: 'DESTINATION_COUNTRY_BLOCKED' }), 'refused'],
  [
    'what is no number',
    new ValidationException({
      ...said,
      Reason: 'FIELD_VALIDATION_FAILED',
      Fields: [{ Name: 'destinationPhoneNumber', Message: 'bad' }],
    }),
    'refused',
  ],
  [
    'a sender of ours that is wrong',
    new ValidationException({
      ...said,
      Reason: 'FIELD_VALIDATION_FAILED',
      Fields: [{ Name: 'originationIdentity', Message: 'bad' }],
    }),
    'failed',
  ],
  [
    'a number of ours that is not active',
    new ConflictException({ ...said, Reason: 'PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL' }),
    'failed',
  ],
  ['a throttle', new ThrottlingException(said), 'failed'],
])('%s ends as it should, without the number in the error', async (_, thrown, outcome) => {
  service.on(SendTextMessageCommand).rejects(thrown);
  const error: unknown = await texter()
    .text(message)
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ outcome });
  expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('347555');
});
