import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { localDateAt } from '../core/local-time.ts';
import { isSameData } from '../core/same-data.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import type { CaseHeader } from './case-header.ts';
import type { ClinicalRecord } from './clinical-record.ts';
import { headerParts, personOf, withoutPlaces } from './form-parts.ts';
import type { IgnoredWish } from './ignored-wishes.ts';
import { needsInterpreter } from './interpreter.ts';
import { amendCase, isSameAnswers, type Retriaged } from './retriage.ts';
import type { Submission } from './submission.ts';

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
  ruleset: Ruleset;
  /** Two letters of the state where the person of a case lives unless its header says otherwise. */
  practiceState?: string;
  /** Tells which wishes of a form nobody can meet, for a case at its level; absent where nobody looks. */
  ignoredWishes?: (submission: Submission, header: CaseHeader) => readonly IgnoredWish[];
}

/** What of a form staff may mend: everything but the answers, and consent, which is the person's to give. */
export type MendedForm = Pick<Submission, 'patient' | 'submitter' | 'language' | 'preferences'>;

/** Faults that stand where something readable stands now are mended. */
function withoutMended({ incomplete = [], ...form }: Submission, mended: ReadonlySet<string>): Submission {
  const left = incomplete.filter(({ pointer }) => !mended.has(pointer));
  return left.length > 0 ? { ...form, incomplete: left } : form;
}

/** Who filled in a form that did not say so is known once staff say that there was a submitter, or that there was none. */
function withSender(submission: Submission, mended: ReadonlySet<string>): Submission {
  if (submission.submittedBy !== undefined || !mended.has('/submitter')) return submission;
  const known = withoutMended(submission, new Set(['/submittedBy']));
  return { ...known, submittedBy: submission.submitter ? 'caregiver' : 'patient' };
}

/** Age, sex and language are answers too: where they change, the case is triaged again, and never lower. */
function triagedAgain(header: CaseHeader, latest: ClinicalRecord, submission: Submission, context: Context): Retriaged {
  const person = personOf(submission, localDateAt(context.now, context.ruleset.zone));
  const answers = { ...latest.triage.input, ...person };
  const next = { header: { ...header, version: header.version + 1 }, events: [] };
  if (isSameAnswers(latest, answers)) return { ...next, record: { ...latest, version: latest.version + 1 } };
  const amended = amendCase(header, latest, answers, context);
  const { answersAddedAt: _, ...record } = amended.record;
  // Only changes by patient or referrer are counted.
  return { ...amended, record: { ...record, ...(latest.answersAddedAt && { answersAddedAt: latest.answersAddedAt }) } };
}

/**
 * Staff mend what could not be read of a form, or was wrong. The same again changes nothing.
 * @param form as it is to be @param mended pointers of what was given
 */
export function mendForm(
  header: CaseHeader,
  latest: ClinicalRecord,
  form: MendedForm,
  mended: ReadonlySet<string>,
  context: Context,
): Retriaged {
  const submission = withSender(withoutMended({ ...latest.submission, ...form }, mended), mended);
  if (isSameData(submission, latest.submission)) return { header, record: latest, events: [] };
  const next = triagedAgain(header, latest, submission, context);
  const { incomplete: _, interpreter: __, birthKnown: ___, birthYear: ____, ...rest } = withoutPlaces(next.header);
  const interpreter = needsInterpreter(submission, next.record.triage.result) && { interpreter: true as const };
  const ignored = context.ignoredWishes?.(submission, next.header);
  const parts = { ...headerParts(submission, { ignored, practiceState: context.practiceState }), ...interpreter };
  return { ...next, header: { ...rest, ...parts }, record: { ...next.record, submission } };
}
