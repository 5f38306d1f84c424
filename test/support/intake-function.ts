import { emergencyMembers } from '../../functions/http/intake/emergency-members.ts';
import { lookAgainAtIntake } from '../../functions/http/intake/look-again.ts';
import { rescueIntake } from '../../functions/http/intake/rescue-intake.ts';
import { intakeRoutes } from '../../functions/http/intake/routes.ts';
import { submitIntake } from '../../functions/http/intake/submit-intake.ts';
import { refusedReferral } from '../../functions/http/referrals/refused-referral.ts';
import { rescueReferral } from '../../functions/http/referrals/rescue-referral.ts';
import { referralRoutes } from '../../functions/http/referrals/routes.ts';
import { submitReferral } from '../../functions/http/referrals/submit-referral.ts';
import { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { ClinicalRecord } from '../../shared/domain/cases/clinical-record.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import type { Operation } from '../../shared/http/core/operation.ts';
import type { Change, RequestRecord } from '../../shared/workflows/core/changes.ts';
import { Conflict } from '../../shared/workflows/core/commit-errors.ts';
import type { Ledger, RequestReader } from '../../shared/workflows/core/ports.ts';
import { asking, type FakeDeps, fakeDeps } from './fake-case.ts';
import { referrer } from './histories.ts';
import { monday } from './records.ts';

/** A store of kept answers that refuses a second one under a key until the first has expired. */
export function keptAnswers() {
  const kept = new Map<string, RequestRecord>();
  const committed: Change[] = [];
  const commit = async (changes: readonly Change[]): Promise<void> => {
    for (const change of changes) {
      if (change.kind !== 'request-answered') continue;
      const winner = kept.get(change.record.requestKey);
      if (winner && winner.expiresAt >= change.now) throw new Conflict('request-answered', { winner });
    }
    for (const change of changes)
      if (change.kind === 'request-answered') kept.set(change.record.requestKey, change.record);
    committed.push(...changes);
  };
  return { committed, ledger: { commit }, requests: { answered: async (key: string) => kept.get(key) } };
}

/** What the last commits stored of a case, as every reader of the store gets it: lawful, or this throws. */
export function storedIn(committed: readonly Change[]) {
  const header = committed.findLast((change) => change.kind === 'case-created')?.header;
  const record = committed.findLast((change) => change.kind === 'clinical-added')?.record;
  return header && record ? { header: CaseHeader.parse(header), record: ClinicalRecord.parse(record) } : undefined;
}

/** The doors by which a case comes in, with a store that keeps answers and a clock that can be moved. */
export function intakeDoors(
  changes: Partial<Omit<FakeDeps, 'ledger' | 'requests'> & { ledger: Ledger; requests: RequestReader }> = {},
) {
  const { committed, ...store } = keptAnswers();
  let now = monday;
  const deps = { ...fakeDeps().deps, ...store, clock: { now: () => now }, ...changes };
  const intake = asking(
    httpFunction(
      intakeRoutes,
      { submitIntake: submitIntake(deps) },
      {
        ...deps,
        problemMembers: emergencyMembers(deps),
        rescue: { submitIntake: rescueIntake(deps) },
        repeated: { submitIntake: lookAgainAtIntake(deps) },
      },
    ),
  );
  const { submitReferral: route } = referralRoutes;
  const referral = asking(
    httpFunction(
      { submitReferral: route },
      { submitReferral: submitReferral(deps) as Operation<typeof route> },
      {
        ...deps,
        problemMembers: emergencyMembers(deps, refusedReferral),
        rescue: { submitReferral: rescueReferral(deps) },
      },
    ),
  );
  return {
    store,
    send: (body: unknown, headers: Record<string, string> = {}) => intake('POST', '/v1/intakes', { body, headers }),
    refer: (body: unknown, headers: Record<string, string> = {}) =>
      referral('POST', '/v1/referrals', { body, headers, caller: referrer }),
    stored: () => storedIn(committed),
    /** How many cases were stored, and how many pages promised. */
    counts: () => ({
      cases: committed.filter(({ kind }) => kind === 'case-created').length,
      pages: committed.filter((change) => change.kind === 'event' && change.event.kind === 'page').length,
    }),
    /** The cases that are to be looked at again. */
    lookedAtAgain: () =>
      committed.flatMap((change) =>
        change.kind === 'reaction-promised' && change.reaction.purpose === 'look-again' ? [change.reaction.caseId] : [],
      ),
    wait: (minutes: number) => {
      now = now.add({ minutes });
    },
  };
}
