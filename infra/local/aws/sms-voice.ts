import { randomUUID } from 'node:crypto';
import type { SendTextMessageCommandInput } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Temporal } from 'temporal-polyfill';
import type { Outbox } from '../outbox.ts';
import { type AwsService, jsonAnswer, jsonError } from './aws-service.ts';
import type { OptOuts } from './opt-outs.ts';

export interface SmsVoiceSetup {
  outbox: Pick<Outbox, 'deliver'>;
  optOuts: Pick<OptOuts, 'includes'>;
  now: () => Temporal.Instant;
}

const e164 = /^\+[1-9]\d{1,14}$/;

/** Errors of this service say why in members beside the message. */
function refused(code: string, members: object) {
  const { status, headers, body } = jsonError(400, code, code);
  return { status, headers, body: JSON.stringify({ ...JSON.parse(body), ...members }) };
}

/** Answers SendTextMessage (JSON 1.0 protocol) once the outbox has the text; who said STOP gets none. */
export const smsVoice =
  ({ outbox, optOuts, now }: SmsVoiceSetup): AwsService =>
  async ({ headers, body }) => {
    if (headers['x-amz-target'] !== 'PinpointSMSVoiceV2.SendTextMessage')
      return refused('ValidationException', { Reason: 'UNKNOWN_OPERATION' });
    const {
      DestinationPhoneNumber: to = '',
      MessageBody = '',
      Context,
    } = JSON.parse(body) as SendTextMessageCommandInput;
    if (!e164.test(to))
      return refused('ValidationException', {
        Reason: 'FIELD_VALIDATION_FAILED',
        Fields: [{ Name: 'destinationPhoneNumber', Message: 'is no phone number' }],
      });
    if (optOuts.includes(to)) return refused('ConflictException', { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' });
    const MessageId = randomUUID();
    const { kind = '', caseId, messageId = MessageId } = Context ?? {};
    const message = { at: now().toString(), channel: 'sms' as const, to, body: MessageBody, kind, messageId };
    await outbox.deliver({ ...message, ...(caseId ? { caseId } : {}) });
    return jsonAnswer({ MessageId });
  };
