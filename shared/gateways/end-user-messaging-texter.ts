import {
  ConflictException,
  type PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { tagOfMessage } from '../domain/messages/message-id.ts';
import type { Log } from '../observability/log.ts';
import type { PatientTexter } from '../workflows/relay/ports.ts';
import { handOver } from './hand-over.ts';

/** The number or pool that patients are texted from, and the configuration set that tells what became of a text. */
export interface TextSender {
  originationIdentity: string;
  configurationSet: string;
}

/** Whose number it is has said STOP, or its country is closed to us: no later try can help (SendTextMessage, Errors). */
const closedNumbers: readonly string[] = [
  'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
  'DESTINATION_COUNTRY_BLOCKED',
];

const isOfNumber = ({ Fields = [] }: ValidationException): boolean =>
  Fields.some(({ Name }) => Name === 'destinationPhoneNumber');

const isRefusedForGood = (error: Error): boolean => {
  if (!(error instanceof ConflictException || error instanceof ValidationException)) return false;
  if (closedNumbers.includes(error.Reason ?? '')) return true;
  return error instanceof ValidationException && isOfNumber(error);
};

/** Texts patients by AWS End User Messaging, which keeps the list of those who said STOP. */
export const endUserMessagingTexter = (
  client: PinpointSMSVoiceV2Client,
  { originationIdentity, configurationSet }: TextSender,
  log: Log,
): PatientTexter => ({
  text: ({ messageId, kind, caseId, to, body }) => {
    const command = new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: originationIdentity,
      ConfigurationSetName: configurationSet,
      MessageType: 'TRANSACTIONAL',
      MessageBody: body,
      Context: { kind, ...(caseId && { caseId }), messageId: tagOfMessage(messageId) },
    });
    return handOver(log, messageId, () => client.send(command), isRefusedForGood);
  },
});
