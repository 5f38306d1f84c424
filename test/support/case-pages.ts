import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from './console-system.ts';
import type { PageClient } from './page-client.ts';
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
