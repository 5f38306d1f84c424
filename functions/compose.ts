import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { answerLimits as changesOfAnswers, noAnswerLimits } from '../shared/config/answer-limits.ts';
import { defaultSubscriptions } from '../shared/config/default-subscriptions.ts';
import { type Environment, readEnvironment, required, tableNameOf } from '../shared/config/environment.ts';
import { holdLimits, noHoldLimits } from '../shared/config/hold-limits.ts';
import { intakeLimits as intakesOfStrangers, noIntakeLimits } from '../shared/config/intake-limits.ts';
import { contactAgain as contactSettings, morning as morningSettings } from '../shared/config/paging.ts';
import { practice } from '../shared/config/practice.ts';
import { ruleset as practiceRuleset } from '../shared/config/ruleset.ts';
import { schedulingSettings, firstVisit as visitOfUrgency } from '../shared/config/scheduling.ts';
import { epochSeconds } from '../shared/domain/core/instants.ts';
import { clientSettings } from '../shared/gateways/client-settings.ts';
import { endUserMessagingTexter } from '../shared/gateways/end-user-messaging-texter.ts';
import { jitteredBackoff } from '../shared/gateways/jittered-backoff.ts';
import { derivedId as idOf, randomIds } from '../shared/gateways/random-ids.ts';
import { schedulerTimerSetter } from '../shared/gateways/scheduler-timer-setter.ts';
import { sesPatientMailer } from '../shared/gateways/ses-patient-mailer.ts';
import { snsStaffNotifier } from '../shared/gateways/sns-staff-notifier.ts';
import { snsSubscriptions } from '../shared/gateways/sns-subscriptions.ts';
import { systemClock } from '../shared/gateways/system-clock.ts';
import { htmlDoor, withProblemPages } from '../shared/http/html/html-door.ts';
import { jsonDoor } from '../shared/http/json/json-door.ts';
import { keyedDigest } from '../shared/links/keyed-digest.ts';
import { readLinkKeys } from '../shared/links/link-keys.ts';
import { pageSecrets } from '../shared/links/page-token.ts';
import { log as containerLog } from '../shared/observability/log.ts';
import { type StoreClient, storeClient, type TableNames } from '../shared/store/dynamo/client.ts';
import { floodCounter } from '../shared/store/flood-counter.ts';
import { floodStore } from '../shared/store/flood-store.ts';
import { ledger as storeLedger } from '../shared/store/ledger.ts';
import { messageLedger as openMessageLedger } from '../shared/store/message-ledger.ts';
import { outboxStore } from '../shared/store/outbox-store.ts';
import { pageLinkStore } from '../shared/store/page-link-store.ts';
import { auditReader } from '../shared/store/readers/audit-reader.ts';
import {
  caseBatchReader,
  caseReader,
  referrerCaseReader,
  worklistReader,
} from '../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../shared/store/readers/clinical-reader.ts';
import { contactReader } from '../shared/store/readers/contact-reader.ts';
import { directoryReader } from '../shared/store/readers/directory-reader.ts';
import { eventReader } from '../shared/store/readers/event-reader.ts';
import { messageReader } from '../shared/store/readers/message-reader.ts';
import { pageLinkReader } from '../shared/store/readers/page-link-reader.ts';
import { requestReader } from '../shared/store/readers/request-reader.ts';
import { calendarLinkReader, rotaReader } from '../shared/store/readers/rota-reader.ts';
import { roundReader } from '../shared/store/readers/round-reader.ts';
import { routingReader } from '../shared/store/readers/routing-reader.ts';
import { scheduleReader } from '../shared/store/readers/schedule-reader.ts';
import { trayReader } from '../shared/store/readers/tray-reader.ts';
import { testPageStore } from '../shared/store/test-page-store.ts';
import { timerStore } from '../shared/store/timer-store.ts';
import { subscriptionTest } from '../shared/texts/en/subscription-test.ts';
import { patientTexts } from '../shared/texts/triage-advice.ts';
import { onCallReader } from '../shared/workflows/oncall/read-duty.ts';
import { pageLinkIssuer } from '../shared/workflows/paging/issue-page-link.ts';
import type { Container, Made } from './container.ts';

/**
 * Every collaborator of the functions, named once. A function picks what it may use; what it does not pick is left out of its
 * bundle, and no variable of it is read.
 */

/** Collaborators by name, as an operation says what it uses. */
export type Uses<Names extends keyof Collaborators> = Pick<Collaborators, Names>;
type Collaborators = Made<typeof import('./compose.ts')>;

const environment = () => readEnvironment(process.env);
const variable = (from: Container, name: keyof Environment): string => required(from(environment), name);

/** The API's door; a browser that was sent to it sees its problems as pages. */
export const door = (from: Container) => withProblemPages(jsonDoor, from(site));
export const pageDoor = (from: Container) => htmlDoor(from(site));
/** What stands on every page. */
export const site = (from: Container) => ({ practiceName: from(practiceName), phone: from(phone) });
export const clock = () => systemClock;
export const ids = () => randomIds;
export const derivedId = () => idOf;
export const backoff = () => jitteredBackoff;
export const log = () => containerLog;

