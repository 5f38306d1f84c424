import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { startStack } from '../../infra/local/stack.ts';
import { Api } from '../../infra/tools/demo/client.ts';
import { started } from '../support/started.ts';
import { folderOfFile } from '../support/temporary-folder.ts';
import { callsSoFar, recordCalls } from './support/recorded-calls.ts';
import { walkActs } from './support/walk-acts.ts';
import { walkPatient, walkReferrer, walkStaff } from './support/walk-all-routes.ts';
import { walkAnswers } from './support/walk-answers.ts';
import { walkAudit } from './support/walk-audit.ts';
import { walkCalendar } from './support/walk-calendar.ts';
import { walkConsole } from './support/walk-console.ts';
import { walkFinding } from './support/walk-finding.ts';
import { walkOnCall } from './support/walk-on-call.ts';
import { walkPages } from './support/walk-pages.ts';
import { walkSignIn } from './support/walk-sign-in.ts';
import { walkSubscriptions } from './support/walk-subscriptions.ts';

vi.mock('../../infra/local/load-functions.ts', async (original) => {
  const { loadFunctions } = await original<typeof import('../../infra/local/load-functions.ts')>();
  const { known } = await import('./support/recorded-calls.ts');
  return { loadFunctions: async () => known(await loadFunctions()) };
});

/** A Tuesday at ten in New York, as in the journeys. */
const beginning = Date.UTC(2030, 0, 15, 15);
/** Functions of the console ask the operations of the API itself, and have the grants of those (docs/decisions/064-the-console.md). */
const asksTwins = (name: FunctionName): boolean => name.startsWith('console') && name !== 'consoleSignIn';
const granted = (Object.keys(functions) as FunctionName[]).flatMap((name) =>
  Object.entries((functions[name] as FunctionDescription).tables).flatMap(([table, verbs]) =>
    verbs.map((verb) => `${name} ${table} ${verb}`),
  ),
);

/** What only a fault brings about, and the walk has none. Each is seen in the tests of its workflow. */
const mending: Record<string, string> = {
  'directory Schedule get': 'times are sought for a case whose visit an earlier release booked',
  'visits Schedule check': 'the practitioner takes so many visits of a type in a week, and none of the samples does',
  'visitPages Schedule check': 'the same',
  'relay Schedule put': 'days of the calendar are settled for which the request that changed it had no time',
  'relay Directory check': 'the same',
  'calendar Schedule check': 'the same, of visits that are reassigned',
  'intake Requests get': 'a repeat that is refused before its write is answered as the first time',
  'referrals Requests get': 'the same',
  'cases Requests get': 'the same',
  'relay Requests get': 'another invocation holds the lock of a message',
  'referrals Outbox get': 'answers are added, or a referral taken back, while its case is paged',
  'visitPages Outbox get':
    'a case is booked for by a clinician while it is paged: by the API, whose grants the pages have',
  'answerPages Outbox get': 'answers are added by a page while the case is paged',
  'desk Outbox get': 'a case is triaged anew while it is paged',
  'acknowledgements Clinical put': 'whoever answered a page says by its link that the person was reached',
  'inbound Clinical put': 'the same by SMS',
  'timers Cases put': 'a case that nobody has called by its hour is paged anew',
  'timers Directory query': 'a shift begins or a morning whose people the directory names',
  'timers Schedule get': 'a clock rings of a case whose visit an earlier release booked',
  'sweeper Schedule get': 'the same, where the timer was lost',
  'inbound Outbox update': 'a service says later that a message did not get through',
  'admin Outbox get': 'an admin looks while something waits to be done',
  'sweeper Cases put': 'the same as for the timers, where theirs were lost',
  'sweeper Directory get': 'the same',
  'sweeper Directory query': 'the same',
  'sweeper Directory put': 'the same',
  'sweeper Outbox update': 'an event is promised anew that the stream lost',
  'sweeper Outbox put': 'a page goes out whose timer was lost',
  'sweeper Outbox get': 'the same',
  'sweeper Cases get': 'the same',
  'sweeper Audit put': 'the same',
  'sweeper Requests get': 'a tray is emptied whose timer was lost',
  'sweeper Requests put': 'the same',
  'sweeper Requests update': 'the same',
  'timers Requests update': 'the pages of a flood are told together',
};

const dataDir = folderOfFile();
const stack = started(async () => {
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ aheadMilliseconds: beginning - Date.now() }));
  recordCalls();
  return startStack({ port: 0, dataDir }, () => undefined);
});
let used: string[];
beforeAll(async () => {
  const api = new Api(stack.url);
  await walkPatient(api);
  await walkReferrer(api);
  await walkStaff(api);
  await walkSubscriptions(api);
  await walkOnCall(api);
  await walkAnswers(api);
  await walkActs(api);
  await walkFinding(api);
  await walkAudit(api);
  await walkCalendar(api);
  await walkPages(api);
  await walkSignIn(api);
  await walkConsole(api);
  used = callsSoFar();
});

describe('what the functions ask of the tables when every route is walked', () => {
  it('is granted: IAM would refuse nothing of it', () => {
    expect(used.filter((cell) => !granted.includes(cell))).toEqual([]);
  });

  it('is all that is granted, but for what only mends', () => {
    const ofTwins = (Object.keys(functions) as FunctionName[]).filter(asksTwins);
    const walked = granted.filter((cell) => !ofTwins.some((name) => cell.startsWith(`${name} `)));
    expect(walked.filter((cell) => !used.includes(cell) && !(cell in mending))).toEqual([]);
    expect(Object.keys(mending).filter((cell) => !granted.includes(cell))).toEqual([]);
  });
});
