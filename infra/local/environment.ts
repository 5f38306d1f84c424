import { devNull } from 'node:os';
import type { Environment } from '../../shared/config/environment.ts';
import { tableEnvironment } from './tables.ts';

export const linkKeysSecret = 'spinebridge/link-keys';
export const staffTopic = {
  topicArn: 'arn:aws:sns:us-east-1:000000000000:spinebridge-staff',
  deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:spinebridge-staff-undelivered',
};
/** The number that staff are texted from; of the range that is kept for fiction. */
export const staffSmsNumber = '+12025550100';

/** Addresses that the functions find the local services under. */
export interface Addresses {
  /** The public pages and API. */
  publicUrl: string;
  dynamodb: string;
  /** The AWS endpoints, each service below its name. */
  aws: string;
}

export const issuerAt = (aws: string): string => `${aws}/issuer`;

const settings = ({ publicUrl, aws }: Addresses): Environment & Record<string, string> => ({
  ...tableEnvironment(),
  LINK_KEYS_SECRET: linkKeysSecret,
  PUBLIC_URL: publicUrl,
  ALLOWED_ORIGINS: publicUrl,
  STAFF_TOPIC_ARN: staffTopic.topicArn,
  STAFF_SMS_NUMBER: staffSmsNumber,
  STAFF_DEAD_LETTER_ARN: staffTopic.deadLetterArn,
  MAIL_FROM: 'no-reply@spinebridge.example',
  MAIL_CONFIGURATION_SET: 'spinebridge-mail',
  SMS_FROM: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-spinebridge',
  SMS_CONFIGURATION_SET: 'spinebridge-patients',
  TEXTS_PATIENTS: 'on',
  TIMER_GROUP: 'spinebridge-timers',
  TIMER_TARGET_ARN: 'arn:aws:lambda:us-east-1:000000000000:function:timers',
  TIMER_ROLE_ARN: 'arn:aws:iam::000000000000:role/timers',
  TIMER_DEAD_LETTER_ARN: 'arn:aws:sqs:us-east-1:000000000000:timers-dead-letter',
  TOKEN_ISSUER: issuerAt(aws),
  SIGN_IN_URL: publicUrl,
  SIGN_IN_CLIENT: 'console',
});

/** Points every AWS client at this machine, and away from what the developer's own profile may say. */
const clients = ({ dynamodb, aws }: Addresses): Record<string, string> => ({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamodb,
  AWS_ENDPOINT_URL_SNS: `${aws}/sns`,
  AWS_ENDPOINT_URL_SESV2: `${aws}/sesv2`,
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: `${aws}/smsvoice`,
  AWS_ENDPOINT_URL_SCHEDULER: `${aws}/scheduler`,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `${aws}/secretsmanager`,
});

/** What of the functions' settings the caller of the local system chooses. */
export interface Chosen {
  limits?: Environment['LIMITS'];
  /** Besides our own. */
  allowedOrigins?: readonly string[];
}

/** Sets what the functions read as they load. */
export function setEnvironment(addresses: Addresses, { limits = 'on', allowedOrigins = [] }: Chosen = {}): void {
  for (const foreign of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[foreign];
  const ALLOWED_ORIGINS = [addresses.publicUrl, ...allowedOrigins].join(' ');
  Object.assign(process.env, { ...clients(addresses), ...settings(addresses), ALLOWED_ORIGINS, LIMITS: limits });
}
