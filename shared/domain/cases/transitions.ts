import { isNamedVersion, type NamedVersions } from '../core/named-versions.ts';
import { Refusal } from '../core/refusal.ts';
import type { CaseHeader, CaseStatus, ContactChannel } from './case-header.ts';
import { callAnswered } from './contact-anew.ts';
import { hasEndedRefusal, takesCalls } from './ended-case.ts';
import { keepingVisits } from './visit-facts.ts';

/** Each change of state with the states from which it is lawful (product.md, "A case"). */
const lawfulFrom = {
  acknowledge: ['received', 'acknowledged', 'scheduled', 'seen'],
  book: ['received', 'acknowledged', 'scheduled', 'seen'],
  withdraw: ['received', 'acknowledged', 'scheduled'],
  contact: ['received', 'acknowledged', 'scheduled', 'seen'],
  decline: ['received', 'acknowledged', 'scheduled'],
  redirect: ['received', 'acknowledged', 'scheduled'],
  close: ['received', 'acknowledged', 'scheduled', 'seen'],
  assign: ['received', 'acknowledged', 'scheduled', 'seen'],
  note: ['received', 'acknowledged', 'scheduled', 'seen'],
  advise: ['received', 'acknowledged', 'scheduled', 'seen'],
  ask: ['received', 'acknowledged', 'scheduled', 'seen'],
} as const satisfies Record<string, readonly CaseStatus[]>;

/** States from which a case does not come back; it has left the worklist. */
export const endedStatuses: readonly CaseStatus[] = ['closed', 'declined', 'withdrawn', 'redirected'];

type Paged = Pick<CaseHeader, 'status' | 'pagingOpen'>;

/** Withdrawn, and still paged: a person has to confirm that. */
const isUnconfirmed = ({ status, pagingOpen }: Paged): boolean => status === 'withdrawn' && pagingOpen;

/** Whether a case has left the worklist. */
export const isOver = (header: Paged): boolean => endedStatuses.includes(header.status) && !isUnconfirmed(header);

const verbs = {
  acknowledge: 'acknowledged',
  book: 'booked a visit',
  withdraw: 'withdrawn',
  contact: 'contacted',
  decline: 'declined',
  redirect: 'redirected',
  close: 'closed',
  assign: 'assigned',
  note: 'given a note',
  advise: 'given advice',
  ask: 'asked about',
} as const;

/** What staff do with a withdrawn case that is still paged: one confirms it, another is given it, and what they hear is noted. */
const confirming: readonly (keyof typeof lawfulFrom)[] = ['acknowledge', 'contact', 'assign', 'note'];

/** What else there is to do with a case that has ended; absent: whatever staff may do. */
const instead: { readonly [K in keyof typeof lawfulFrom]?: string } = {
  withdraw: 'Call us about it.',
  book: 'Call us, or open a new case.',
  contact: 'Open a new case with POST /v1/cases.',
};

/** Whether a change is lawful from the state in which the case is. */
export const isLawful = ({ status }: Pick<CaseHeader, 'status'>, change: keyof typeof lawfulFrom): boolean =>
  (lawfulFrom[change] as readonly CaseStatus[]).includes(status);

/** Whether staff may make a change now: from a lawful state, or to confirm that a case was withdrawn. */
export const staffMay = (header: Paged, change: keyof typeof lawfulFrom): boolean =>
  isLawful(header, change) || (isUnconfirmed(header) && confirming.includes(change));

/** @throws Refusal `unlawful-change` naming the state in which the case is. */
export function requireLawful(header: CaseHeader, change: keyof typeof lawfulFrom): void {
  if (staffMay(header, change)) return;
  const cannot = `cannot be ${verbs[change]}`;
  if (!endedStatuses.includes(header.status))
    throw new Refusal('unlawful-change', `A case that is ${header.status} ${cannot}.`);
  throw hasEndedRefusal(header, `It ${cannot} any more.`, instead[change]);
}

/** Guards against lost updates. @throws Refusal `stale-version` unless the version is the one that the caller saw. */
export function requireVersion({ version }: { version: number }, expected: NamedVersions | undefined): void {
  if (isNamedVersion(version, expected)) return;
  const current = { version };
  throw new Refusal('stale-version', `This has changed since you read it (now version ${version}). Read it again.`, {
    current,
  });
}

