import { type InputFault, Refusal } from '../core/refusal.ts';
import { isSamePerson } from '../finding/same-person.ts';
import { hasEmergentClocks } from '../paging/paging.ts';
import { pagingRules } from '../triage/paging-rules.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { moreUrgent } from '../triage/urgency.ts';
import type { OpenedCase } from './open-case.ts';
import { isWorse } from './ratchet.ts';

/** A referral as its header and its newest clinical record say it. */
export type Referral = Pick<OpenedCase, 'header' | 'record'>;

const isOfSamePerson = (one: Referral, other: Referral): boolean =>
  isSamePerson(one.record.submission.patient, other.record.submission.patient);

/** Whether the open referral stands as an emergency for all that makes the one that came again an emergency. */
function isKnownEmergency(again: Referral, open: Referral, ruleset: Ruleset): boolean {
  const known = pagingRules(open.record.triage, ruleset);
  return (
    hasEmergentClocks(open.header) &&
    !isWorse(again.header.urgency, open.header.urgency) &&
    (!again.header.emergentClocks || open.header.emergentClocks === true) &&
    pagingRules(again.record.triage, ruleset).every((id) => known.includes(id))
  );
}

/** Whether answers come out worse than the open referral stands, and than its own newest answers did. */
function comesOutWorse(again: Referral, { header, record }: Referral): boolean {
  const { urgency, pageOnCall } = record.triage.result;
  const pagesAnew = again.header.pageOnCall && !header.pageOnCall && !pageOnCall;
  return pagesAnew || isWorse(again.header.urgency, moreUrgent(header.urgency, urgency));
}

/** What is refused, naming the referral that has the name, which is the caller's own. @param rest why, and what to do */
function inUse(caseId: string, rest: string): Refusal {
  const fault: InputFault = { pointer: '/externalId', detail: 'is in use' };
  const detail = `This externalId is in use: your referral ${caseId} is still open${rest}`;
  return new Refusal('referral-exists', detail, { errors: [fault], referralId: caseId });
}

/**
 * Judges a referral that came under the `externalId` of an open one of the same referrer.
 * @param again as it would be stored @returns whether it is the same referral once more; false for an emergency that the open one does
 * not stand for, or that is somebody else's: that is a case of its own, whatever it is called
 * @throws Refusal `referral-exists` where anything else would be lost by answering with the open one
 */
export function isSameReferral(again: Referral, open: Referral, ruleset: Ruleset): boolean {
  const { caseId } = open.header;
  const isOfSame = isOfSamePerson(again, open);
  if (hasEmergentClocks(again.header)) return isOfSame && isKnownEmergency(again, open, ruleset);
  if (!isOfSame) throw inUse(caseId, ' for another patient. Use another externalId, or withdraw that one.');
  if (comesOutWorse(again, open))
    throw inUse(caseId, `, and these answers come out worse. Add them with PATCH /v1/referrals/${caseId}.`);
  return true;
}