/** IANA zone of the practice. */
export const zone = () => practice.zone;
/** The practice's number, as people read it. */
export const phone = () => practice.phone.shown;
export const practiceName = () => practice.name;
export const ruleset = () => practiceRuleset;
export const settings = () => schedulingSettings;
/** When it is looked again whether somebody was reached, and when the day begins. */
export const contactAgain = () => contactSettings;
export const morning = () => morningSettings;
export const firstVisit = () => visitOfUrgency;
/** What patients are told with their triage. */
export const advice = (from: Container) => ({
  texts: patientTexts,
  phone: from(phone),
  zone: from(zone),
  officeHours: practice.officeHours,
  nightAnswer: practice.nightAnswer,
  surgeonOnCall: practice.surgeonOnCall.shown,
});
/** How many times may be held; on a laptop LIMITS=off lifts what guards against strangers. */
export const limits = (from: Container) => (from(environment).LIMITS === 'off' ? noHoldLimits : holdLimits);
/** How often answers may be changed; LIMITS=off lifts it likewise. */
export const answerLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noAnswerLimits : changesOfAnswers;
/** How many intakes are taken from one source and with one contact; LIMITS=off lifts it likewise. */
export const intakeLimits = (from: Container) =>
  from(environment).LIMITS === 'off' ? noIntakeLimits : intakesOfStrangers;
/** Base address of pages and API, without a trailing slash. */
export const publicUrl = (from: Container) => variable(from, 'PUBLIC_URL');
export const allowedOrigins = (from: Container) => from(environment).ALLOWED_ORIGINS?.split(' ') ?? [];
/** Issuer of staff and referrer tokens. */
export const tokenIssuer = (from: Container) => variable(from, 'TOKEN_ISSUER');

/** The keys that sign links, read anew each time they are asked for, through a cache. */
export const linkKeys = (from: Container) => {
  const secret = variable(from, 'LINK_KEYS_SECRET');
  return () => readLinkKeys(secret, epochSeconds(from(clock).now()));
};
/** Names a source or a contact so that it can be counted and not read. */
export const digest = (from: Container) => keyedDigest(from(linkKeys));

const client = () => storeClient();
const tableNames =
  (from: Container): TableNames =>
  (table) =>
    tableNameOf(from(environment), table);

/**
 * Names what reads or writes the tables that the function was granted.
 * @__NO_SIDE_EFFECTS__
 */
const onTables =
  <T>(open: (client: StoreClient, tableName: TableNames) => T) =>
  (from: Container): T =>
    open(from(client), from(tableNames));

export const ledger = (from: Container) => storeLedger(from(client), from(tableNames), from(zone));
export const cases = onTables(caseReader);
export const caseBatches = onTables(caseBatchReader);
export const referrerCases = onTables(referrerCaseReader);
export const worklist = onTables(worklistReader);
export const clinical = onTables(clinicalReader);
export const contacts = onTables(contactReader);
export const rounds = onTables(roundReader);
export const audit = onTables(auditReader);
export const directory = onTables(directoryReader);
export const rotas = onTables(rotaReader);
export const calendarLinks = onTables(calendarLinkReader);
/** Who answers pages. */
export const onCall = (from: Container) =>
  onCallReader({ rotas: from(rotas), directory: from(directory), zone: from(zone) });
export const routing = onTables(routingReader);
export const schedule = onTables(scheduleReader);
export const requests = onTables(requestReader);
export const outbox = onTables(outboxStore);
/** What links and digits of pages stand for. */
export const issuedPages = onTables(pageLinkReader);
export const testPages = onTables(testPageStore);
/** Makes them, where a page is sent. */
export const pageLinks = (from: Container) =>
  pageLinkIssuer({
    links: pageLinkStore(from(client), from(tableNames)),
    rounds: from(rounds),
    secretsOf: pageSecrets(from(linkKeys)),
    clock: from(clock),
    zone: from(zone),
    log: from(log),
  });
export const timers = onTables(timerStore);
export const messageLedger = onTables(openMessageLedger);
export const messages = onTables(messageReader);
export const promisedEvents = onTables(eventReader);
/** In which notices and pages of a flood wait for one another. */
export const trays = onTables(trayReader);
export const floods = onTables(floodStore);
export const floodPages = onTables(floodCounter);

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

/** What the steps of a request take of every function behind the JSON door. */
export const jsonApi = { allowedOrigins, clock, door, zone };
/** The same behind the door of pages. */
export const pages = { clock, door: pageDoor, zone };
/** Besides: where a route takes an Idempotency-Key. */
export const keptAnswers = { linkKeys, requests };

export const usualSubscriptions = () => defaultSubscriptions;
export const testText = () => subscriptionTest;

/** What every workflow takes that commits. */
export const committing = { backoff, ids, ledger };
/** Besides: to triage a case again. */
export const retriaging = { cases, clinical, rounds, ruleset };
/** Besides: to hold, book and change visits. */
export const booking = { directory, limits, phone, rounds, schedule, settings };
/** Besides: to run what a timer was set for. */
export const timing = {
  cases,
  clock,
  contactAgain,
  derivedId,
  directory,
  floods,
  log,
  morning,
  onCall,
  rotas,
  rounds,
  ruleset,
  testPages,
  timers,
  trays,
  worklist,
};
/** Besides: to subscribe staff and to compare what they are subscribed to. */
export const subscribing = { onCall, routing, testText, topic, usual: usualSubscriptions };
