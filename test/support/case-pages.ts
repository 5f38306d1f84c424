import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from './console-system.ts';
import type { OpenPage, PageClient } from './page-client.ts';
import { aCaseHeader, aClinicalRecord, anId } from './records.ts';

/** A console with a nurse and the front desk signed in, and cases to work on. */
export interface CasePages {
  world: ConsoleSystem;
  nurse: PageClient;
  desk: PageClient;
  /** Stores a routine case of its own. @returns its id */
  aCase: (changes?: Partial<CaseHeader>, kind?: 'int' | 'ref') => Promise<string>;
  /** A case as the API shows it to a nurse. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger reads them.
  shown: (caseId: string) => Promise<any>;
}

export async function startCasePages(): Promise<CasePages> {
  const world = await startConsole();
  let count = 100;
  return {
    world,
    nurse: await world.signedIn('nurse-1', 'nurse'),
    desk: await world.signedIn('front-desk-1', 'front-desk'),
    async aCase(changes = {}, kind = 'int') {
      count += 1;
      const caseId = anId(kind, count);
      const ofReferral = kind === 'ref' && { kind: 'referral' as const, referrerId: 'demo-oncology' };
      const header = aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false, ...ofReferral, ...changes });
      const record = aClinicalRecord({ caseId });
      await world.system.commit({ kind: 'case-created', header }, { kind: 'clinical-added', record });
      return caseId;
    },
    async shown(caseId) {
      return (await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: nurse.token })).body;
    },
  };
}

/** The address of a case's page. */
export const pageOf = (caseId: string): string => `/staff/cases/${caseId}`;

/** What makes the forms of a page its reader's. @throws where the page has no form */
export function tokenOn({ html }: OpenPage): string {
  const [, token] = /name="_form" value="([^"]+)"/.exec(html) ?? [];
  if (!token) throw new Error('The page has no form.');
  return token;
}

/** The deadline by which a case is to be seen. @param instant RFC 3339 */
export const toBeSeenBy = (instant: string) => ({
  deadlines: {
    acknowledgeBy: '2026-11-23T10:00:00-05:00',
    contactBy: '2026-11-24T09:00:00-05:00',
    seenBy: instant,
  },
});
export const inTwoWeeks = toBeSeenBy('2026-12-07T09:00:00-05:00');
/** Nothing is free by then. */
export const now = toBeSeenBy('2026-11-23T09:00:00-05:00');

/** The page of times of a case. */
export const timesOf = (caseId: string, query = ''): string => `${pageOf(caseId)}/times${query}`;

/** The ids of the times on a page, in its order. */
export const slotsOn = (html: string): string[] =>
  [...html.matchAll(/name="(?:book|move[^"]*)\/slotId" value="([^"]+)"/g)].map(([, id = '']) => id);

/** Somebody books the soonest time of a case on its page. @returns the case and its visit */
export async function bookedOnPage({ aCase, shown }: CasePages, client: PageClient) {
  const caseId = await aCase(inTwoWeeks);
  const [slot = ''] = slotsOn((await client.open(timesOf(caseId))).html);
  await client.press(slot);
  return { caseId, visit: (await shown(caseId)).appointments[0] };
}
