import { gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { lookupDigest } from '../../../functions/compose.ts';
import { pick } from '../../../functions/container.ts';
import { sealSearch } from '../../../functions/http/console-cases/worklist/kept-search.ts';
import { practice } from '../../../shared/config/practice.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { lookupTerms } from '../../../shared/domain/finding/lookup-terms.ts';
import { urgencies } from '../../../shared/domain/triage/urgency.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { signedInCookie } from '../../../test/support/console-session.ts';
import { aCaseHeader, anId } from '../../../test/support/records.ts';
import { type MeteredSystem, startMeteredSystem } from './metered-system.ts';
import { shown, spreadOf } from './report/figures.ts';
import { unitsOf } from './report/units.ts';
import { intake } from './sample-requests.ts';

/**
 * What the pages of the console weigh, take and read, with 500 open cases: time from the event to the answer, with the local engine and a
 * meter behind the functions, which both take longer than they would for a table of AWS in the same region.
 */
const openCases = 500;
const rounds = 40;
const most = { kilobytes: 60, worklist: 50, case: 40 };

const flags: readonly Partial<CaseHeader>[] = [
  { unreadText: true, needsHumanReview: true },
  { assignee: 'nurse-1', interpreter: true },
  { status: 'scheduled', openVisits: { 'new-consult': anId('apt') }, visitStarts: { 'new-consult': 29_934_180 } },
  { stepFree: true, incomplete: true, consentMissing: true, attemptsUsedUp: true },
  { possibleDuplicates: [anId('int', 3), anId('int', 4)] },
];

/** Case n: each has a name, a language, flags and clocks of its own kind. */
function headerOf(n: number, now: Temporal.Instant): CaseHeader {
  const by = (minutes: number): string => now.add({ minutes }).toString({ smallestUnit: 'second' });
  const { contact } = aCaseHeader();
  return aCaseHeader({
    caseId: anId('int', n),
    urgency: urgencies[n % 4] ?? 'routine',
    language: ['en', 'es', 'zh', 'ru'][n % 4] ?? 'en',
    birthYear: 1935 + (n % 70),
    contact: { ...contact, givenName: `Given-${(n * 7919) % 100_000}`, familyName: `Bench-${(n * 104_729) % 100_000}` },
    deadlines: { acknowledgeBy: by(n), contactBy: by(n * 3), seenBy: by(n * 60) },
    ...flags[n % flags.length],
  });
}

async function fill({ client }: MeteredSystem, now: Temporal.Instant): Promise<void> {
  await directoryWriter(client, (table) => table).put(sampleDirectory);
  const { commit } = ledger(client, (table) => table, practice.zone);
  const digest = pick({ lookupDigest }).lookupDigest;
  for (let n = 1; n <= openCases; n++) {
    const header = headerOf(n, now);
    const { caseId, receivedAt } = header;
    const digests = await digest(lookupTerms({ code: header.code, contact: header.contact, birthDate: '1962' }));
    await commit(
      [
        { kind: 'case-created', header },
        ...digests.map((each, place) => ({
          kind: 'lookup-written' as const,
          lookup: { caseId, place, digest: each, receivedAt },
        })),
      ],
      `case-${n}`,
    );
  }
}

/** Opens a page many times. @param goal milliseconds */
async function measure(name: string, goal: number, open: () => ReturnType<MeteredSystem['open']>): Promise<void> {
  const took: Awaited<ReturnType<typeof open>>[] = [];
  for (let n = 0; n < 5; n++) await open();
  for (let n = 0; n < rounds; n++) took.push(await open());
  const { text, calls } = await open();
  const { n, p50, p95 } = spreadOf(took.map(({ milliseconds }) => milliseconds));
  const processor = spreadOf(took.map((each) => each.processor));
  const packed = gzipSync(text).length / 1000;
  const { reads, readUnits, writes, writeUnits } = unitsOf(calls);
  const isGood = p95 <= goal && packed <= most.kilobytes;
  console.log(
    `${name}: p50 ${shown(p50)} ms, p95 ${shown(p95)} ms of ${n} (at most ${goal}), processor p50 ${shown(processor.p50)} ms, p95 ${shown(processor.p95)} ms, ${shown(packed)} kB packed of ${shown(text.length / 1000)} (at most ${most.kilobytes}), ${reads} reads ${readUnits} RCU, ${writes} writes ${writeUnits} WCU; ${isGood ? 'within' : 'beyond'}`,
  );
}

const system = await startMeteredSystem();
try {
  const now = Temporal.Now.instant();
  await fill(system, now);
  const { body } = await system.ask('submitIntake', { body: intake() });
  const { client, linkKeys, publicUrl } = system;
  const cookie = await signedInCookie(client, linkKeys, publicUrl, { staffId: 'nurse-1', roles: ['nurse'], now });
  const d = sealSearch(linkKeys, 'Given', now);
  const { text } = await system.open('showWorklist', { cookie });
  const [, mark = ''] = /mark=([\w-]+)/.exec(text) ?? [];
  await measure('worklist of 500', most.worklist, () => system.open('showWorklist', { cookie }));
  await measure('worklist, mine', most.worklist, () =>
    system.open('showWorklist', { cookie, query: { assignee: 'me' } }),
  );
  await measure('what changed', most.worklist, () => system.open('countChanges', { cookie, query: { mark } }));
  await measure('search', most.worklist, () => system.open('showWorklist', { cookie, query: { d } }));
  await measure('case', most.case, () => system.open('showCase', { cookie, path: { id: body.intakeId } }));
} finally {
  await system.stop();
}
