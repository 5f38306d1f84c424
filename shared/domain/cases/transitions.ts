import { Refusal } from '../refusal.ts';
import type { CaseHeader, CaseStatus } from './case-header.ts';

/** Each change of state with the states from which it is lawful (product.md, "A case"). */
const lawfulFrom = {
  acknowledge: ['received', 'scheduled'],
  book: ['received', 'acknowledged', 'scheduled'],
  withdraw: ['received', 'acknowledged', 'scheduled'],
} as const satisfies Record<string, readonly CaseStatus[]>;

/** States from which a case does not come back; it has left the worklist. */
export const endedStatuses: readonly CaseStatus[] = ['closed', 'declined', 'withdrawn', 'redirected'];

const verbs = { acknowledge: 'acknowledged', book: 'booked a visit', withdraw: 'withdrawn' } as const;

/** @throws Refusal `unlawful-change` naming the state in which the case is. */
function requireLawful(header: CaseHeader, change: keyof typeof lawfulFrom): void {
  if ((lawfulFrom[change] as readonly CaseStatus[]).includes(header.status)) return;
  throw new Refusal('unlawful-change', `A case that is ${header.status} cannot be ${verbs[change]}.`);
}

/** Guards against lost updates. @throws Refusal `stale-version` unless the version is the one that the caller saw. */
export function requireVersion({ version }: { version: number }, expected: number | undefined): void {
  if (expected === undefined || expected === version) return;
  throw new Refusal('stale-version', `This has changed since you read it (now version ${version}). Read it again.`);
}

/** The header less its paging clock: a person has answered. */
function calm(header: CaseHeader): CaseHeader {
  const { escalation: _, ...rest } = header;
  return rest;
}

/** A person on the staff has taken notice; paging stops. A repeat changes nothing. @param at RFC 3339 UTC */
export function acknowledge(header: CaseHeader, by: string, at: string): CaseHeader {
  if (header.acknowledgedAt) return header;
  requireLawful(header, 'acknowledge');
  return {
    ...calm(header),
    version: header.version + 1,
    acknowledgedAt: at,
    acknowledgedBy: by,
    ...(header.status === 'received' ? { status: 'acknowledged' } : { statusBeforeVisits: 'acknowledged' }),
  };
}

/** Staff who book a visit have taken notice of the case. */
export const acknowledgeByBooking = (header: CaseHeader, by: string, at: string): CaseHeader =>
  header.acknowledgedAt
    ? calm(header)
    : { ...calm(header), acknowledgedAt: at, acknowledgedBy: by, statusBeforeVisits: 'acknowledged' };

/**
 * A visit was booked. A patient's own booking does not stop the paging: only a person on the staff does.
 * @throws Refusal `unlawful-change` where its state forbids.
 */
export function withVisit(header: CaseHeader, appointmentType: string, appointmentId: string): CaseHeader {
  requireLawful(header, 'book');
  return {
    ...header,
    version: header.version + 1,
    status: 'scheduled',
    openVisits: { ...header.openVisits, [appointmentType]: appointmentId },
    ...(header.status !== 'scheduled' && { statusBeforeVisits: header.status }),
  };
}

/** A visit was cancelled or missed; with the last one the status before the visits comes back. */
export function withoutVisit(header: CaseHeader, appointmentId: string): CaseHeader {
  const left = Object.entries(header.openVisits).filter(([, id]) => id !== appointmentId);
  const next = { ...header, version: header.version + 1, openVisits: Object.fromEntries(left) };
  if (left.length > 0 || header.status !== 'scheduled') return next;
  const { statusBeforeVisits = 'received', ...rest } = next;
  return { ...rest, status: statusBeforeVisits };
}

/** The referrer takes the case back. A repeat changes nothing. */
export function withdraw(header: CaseHeader): CaseHeader {
  if (header.status === 'withdrawn') return header;
  requireLawful(header, 'withdraw');
  return { ...calm(header), version: header.version + 1, status: 'withdrawn', openVisits: {} };
}