/** A person on the staff has taken notice; paging stops. A repeat changes nothing. @param at RFC 3339 UTC */
export function acknowledge(header: CaseHeader, by: string, at: string): CaseHeader {
  if (header.acknowledgedAt && !header.pagingOpen) return header;
  requireLawful(header, 'acknowledge');
  const { status } = header;
  return {
    ...header,
    version: header.version + 1,
    pagingOpen: false,
    acknowledgedAt: at,
    acknowledgedBy: by,
    ...(status === 'received' && { status: 'acknowledged' }),
    ...(status === 'scheduled' && { statusBeforeVisits: 'acknowledged' }),
  };
}

/**
 * Nobody has answered what demands an answer now, nor called about it: the case is as on its first day, and on the worklist wherever it
 * was before. That a visit was missed stays true.
 */
export function unanswered(header: CaseHeader): CaseHeader {
  const {
    acknowledgedAt: _,
    acknowledgedBy: __,
    reachedAt: ___,
    setAsideAt: ____,
    attemptsUsedUp: _____,
    firstCallBy: ______,
    ...rest
  } = header;
  if (rest.status === 'acknowledged') return { ...rest, status: 'received' };
  return rest.statusBeforeVisits === 'acknowledged' ? { ...rest, statusBeforeVisits: 'received' } : rest;
}

/** A nurse or above who books a visit has taken notice of the case: what `acknowledge` does, in the version of the booking. */
export const acknowledgeByBooking = (booked: CaseHeader, by: string, at: string): CaseHeader => ({
  ...acknowledge(booked, by, at),
  version: booked.version,
});

/** A person on the staff tried to reach the person of a case. */
export interface ContactAttempt {
  channel: ContactChannel;
  reached: boolean;
  /** Staff id. */
  by: string;
  /** RFC 3339 UTC. */
  at: string;
}

export type ContactedCase = CaseHeader & { lastContact: NonNullable<CaseHeader['lastContact']> };

/** What each attempt changes. */
const lastContactOf = (header: CaseHeader, { at, channel, reached }: ContactAttempt) => ({
  version: header.version + 1,
  lastContact: { at, channel, reached, attempts: (header.lastContact?.attempts ?? 0) + 1 },
});

/**
 * Notes an attempt to reach the person. Whoever may answer pages acknowledges by reaching them; that somebody else did counts only
 * where nobody is being paged. After the end of a case a call about that is noted for a while; nothing waits for it any more.
 * @param answersPages whether `by` is a nurse or above
 * @throws Refusal `unlawful-change` for a case that is over
 */
export function contacted(header: CaseHeader, attempt: ContactAttempt, answersPages: boolean): ContactedCase {
  if (isOver(header) && takesCalls(header, attempt.at)) return { ...header, ...lastContactOf(header, attempt) };
  requireLawful(header, 'contact');
  const { at, by, reached } = attempt;
  const counts = reached && (answersPages || !header.pagingOpen);
  const { attemptsUsedUp, ...answered } = reached && answersPages ? acknowledge(header, by, at) : header;
  const { missedVisit, missedStart, ...called } = counts ? callAnswered(answered, at) : answered;
  return {
    ...called,
    ...(!counts && missedVisit && { missedVisit }),
    ...(!counts && missedStart !== undefined && { missedStart }),
    ...(attemptsUsedUp && !reached && { attemptsUsedUp }),
    ...lastContactOf(header, attempt),
    ...(counts && { reachedAt: header.reachedAt ?? at }),
  };
}

/**
 * The referrer takes the case back. A repeat changes nothing. An emergency that nobody has answered is paged on, until a person
 * confirms that it was withdrawn.
 * @param endedAt RFC 3339 with the practice's offset @param openVisits those that stay: they have begun
 */
export function withdraw(header: CaseHeader, endedAt: string, openVisits: CaseHeader['openVisits'] = {}): CaseHeader {
  if (header.status === 'withdrawn') return header;
  requireLawful(header, 'withdraw');
  const pagingOpen = header.pagingOpen && (header.urgency === 'emergent' || header.emergentClocks === true);
  return {
    ...keepingVisits(header, openVisits),
    version: header.version + 1,
    status: 'withdrawn',
    endedAt,
    pagingOpen,
  };
}
