import { type InputFault, Refusal } from '../core/refusal.ts';
import { isSamePerson } from '../finding/same-person.ts';
import { hasEmergentClocks, pages } from '../paging/paging.ts';
import { pagingRules } from '../triage/paging-rules.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { moreUrgent } from '../triage/urgency.ts';
import { withCodes, withNote } from './added-words.ts';
import type { OpenedCase } from './open-case.ts';
import { isWorse } from './ratchet.ts';
import { isSameAnswers } from './retriage.ts';

/** A referral as its header and its newest clinical record say it. */
export type Referral = Pick<OpenedCase, 'header' | 'record'>;

const isOfSamePerson = (one: Referral, other: Referral): boolean =>
  isSamePerson(one.record.submission.patient, other.record.submission.patient);

/** Whether a referral says nothing clinical that the newest answers of the open one do not: as an addition to them it would change nothing. */
function addsNothing({ record: { triage } }: Referral, { record: open }: Referral): boolean {
  const { age, sex, language, submittedBy, note, diagnoses } = open.triage.input;
  const { input } = triage;
  const person = { age, sex, language, submittedBy };
  const beside = { note: withNote(note, input.note), diagnoses: withCodes(diagnoses, input.diagnoses) };
  return isSameAnswers(open, { ...input, ...person, ...beside });
}

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
 * What a referral under an `externalId` in use is: the open one once more; a case of its own that has the name from now on; or one that
 * goes without, because the name is another person's.
 */
export type Repeat = 'same' | 'newer' | 'unnamed';

/**
 * Judges a referral that came under the `externalId` of an open one of the same referrer. Whatever is new in it is either a case of its
 * own, where it is an emergency or pages, or refused, so that nothing is lost in silence.
 * @param again as it would be stored
 * @throws Refusal `referral-exists` for another patient, and for answers that are new or come out worse, unless that is an emergency
 */
export function repeatOf(again: Referral, open: Referral, ruleset: Ruleset): Repeat {
  const { caseId } = open.header;
  const isOfSame = isOfSamePerson(again, open);
  const isKnown = addsNothing(again, open);
  if (hasEmergentClocks(again.header)) {
    if (!isOfSame) return 'unnamed';
    return isKnown && isKnownEmergency(again, open, ruleset) ? 'same' : 'newer';
  }
  if (!isOfSame) throw inUse(caseId, ' for another patient. Use another externalId, or withdraw that one.');
  if (!isKnown && pages(again.header)) return 'newer';
  if (isKnown && !comesOutWorse(again, open)) return 'same';
  const what = isKnown ? 'come out worse' : 'are not those that it has';
  throw inUse(caseId, `, and these answers ${what}. Add them with PATCH /v1/referrals/${caseId}.`);
}
