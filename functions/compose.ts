import { defaultSubscriptions } from '../shared/config/default-subscriptions.ts';
import { sessionLimits as lastsOfSessions } from '../shared/config/session-limits.ts';
import { signInService as serviceOfSignIn } from '../shared/gateways/sign-in-service.ts';
import { consoleDoor as doorOfConsole } from '../shared/http/console/console-door.ts';
import { sessionGate } from '../shared/http/console/session-gate.ts';
import { htmlDoor, withProblemPages } from '../shared/http/html/html-door.ts';
import { jsonDoor } from '../shared/http/json/json-door.ts';
import { subscriptionTest } from '../shared/texts/en/subscription-test.ts';
import { viewLog } from '../shared/workflows/audit/view-log.ts';
import { topic } from './compose/services.ts';
import {
  clockRules,
  clockSettings,
  contactAgain,
  firstVisit,
  limits,
  morning,
  phone,
  practiceName,
  ruleset,
  settings,
  zone,
} from './compose/settings.ts';
import {
  backoff,
  clock,
  derivedId,
  environment,
  ids,
  linkKeys,
  log,
  lookupDigest,
  variable,
} from './compose/surroundings.ts';
import {
  answerMarks,
  calendar,
  caseBatches,
  cases,
  clinical,
  directory,
  facts,
  finding,
  floods,
  identities,
  keptForms,
  ledger,
  messages,
  onCall,
  requests,
  rotas,
  rounds,
  routing,
  schedule,
  sessionReader,
  testPages,
  timers,
  trays,
  worklist,
} from './compose/tables.ts';
import type { Container, Made } from './container.ts';

export * from './compose/services.ts';
export * from './compose/settings.ts';
export * from './compose/surroundings.ts';
export * from './compose/tables.ts';

/**
 * Every collaborator of the functions, named once. A function picks what it may use; what it does not pick is left out of its
 * bundle, and no variable of it is read.
 */

/** Collaborators by name, as an operation says what it uses. */
export type Uses<Names extends keyof Collaborators> = Pick<Collaborators, Names>;
type Collaborators = Made<typeof import('./compose.ts')>;

/** The API's door; a browser that was sent to it sees its problems as pages. */
export const door = (from: Container) => withProblemPages(jsonDoor, from(site));
export const pageDoor = (from: Container) => htmlDoor(from(site), from(allowedOrigins));
/** What stands on every page. */
export const site = (from: Container) => ({ practiceName: from(practiceName), phone: from(phone) });
/** Base address of pages and API, without a trailing slash. */
export const publicUrl = (from: Container) => variable(from, 'PUBLIC_URL');
export const allowedOrigins = (from: Container) => from(environment).ALLOWED_ORIGINS?.split(' ') ?? [];
/** Issuer of staff and referrer tokens. */
export const tokenIssuer = (from: Container) => variable(from, 'TOKEN_ISSUER');

/** Where it is written down who looked at what, before they see it. */
export const views = (from: Container) =>
  viewLog({ ledger: from(ledger), backoff: from(backoff), ids: from(ids), zone: from(zone) });

/** What the steps of a request take of every function behind the JSON door. */
export const jsonApi = { allowedOrigins, clock, door, zone };
/** The same behind the door of pages. */
export const pages = { clock, door: pageDoor, zone };
/** Besides: where a route takes an Idempotency-Key. */
export const keptAnswers = { linkKeys, requests };

export const usualSubscriptions = () => defaultSubscriptions;
export const testText = () => subscriptionTest;

/** How long a session of the console lasts. */
export const sessionLimits = () => lastsOfSessions;
export const consoleDoor = (from: Container) => doorOfConsole(from(pageDoor), from(site));
/** Who is signed in to the console. */
export const sessions = (from: Container) =>
  sessionGate({
    linkKeys: from(linkKeys),
    sessionReader: from(sessionReader),
    sessionLimits: from(sessionLimits),
    keptForms: from(keptForms),
    publicUrl: from(publicUrl),
  });
/** Where staff prove who they are, and where they come back to. */
export const signInPlace = (from: Container) => ({
  url: variable(from, 'SIGN_IN_URL'),
  clientId: variable(from, 'SIGN_IN_CLIENT'),
  callback: `${from(publicUrl)}/staff/callback`,
});
export const signInService = (from: Container) => serviceOfSignIn(from(signInPlace));
/** What the steps of a request take of every function of the console, and what its pages say of the practice. */
export const consolePages = { clock, door: consoleDoor, linkKeys, requests, sessions, site, zone };

/** What every workflow takes that commits. */
export const committing = { backoff, ids, ledger };
/** Besides: to triage a case again. */
export const retriaging = { cases, clinical, rounds, ruleset };
/** Besides: to hold, book and change visits. */
export const booking = { directory, limits, phone, rounds, schedule, settings };
/** Besides: to run what a timer was set for. */
export const timing = {
  answerMarks,
  cases,
  clock,
  clockSettings,
  contactAgain,
  derivedId,
  directory,
  floods,
  log,
  morning,
  onCall,
  rotas,
  rounds,
  ruleset: clockRules,
  schedule,
  sentMessages: messages,
  testPages,
  timers,
  trays,
  worklist,
};
/** Besides: to subscribe staff and to compare what they are subscribed to. */
export const subscribing = { onCall, routing, testText, topic, usual: usualSubscriptions };
/** Besides: to carry out what an event set going. */
export const reacting = {
  calendar,
  caseBatches,
  clockSettings,
  facts,
  finding,
  firstVisit,
  identities,
  knownTimers: timers,
  lookupDigest,
};
