import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { CaseHeader } from '../cases/case-header.ts';
import { spokenToAt } from '../cases/contact-anew.ts';
import { endedStatuses } from '../cases/transitions.ts';
import { CaseId, Slug } from '../core/ids.ts';
import { isSameData } from '../core/same-data.ts';
import { Urgency } from '../triage/urgency.ts';
import { standsAccepted } from './stands-accepted.ts';

/** One of the steps that a case waits for. Instants are RFC 3339. */
export const StepFact = z.strictObject({
  /** From when on it was waited for: the arrival, or later where it was demanded anew. */
  since: z.string(),
  /** When it was done; absent while it is not. */
  at: z.optional(z.string()),
  /** Until when it was to be done: once it is done, the deadline that stood then. */
  by: z.string(),
  /** The deadline that the case has been given since it was done, where it is another. */
  stands: z.optional(z.string()),
});
export type StepFact = z.infer<typeof StepFact>;

/** What a case comes to in the timeliness report (docs/decisions/044-visit-facts-and-timeliness.md). Nothing clinical. */
export const CaseFacts = z.strictObject({
  caseId: CaseId,
  version: z.int(),
  /** RFC 3339 UTC. */
  receivedAt: z.string(),
  /** As the case stands now. */
  urgency: Urgency,
  /** Of the visit that took place, or of the next one; without one, the wished one. */
  clinicId: z.optional(Slug),
  assignee: z.optional(z.string()),
  acknowledged: StepFact,
  contacted: StepFact,
  /** Absent where an earlier release, which did not keep when, saw the case seen. */
  seen: z.optional(StepFact),
  /** Somebody tried to reach the person. */
  tried: z.optional(z.literal(true)),
  /** A clinician has accepted that just this visit comes after just this deadline. */
  acceptedLate: z.optional(z.literal(true)),
  /** When the case was closed, declined, withdrawn or redirected. */
  endedAt: z.optional(z.string()),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** A step as the header has it: done or not, and until when. */
type Step = Pick<StepFact, 'at' | 'by'>;

/**
 * A step that is done stays as it was done, also where somebody answers a second page of the same demand: only a demand anew, which
 * undoes the step and gives it another deadline, counts from then on.
 * @param changedAt when the change happened that may have demanded the step anew
 */
function stepFact(before: StepFact | undefined, { at, by }: Step, receivedAt: string, changedAt: string): StepFact {
  if (before?.at === undefined) return { since: before?.since ?? receivedAt, ...(at && { at }), by };
  const { stands = before.by, ...done } = before;
  const isAnew = at === undefined || (at !== before.at && by !== stands);
  if (isAnew) return { since: changedAt, ...(at && { at }), by };
  return by === before.by ? done : { ...done, stands: by };
}

/** Until when the person was first to be reached: a call about a missed visit is no second one. */
function contactBy(header: CaseHeader, before: CaseFacts | undefined): string {
  const { firstCallBy, deadlines } = header;
  if (firstCallBy === undefined) return deadlines.contactBy;
  const kept = before?.contacted;
  if (kept?.at !== undefined && kept.at === spokenToAt(header)) return kept.stands ?? kept.by;
  return Temporal.Instant.fromEpochMilliseconds(firstCallBy * 1000).toString();
}

const seenUnknown = ({ status, seenAt }: CaseHeader): boolean => status === 'seen' && seenAt === undefined;

/** The next facts of a case, one version up where they differ. */
const nextVersion = (before: CaseFacts | undefined, next: Omit<CaseFacts, 'version'>): CaseFacts => {
  if (before && isSameData({ ...next, version: before.version }, before)) return before;
  return { ...next, version: (before?.version ?? 0) + 1 };
};

/**
 * What the report tells of a case as it stands.
 * @param before the facts that were kept of it @param changedAt when what they are looked at for happened, RFC 3339 UTC
 * @param visitedClinic where its next open visit is
 * @returns the same facts where nothing of them has changed
 */
export function factsOf(
  header: CaseHeader,
  before: CaseFacts | undefined,
  changedAt: string,
  visitedClinic?: string,
): CaseFacts {
  const { caseId, receivedAt, urgency, assignee, deadlines, lastContact, status, seenAt } = header;
  const wasSeen = seenAt !== undefined && before?.seen?.at === seenAt;
  const clinicId = seenAt !== undefined && before ? before.clinicId : (visitedClinic ?? header.clinicId);
  const acceptedLate = wasSeen ? before?.acceptedLate : standsAccepted(header);
  const step = (kept: StepFact | undefined, at: string | undefined, by: string) =>
    stepFact(kept, { at, by }, receivedAt, changedAt);
  return nextVersion(before, {
    caseId,
    receivedAt,
    urgency,
    ...(clinicId && { clinicId }),
    ...(assignee && { assignee }),
    acknowledged: step(before?.acknowledged, header.acknowledgedAt, deadlines.acknowledgeBy),
    contacted: step(before?.contacted, spokenToAt(header), contactBy(header, before)),
    ...(!seenUnknown(header) && { seen: step(before?.seen, header.seenAt, deadlines.seenBy) }),
    ...(lastContact && { tried: true as const }),
    ...(acceptedLate && { acceptedLate: true as const }),
    ...(endedStatuses.includes(status) && { endedAt: before?.endedAt ?? changedAt }),
  });
}

/** Whether a change of a case changes what the report tells of it. */
export const changesFacts = (before: CaseHeader, after: CaseHeader): boolean =>
  !isSameData(factsOf(before, undefined, before.receivedAt), factsOf(after, undefined, before.receivedAt));
