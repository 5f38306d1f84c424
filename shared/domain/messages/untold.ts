import type { CaseHeader, CaseOutcome } from '../cases/case-header.ts';
import type { Callee } from './news.ts';

/** Closed so, nobody waits for a call: the other case goes on, or nobody is phoned about somebody who has died. */
const silent: readonly CaseOutcome[] = ['duplicate', 'died'];
/** These the patient knows: they were here, or said so themselves. */
const known: readonly CaseOutcome[] = ['treated', 'patient-declined'];

/**
 * Who has to be called about a decision. A referrer with an account reads it; a patient who came by themselves, and a referrer whose
 * fax we took, learn nothing unless somebody calls.
 * @param header as it is after the decision @returns undefined where nobody has to be called
 */
export function toCallAbout({ kind, referrerId, outcome }: CaseHeader): Callee | undefined {
  if (referrerId || (outcome && silent.includes(outcome))) return undefined;
  if (kind === 'referral') return 'referrer';
  return outcome && known.includes(outcome) ? undefined : 'patient';
}
