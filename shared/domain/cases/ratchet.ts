import * as z from 'zod/mini';
import { moreUrgent, Urgency, urgencyRank } from '../triage/urgency.ts';

/** What a triage, or whoever set its level, demands. `pagingRules`: ids of the rules that page. */
export const Demand = z.strictObject({
  urgency: Urgency,
  pageOnCall: z.boolean(),
  pagingRules: z.readonly(z.array(z.string())),
});
export type Demand = z.infer<typeof Demand>;

/** A demand with its flag for review. */
export type Judged = Demand & { readonly needsHumanReview: boolean };

/** The level at which a case stands after answers were added, and whether its paging opens again. */
export type Ratcheted = Pick<Judged, 'urgency' | 'pageOnCall' | 'needsHumanReview'> & {
  readonly reopensPaging: boolean;
};

export const isWorse = (next: Urgency, before: Urgency): boolean => urgencyRank(next) > urgencyRank(before);

/** A lower level, or no page where there was one. */
export const isBetter = (after: Pick<Demand, 'urgency' | 'pageOnCall'>, before: typeof after): boolean =>
  isWorse(before.urgency, after.urgency) || (before.pageOnCall && !after.pageOnCall);

const hasNewPagingRule = (before: Demand, after: Demand): boolean =>
  after.pagingRules.some((id) => !before.pagingRules.includes(id));

/**
 * Answers that patient, caregiver or referrer add never lower a case. Level: the higher one; page and review: either;
 * review too where the answers came out better. Paging opens again where they demand a page and the level rose, nothing paged
 * before, or a rule pages that did not fire before. Source: clinical.md section 10.
 */
export const ratchet = (before: Judged, after: Judged): Ratcheted => ({
  urgency: moreUrgent(before.urgency, after.urgency),
  pageOnCall: before.pageOnCall || after.pageOnCall,
  needsHumanReview: before.needsHumanReview || after.needsHumanReview || isBetter(after, before),
  reopensPaging:
    after.pageOnCall &&
    (isWorse(after.urgency, before.urgency) || !before.pageOnCall || hasNewPagingRule(before, after)),
});

/**
 * After a clinician set the level. `overridden` is what the rules demanded when it was set: answers that come out no higher, and
 * fire no paging rule besides, leave level and page as they were set; others raise them, and a new paging rule
 * opens paging again.
 */
export const ratchetOverridden = (set: Judged, overridden: Demand, after: Judged): Ratcheted => {
  const isHigher = isWorse(after.urgency, overridden.urgency);
  const pagesAnew = after.pageOnCall && hasNewPagingRule(overridden, after);
  const review = set.needsHumanReview || after.needsHumanReview || isBetter(after, overridden);
  const { urgency, pageOnCall } = set;
  if (!isHigher && !pagesAnew) return { urgency, pageOnCall, needsHumanReview: review, reopensPaging: false };
  return {
    urgency: moreUrgent(urgency, after.urgency),
    pageOnCall: pageOnCall || after.pageOnCall,
    needsHumanReview: review,
    reopensPaging: after.pageOnCall && (pagesAnew || isWorse(after.urgency, urgency) || !pageOnCall),
  };
};
