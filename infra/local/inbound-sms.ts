import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { invalidInput } from '../../shared/domain/core/refusal.ts';
import { inputFaults } from '../../shared/http/core/input-faults.ts';
import type { OptOuts } from './aws/opt-outs.ts';
import { staffSmsNumber } from './environment.ts';
import { jsonBody, jsonOperation, type LocalOperation } from './gateway/local-operation.ts';
import type { Invoke } from './lambda.ts';

const topicArn = 'arn:aws:sns:us-east-1:000000000000:spinebridge-sms-replies';

const SmsBody = z.strictObject({
  from: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'is not a phone number; write it like +12125550113')),
  body: z.string().check(z.maxLength(1600)),
});
type Sms = z.infer<typeof SmsBody>;

/** What AWS End User Messaging publishes of an SMS that somebody sent to our number. */
const twoWaySms = ({ from, body }: Sms) => ({
  originationNumber: from,
  destinationNumber: staffSmsNumber,
  messageKeyword: 'KEYWORD_000000000000',
  messageBody: body,
  inboundMessageId: randomUUID(),
});

/** What SNS hands to a function that subscribed. */
const snsEvent = (message: object, at: Temporal.Instant) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:${randomUUID()}`,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: null,
        Message: JSON.stringify(message),
        Timestamp: at.toString({ smallestUnit: 'millisecond' }),
        SignatureVersion: '1',
        MessageAttributes: {},
      },
    },
  ],
});

/**
 * `POST /_local/sms`: plays a phone that sends an SMS to the practice's number; says whether it had an effect: a page is answered, or
 * the provider has heard STOP or START, which no function of ours gets to see.
 */
export const smsOperation = (
  invoke: Invoke,
  optOuts: Pick<OptOuts, 'heard'>,
  now: () => Temporal.Instant,
): LocalOperation =>
  jsonOperation(async (request) => {
    const sms = SmsBody.safeParse(jsonBody(request), { reportInput: true });
    if (!sms.success) throw invalidInput(inputFaults(sms.error.issues));
    if (await optOuts.heard(sms.data.from, sms.data.body)) return { handled: true };
    return invoke('inbound', snsEvent(twoWaySms(sms.data), now()));
  });
