import type { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Temporal } from 'temporal-polyfill';
import { answerLimits } from '../../shared/config/answer-limits.ts';
import { clockSettings, trySettings } from '../../shared/config/clocks.ts';
import { holdLimits } from '../../shared/config/hold-limits.ts';
import { intakeLimits } from '../../shared/config/intake-limits.ts';
import { contactAgain, morning } from '../../shared/config/paging.ts';
import { practice } from '../../shared/config/practice.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { IdSource } from '../../shared/domain/core/ids.ts';
import { endUserMessagingTexter } from '../../shared/gateways/end-user-messaging-texter.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { schedulerTimerSetter } from '../../shared/gateways/scheduler-timer-setter.ts';
import { sesPatientMailer } from '../../shared/gateways/ses-patient-mailer.ts';
import { snsStaffNotifier } from '../../shared/gateways/sns-staff-notifier.ts';
import { snsSubscriptions } from '../../shared/gateways/sns-subscriptions.ts';
import { jsonDoor } from '../../shared/http/json/json-door.ts';
import { manageToken } from '../../shared/links/case-links.ts';
import { formSeals } from '../../shared/links/form-seals.ts';
import { keyedDigest } from '../../shared/links/keyed-digest.ts';
import { lookupDigest } from '../../shared/links/lookup-digest.ts';
import { pageSecrets } from '../../shared/links/page-token.ts';
import type { StoreClient } from '../../shared/store/dynamo/client.ts';
import { floodCounter } from '../../shared/store/flood-counter.ts';
import { floodStore } from '../../shared/store/flood-store.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { pageLinkStore } from '../../shared/store/page-link-store.ts';
import { actReader } from '../../shared/store/readers/act-reader.ts';
import { answerMarkReader } from '../../shared/store/readers/answer-mark-reader.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import { caseBatchReader, caseReader, worklistReader } from '../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../shared/store/readers/clinical-reader.ts';
import { contactReader } from '../../shared/store/readers/contact-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { eventReader } from '../../shared/store/readers/event-reader.ts';
import { factsReader } from '../../shared/store/readers/facts-reader.ts';
import { findingReader, identityReader } from '../../shared/store/readers/finding-reader.ts';
import { gatheringReader } from '../../shared/store/readers/gathering-reader.ts';
import { messageReader } from '../../shared/store/readers/message-reader.ts';
import { namedReferralReader } from '../../shared/store/readers/named-referral-reader.ts';
import { pageLinkReader } from '../../shared/store/readers/page-link-reader.ts';
import { referralEventReader } from '../../shared/store/readers/referral-event-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { rotaReader } from '../../shared/store/readers/rota-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { routingReader } from '../../shared/store/readers/routing-reader.ts';
import { savedFormReader } from '../../shared/store/readers/saved-form-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { trayReader } from '../../shared/store/readers/tray-reader.ts';
import type { TableName } from '../../shared/store/table.ts';
import { testPageStore } from '../../shared/store/test-page-store.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import { patientTexts } from '../../shared/texts/triage-advice.ts';
import { viewLog } from '../../shared/workflows/audit/view-log.ts';
import { onCallReader } from '../../shared/workflows/oncall/read-duty.ts';
import { pageLinkIssuer } from '../../shared/workflows/paging/issue-page-link.ts';
import type { ServiceDoor } from './doors.ts';

/** What a container is given: its doors to AWS, the clock of its history and ids. */
export interface Surroundings {
  doors: Readonly<Record<'dynamodb' | 'sns' | 'ses' | 'sms' | 'scheduler', ServiceDoor>>;
  now: () => Temporal.Instant;
  ids: IdSource;
  /** Milliseconds until an invocation is stopped. */
  remaining: () => number;
}

export const tableName = (table: TableName): string => table;

const { zone } = practice;
const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
const linkKeys = async () => keys;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const topicPlace = { topicArn: 'arn:staff', deadLetterArn: 'arn:dead' };
const timerTarget = { group: 'timers', targetArn: 'arn:fn', roleArn: 'arn:role', deadLetterArn: 'arn:dlq' };

