import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { CaseId, RequestId } from '../core/ids.ts';
import { addDays, localDateAt } from '../core/local-time.ts';
import { Refusal } from '../core/refusal.ts';
import { Writer } from './case-act.ts';
import type { CaseHeader } from './case-header.ts';
import type { Submission } from './submission.ts';
import { requireLawful } from './transitions.ts';

/** What a nurse or above asks the referrer of a case. It holds nothing back: no page, no clock and no visit waits for its answer. */
export const InformationRequest = z.strictObject({
  ...Writer.shape,
  requestId: RequestId,
  caseId: CaseId,
  /** Counts every change of this record. */
  version: z.int(),
  /** RFC 3339 UTC. */
  at: z.string(),
  /** Those of `requestItems`; a later release may know others. */
  items: z.array(z.string()),
  /** Free text, and so clinical. */
  question: z.optional(z.string()),
  /** Local date of the practice: the last day that is not late. */
  dueBy: z.string(),
  /** When its referrer first answered, RFC 3339 UTC. */
  answeredAt: z.optional(z.string()),
});

export type InformationRequest = z.infer<typeof InformationRequest>;

export const requestStatuses = ['open', 'answered', 'overdue'] as const;

export type RequestStatus = (typeof requestStatuses)[number];

/** @param zone IANA zone of the practice, in which `dueBy` is a day */
export function requestStatus(
  { answeredAt, dueBy }: InformationRequest,
  now: Temporal.Instant,
  zone: string,
): RequestStatus {
  if (answeredAt) return 'answered';
  return localDateAt(now, zone) > dueBy ? 'overdue' : 'open';
}

/** Wall-clock time at which the practice hears of a request that is overdue: nobody calls a practice at midnight. */
const toldAt = '09:00';

/** When the practice is told that nobody answered: in the morning after the last day. @param zone as in `requestStatus` */
export const overdueToldAt = ({ dueBy }: Pick<InformationRequest, 'dueBy'>, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(addDays(dueBy, 1)).toZonedDateTime({ timeZone: zone, plainTime: toldAt }).toInstant();

type ReferredBy = NonNullable<Submission['referrer']>;

/** Who is asked where no request reaches anybody, in words. */
function whomToAsk({ kind }: CaseHeader, { practice, phone, givenName, familyName }: ReferredBy): string {
  if (kind === 'intake') return 'Nobody referred this case, so there is no referrer to ask. Ask the person.';
  const name = [[givenName, familyName].filter(Boolean).join(' '), practice].filter(Boolean).join(', ');
  const called = [name, phone].filter(Boolean).join(', ');
  return `The referrer of this case has no account here, so no request reaches them. Call the referring practice${called && `: ${called}`}.`;
}

/**
 * The header of a case whose referrer is asked something; nothing else of it changes.
 * @param referrer as the form names them
 * @throws Refusal `unlawful-change` for a case that has ended, or that no referrer with an account sent
 */
export function withRequest(header: CaseHeader, referrer: ReferredBy = {}): CaseHeader {
  requireLawful(header, 'ask');
  if (!header.referrerId) throw new Refusal('unlawful-change', whomToAsk(header, referrer));
  return { ...header, version: header.version + 1, openRequests: (header.openRequests ?? 0) + 1 };
}

/** The header once one of its requests was answered. @param version the version that it gets */
export function withoutRequest(header: CaseHeader, version: number): CaseHeader {
  const { openRequests = 0, ...rest } = header;
  return { ...rest, version, ...(openRequests > 1 && { openRequests: openRequests - 1 }) };
}

/** An answered request; the first answer counts. @param at RFC 3339 UTC */
export const answered = (request: InformationRequest, at: string): InformationRequest =>
  request.answeredAt ? request : { ...request, version: request.version + 1, answeredAt: at };
