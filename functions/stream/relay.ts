import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { type Environment, readEnvironment, required } from '../../shared/config/environment.ts';
import { practice } from '../../shared/config/practice.ts';
import { linkKeysOf, storeAccess } from '../../shared/deps.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { PublicUrl } from '../../shared/domain/messages/public-url.ts';
import { clientSettings } from '../../shared/gateways/client-settings.ts';
import { jitteredBackoff } from '../../shared/gateways/jittered-backoff.ts';
import { derivedId, randomIds } from '../../shared/gateways/random-ids.ts';
import { schedulerTimerSetter, type TimerTarget } from '../../shared/gateways/scheduler-timer-setter.ts';
import { sendOnce, sentMessages } from '../../shared/gateways/send-once.ts';
import { sesPatientMailer } from '../../shared/gateways/ses-patient-mailer.ts';
import { snsStaffNotifier } from '../../shared/gateways/sns-staff-notifier.ts';
import { systemClock } from '../../shared/gateways/system-clock.ts';
import { manageToken } from '../../shared/links/case-links.ts';
import { log } from '../../shared/observability/log.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { caseReader } from '../../shared/store/readers/case-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import { type RelaySetup, relayHandler } from './relay-handler.ts';

const timerTarget = (environment: Environment): TimerTarget => ({
  group: required(environment, 'TIMER_GROUP'),
  targetArn: required(environment, 'TIMER_TARGET_ARN'),
  roleArn: required(environment, 'TIMER_ROLE_ARN'),
  deadLetterArn: required(environment, 'TIMER_DEAD_LETTER_ARN'),
});

const senders = (environment: Environment): Pick<RelaySetup['deps'], 'staff' | 'patients' | 'timers'> => ({
  staff: snsStaffNotifier(new SNSClient(clientSettings), required(environment, 'STAFF_TOPIC_ARN'), log),
  patients: sesPatientMailer(new SESv2Client(clientSettings), required(environment, 'MAIL_FROM'), log),
  timers: schedulerTimerSetter(new SchedulerClient(clientSettings), timerTarget(environment), systemClock),
});

const setup = memoiseOnce((): RelaySetup => {
  const environment = readEnvironment(process.env);
  const { client, tableName } = storeAccess(environment);
  const linkKeys = linkKeysOf(environment);
  const sent = sentMessages(client, tableName('Requests'));
  return {
    deps: {
      ...senders(environment),
      cases: caseReader(client, tableName),
      directory: directoryReader(client, tableName),
      appointments: scheduleReader(client, tableName),
      outbox: outboxStore(client, tableName),
      rounds: roundReader(client, tableName),
      ledger: ledger(client, tableName),
      clock: systemClock,
      ids: randomIds,
      derivedId,
      backoff: jitteredBackoff,
      zone: practice.zone,
      manageToken: async (appointment) => manageToken(await linkKeys(), appointment),
      texts: messageTexts,
      publicUrl: PublicUrl.parse(required(environment, 'PUBLIC_URL')),
      phone: practice.phone.shown,
      log,
    },
    onceIn: (context) => sendOnce(sent, context),
    readPromise: promisedOf,
  };
});

export const handler = relayHandler(setup);