/** The gateways, as functions/compose.ts makes them. */
const gateways = ({ doors, now }: Surroundings) => ({
  staff: snsStaffNotifier(doors.sns as unknown as SNSClient, topicPlace.topicArn, silent),
  topic: snsSubscriptions(doors.sns as unknown as SNSClient, topicPlace),
  patients: sesPatientMailer(
    doors.ses as unknown as SESv2Client,
    { from: 'practice@spine.example', configurationSet: 'mail' },
    silent,
  ),
  texter: endUserMessagingTexter(
    doors.sms as unknown as PinpointSMSVoiceV2Client,
    { originationIdentity: '+12125550199', configurationSet: 'sms' },
    silent,
  ),
  timers: schedulerTimerSetter(doors.scheduler as unknown as SchedulerClient, timerTarget, { now }),
});

/** Readers and stores of every table, over one client. */
function stores(client: StoreClient, now: () => Temporal.Instant) {
  const directory = directoryReader(client, tableName, () => now().epochMilliseconds);
  const rotas = rotaReader(client, tableName);
  return {
    client,
    ledger: ledger(client, tableName, zone),
    cases: caseReader(client, tableName),
    calendar: calendarReader(client, tableName),
    caseBatches: caseBatchReader(client, tableName),
    worklist: worklistReader(client, tableName),
    clinical: clinicalReader(client, tableName),
    finding: findingReader(client, tableName),
    identities: identityReader(client, tableName),
    namedReferrals: namedReferralReader(client, tableName),
    contacts: contactReader(client, tableName),
    acts: actReader(client, tableName),
    answerMarks: answerMarkReader(client, tableName),
    rounds: roundReader(client, tableName),
    facts: factsReader(client, tableName),
    directory,
    rotas,
    onCall: onCallReader({ rotas, directory, zone }),
    routing: routingReader(client, tableName),
    savedForms: savedFormReader(client, tableName),
    schedule: scheduleReader(client, tableName, async () => undefined),
    requests: requestReader(client, tableName),
    outbox: outboxStore(client, tableName),
    issuedPages: pageLinkReader(client, tableName),
    testPages: testPageStore(client, tableName),
    knownTimers: timerStore(client, tableName),
    messages: messageLedger(client, tableName),
    sentMessages: messageReader(client, tableName),
    promisedEvents: eventReader(client, tableName),
    referralEvents: referralEventReader(client, tableName),
    trays: trayReader(client, tableName),
    floods: floodStore(client, tableName),
    floodCounter: floodCounter(client, tableName),
    gatherings: gatheringReader(client, tableName),
  };
}

/** Settings, texts and what else is the same for all. */
const constants = {
  linkKeys,
  digest: keyedDigest(linkKeys),
  lookupDigest: lookupDigest(async () => keys.current),
  formSeals: formSeals(
    linkKeys,
    lookupDigest(async () => keys.current),
  ),
  derivedId,
  backoff: async () => undefined,
  door: jsonDoor,
  settings: schedulingSettings,
  limits: holdLimits,
  answerLimits,
  intakeLimits,
  firstVisit,
  ruleset,
  clockSettings,
  trySettings,
  contactAgain,
  morning,
  usual: () => [],
  testText: { subject: 'Test', body: 'Test' },
  texts: messageTexts,
  manageToken: async (appointment: Appointment) => manageToken(keys, appointment),
  advice: {
    texts: patientTexts,
    phone: '(212) 555-0199',
    zone,
    officeHours: practice.officeHours,
    nightAnswer: practice.nightAnswer,
    surgeonOnCall: '(212) 555-0188',
  },
  phone: '(212) 555-0199',
  practiceName: 'Sample Practice',
  publicUrl: 'https://spine.example',
  staffSmsNumber: undefined,
  zone,
  log: silent,
};

/** Everything that functions work with, on the doors of one container. */
export function collaborators(surroundings: Surroundings) {
  const { doors, now, ids } = surroundings;
  const store = stores(doors.dynamodb as unknown as StoreClient, now);
  const clock = { now };
  const views = viewLog({ ledger: store.ledger, backoff: constants.backoff, ids, zone });
  const links = pageLinkStore(store.client, tableName);
  const secretsOf = pageSecrets(linkKeys);
  const pageLinks = pageLinkIssuer({ links, rounds: store.rounds, secretsOf, clock, zone, log: silent });
  return { ...constants, ...store, ...gateways(surroundings), clock, ids, pageLinks, views };
}
