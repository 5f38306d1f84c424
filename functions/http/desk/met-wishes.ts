import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import {
  type IgnoredWish,
  ignoredWishes,
  type WishReason,
  type WishSurroundings,
} from '../../../shared/domain/cases/ignored-wishes.ts';
import type { MendedForm } from '../../../shared/domain/cases/mend-form.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';

/** What staff are told. That no clinic is free of steps stops nobody from writing down that somebody takes none. */
const details: Readonly<Partial<Record<WishReason, string>>> = {
  'no-such-clinic': 'is no clinic of ours: see GET /v1/clinics',
  'clinic-with-steps': 'is a clinic of which we do not know a step-free way in, and this patient needs one',
  'clinic-elsewhere': 'is not the region of the first clinic that is named: name one of them only',
  'no-clinic-there': 'is a region in which we have no clinic',
  'no-telehealth': 'cannot be met: there is no visit from afar for a case like this',
  'no-licence': 'cannot be met: nobody who sees patients from afar is licensed in the state where this person lives',
};

/** Whether a wish stood in the form before. */
function wasWished(
  { pointer }: IgnoredWish,
  before: Submission['preferences'],
  now: Submission['preferences'],
): boolean {
  if (pointer === '/preferences/region') return before?.region === now?.region;
  if (pointer === '/preferences/telehealth') return before?.telehealth === now?.telehealth;
  const wished = now?.clinicIds[Number(pointer.split('/').at(-1))];
  return wished !== undefined && (before?.clinicIds.includes(wished) ?? false);
}

/**
 * Staff who mend a wish wish for what there is. What was wished before may stay, whatever became of it.
 * @throws Refusal `invalid-input` with a pointer to each new wish that nobody can meet
 */
export function requireMetWishes(
  before: Submission,
  mended: MendedForm,
  header: CaseHeader,
  surroundings: WishSurroundings,
): void {
  const ignored = ignoredWishes({ ...before, ...mended }, header, surroundings);
  const faults = ignored
    .filter((wish) => !wasWished(wish, before.preferences, mended.preferences))
    .flatMap(({ pointer, reason }) => (details[reason] ? [{ pointer, detail: details[reason] }] : []));
  if (faults.length > 0) throw invalidInput(faults);
}
