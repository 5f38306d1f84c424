import { tableNameOf } from '../../shared/config/environment.ts';
import { keptFormsOf } from '../../shared/links/kept-form-seals.ts';
import { pageSecrets } from '../../shared/links/page-token.ts';
import { birthTriesStore } from '../../shared/store/birth-tries-store.ts';
import { type StoreClient, storeClient, type TableNames } from '../../shared/store/dynamo/client.ts';
import { floodCounter } from '../../shared/store/flood-counter.ts';
import { floodStore } from '../../shared/store/flood-store.ts';
import { keptFormStore } from '../../shared/store/kept-form-store.ts';
import { ledger as storeLedger } from '../../shared/store/ledger.ts';
import { messageLedger as openMessageLedger } from '../../shared/store/message-ledger.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { pageLinkStore } from '../../shared/store/page-link-store.ts';
import { actReader } from '../../shared/store/readers/act-reader.ts';
import { actorAuditReader } from '../../shared/store/readers/actor-audit-reader.ts';
import { answerMarkReader } from '../../shared/store/readers/answer-mark-reader.ts';
import { attendanceReader } from '../../shared/store/readers/attendance-reader.ts';
import { auditReader } from '../../shared/store/readers/audit-reader.ts';
import { calendarLinkReader } from '../../shared/store/readers/calendar-link-reader.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import {
  caseBatchReader,
  caseReader,
  referrerCaseReader,
  worklistReader,
} from '../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../shared/store/readers/clinical-reader.ts';
import { contactReader } from '../../shared/store/readers/contact-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { eventReader } from '../../shared/store/readers/event-reader.ts';
import { factsOfDaysReader, factsReader } from '../../shared/store/readers/facts-reader.ts';
import { findingReader, foundReader, identityReader } from '../../shared/store/readers/finding-reader.ts';
import { gatheringReader } from '../../shared/store/readers/gathering-reader.ts';
import { messageReader } from '../../shared/store/readers/message-reader.ts';
import { namedReferralReader } from '../../shared/store/readers/named-referral-reader.ts';
import { pageLinkReader } from '../../shared/store/readers/page-link-reader.ts';
import { pastHoursReader } from '../../shared/store/readers/past-hours-reader.ts';
import { referralEventReader } from '../../shared/store/readers/referral-event-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { rotaReader } from '../../shared/store/readers/rota-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { routingReader } from '../../shared/store/readers/routing-reader.ts';
import { savedFormReader } from '../../shared/store/readers/saved-form-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { sessionReader as readerOfSessions } from '../../shared/store/readers/session-reader.ts';
import { storedDirectoryReader } from '../../shared/store/readers/stored-directory-reader.ts';
import { trayReader } from '../../shared/store/readers/tray-reader.ts';
import { undoneReader } from '../../shared/store/readers/undone-reader.ts';
import { sessionStore as storeOfSessions } from '../../shared/store/session-store.ts';
import { testPageStore } from '../../shared/store/test-page-store.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { onCallReader } from '../../shared/workflows/oncall/read-duty.ts';
import { pageLinkIssuer } from '../../shared/workflows/paging/issue-page-link.ts';
import type { Container } from '../container.ts';
import { zone } from './settings.ts';
import { clock, environment, linkKeys, log } from './surroundings.ts';

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
/** Which open referral has a referrer's own name. */
export const namedReferrals = onTables(namedReferralReader);
export const worklist = onTables(worklistReader);
export const clinical = onTables(clinicalReader);
export const finding = onTables(findingReader);
export const found = onTables(foundReader);
export const identities = onTables(identityReader);
export const contacts = onTables(contactReader);
/** What staff said and asked of cases, and what their referrers were told. */
export const acts = onTables(actReader);
export const answerMarks = onTables(answerMarkReader);
export const referralEvents = onTables(referralEventReader);
export const rounds = onTables(roundReader);
export const audit = onTables(auditReader);
export const actorAudit = (from: Container) => actorAuditReader(from(client), from(tableNames), from(zone));
export const directory = onTables(directoryReader);
/** The same for who replaces it: past the cache, with what cannot be read. */
export const storedDirectory = onTables(storedDirectoryReader);
export const pastHours = onTables(pastHoursReader);
/** The same past the cache, for changing it, and absences. */
export const calendar = onTables(calendarReader);
export const rotas = onTables(rotaReader);
export const calendarLinks = onTables(calendarLinkReader);
/** Who answers pages. */
export const onCall = (from: Container) =>
  onCallReader({ rotas: from(rotas), directory: from(directory), zone: from(zone) });
/** What was kept of cases for reports. */
export const facts = onTables(factsReader);
export const factsOfDays = onTables(factsOfDaysReader);
/** What became of visits that have ended. */
export const attendance = onTables(attendanceReader);
export const routing = onTables(routingReader);
export const schedule = onTables(scheduleReader);
export const requests = onTables(requestReader);
/** Who is signed in to the console. */
export const sessionReader = onTables(readerOfSessions);
export const sessionStore = onTables(storeOfSessions);
/** What came when its session had ended. */
export const keptForms = (from: Container) =>
  keptFormsOf(keptFormStore(from(client), from(tableNames)), from(linkKeys));
/** Forms that were saved to be gone on with. */
export const savedForms = onTables(savedFormReader);
/** Counts birth dates that are tried with the link of a visit. */
export const birthTries = onTables(birthTriesStore);
export const outbox = onTables(outboxStore);
/** What links and digits of pages stand for. */
export const issuedPages = onTables(pageLinkReader);
/** What gathered of floods, as a page of them says. */
export const gatherings = onTables(gatheringReader);
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
/** What was promised and is not done. */
export const undone = onTables(undoneReader);
export const messageLedger = onTables(openMessageLedger);
export const messages = onTables(messageReader);
export const promisedEvents = onTables(eventReader);
/** In which notices and pages of a flood wait for one another. */
export const trays = onTables(trayReader);
export const floods = onTables(floodStore);
export const floodPages = onTables(floodCounter);
