import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { clientSettings } from '../../shared/gateways/client-settings.ts';
import { endUserMessagingTexter } from '../../shared/gateways/end-user-messaging-texter.ts';
import { schedulerTimerSetter } from '../../shared/gateways/scheduler-timer-setter.ts';
import { sesPatientMailer } from '../../shared/gateways/ses-patient-mailer.ts';
import { snsStaffNotifier } from '../../shared/gateways/sns-staff-notifier.ts';
import { snsSubscriptions } from '../../shared/gateways/sns-subscriptions.ts';
import type { Container } from '../container.ts';
import { clock, environment, log, variable } from './surroundings.ts';

/** From which number staff are texted, and to which they reply; undefined where SNS chooses one. */
export const staffSmsNumber = (from: Container) => from(environment).STAFF_SMS_NUMBER;
export const staffNotifier = (from: Container) =>
  snsStaffNotifier(new SNSClient(clientSettings), variable(from, 'STAFF_TOPIC_ARN'), from(log), from(staffSmsNumber));
/** Who is subscribed to what goes to staff. */
export const topic = (from: Container) => {
  const place = {
    topicArn: variable(from, 'STAFF_TOPIC_ARN'),
    deadLetterArn: variable(from, 'STAFF_DEAD_LETTER_ARN'),
  };
  return snsSubscriptions(new SNSClient(clientSettings), place);
};
export const patientMailer = (from: Container) =>
  sesPatientMailer(
    new SESv2Client(clientSettings),
    { from: variable(from, 'MAIL_FROM'), configurationSet: variable(from, 'MAIL_CONFIGURATION_SET') },
    from(log),
  );
/** Undefined where the practice has no number to text patients from. */
export const patientTexter = (from: Container) => {
  const originationIdentity = from(environment).SMS_FROM;
  if (!originationIdentity) return undefined;
  const sender = { originationIdentity, configurationSet: variable(from, 'SMS_CONFIGURATION_SET') };
  return endUserMessagingTexter(new PinpointSMSVoiceV2Client(clientSettings), sender, from(log));
};
export const timerSetter = (from: Container) => {
  const target = {
    group: variable(from, 'TIMER_GROUP'),
    targetArn: variable(from, 'TIMER_TARGET_ARN'),
    roleArn: variable(from, 'TIMER_ROLE_ARN'),
    deadLetterArn: variable(from, 'TIMER_DEAD_LETTER_ARN'),
  };
  return schedulerTimerSetter(new SchedulerClient(clientSettings), target, from(clock));
};
