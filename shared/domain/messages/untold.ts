import type { CaseHeader, CaseOutcome } from '../cases/case-header.ts';
import type { Callee } from './news.ts';

/** Closed so, nobody waits for a call: the other case goes on, or nobody is phoned about somebody who has died. */
const silent: readonly CaseOutcome[] = ['duplicate', 'died'];
/** These the patient knows: they were here, or said so themselves. */
const known: readonly CaseOutcome[] = ['treated', 'patient-declined'];

/** Whether a case ended so that nobody is called about it any more, nor about a visit of it. */
export const nobodyIsCalled = ({ outcome }: Pick<CaseHeader, 'outcome'>): boolean =>
  outcome !== undefined && silent.includes(outcome);

/**
 * Who has to be called about a decision. A referrer with an account reads it; a patient who came by themselves, and a referrer whose
 * fax we took, learn nothing unless somebody calls.
 * @param header as it is after the decision @returns undefined where nobody has to be called
 */
export function toCallAbout(header: CaseHeader): Callee | undefined {
  const { kind, referrerId, outcome } = header;
  if (referrerId || nobodyIsCalled(header)) return undefined;
  if (kind === 'referral') return 'referrer';
  return outcome && known.includes(outcome) ? undefined : 'patient';
}
