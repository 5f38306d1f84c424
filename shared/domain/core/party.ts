import type { Holder } from '../booking/hold.ts';
import type { Actor } from '../cases/audit-entry.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { StaffRole } from '../directory/directory.ts';
import { notFound } from './refusal.ts';

export const callerKinds = ['public', 'booking', 'manage', 'referrer', 'staff'] as const;
export type CallerKind = (typeof callerKinds)[number];

/** Who asks, as the authoriser in front of the function has proved it. */
export type Caller =
  | { kind: 'public' }
  /** A booking token: one case. */
  | { kind: 'booking'; caseId: string }
  /** A manage token: one appointment. */
  | { kind: 'manage'; appointmentId: string }
  | { kind: 'referrer'; referrerId: string; scopes: readonly string[] }
  | { kind: 'staff'; staffId: string; roles: readonly StaffRole[] };

/** @returns who the audit trail names. */
export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'booking':
      return { kind: 'patient', id: caller.caseId };
    case 'manage':
      return { kind: 'patient', id: caller.appointmentId };
    case 'referrer':
      return { kind: 'referrer', id: caller.referrerId };
    case 'staff':
      return { kind: 'staff', id: caller.staffId };
    case 'public':
      return { kind: 'patient', id: 'public' };
  }
}

/** Who may see clinical answers, override triage and stop a page (product.md, staff roles). */
export const clinicalRoles: readonly StaffRole[] = ['nurse', 'surgeon', 'admin'];

/** Whether the caller is a nurse or above. */
export const isClinician = (caller: Caller): boolean =>
  caller.kind === 'staff' && caller.roles.some((role) => clinicalRoles.includes(role));

/** @returns in whose name a time is held; the holder decides how many holds may live at once. */
export function holderOf(caller: Caller): Holder {
  if (caller.kind === 'booking') return { kind: 'case', id: caller.caseId };
  if (caller.kind === 'referrer') return { kind: 'referrer', id: caller.referrerId };
  return { kind: 'staff', id: caller.kind === 'staff' ? caller.staffId : 'none' };
}

/** Whether the caller may act for a case: its own booking token, its referrer, staff; a manage token through its visit. */
export function actsFor(caller: Caller, header: CaseHeader): boolean {
  switch (caller.kind) {
    case 'booking':
      return caller.caseId === header.caseId;
    case 'manage':
      return Object.values(header.openVisits).includes(caller.appointmentId);
    case 'referrer':
      return header.referrerId === caller.referrerId;
    case 'staff':
      return true;
    case 'public':
      return false;
  }
}

/**
 * @returns the header, when there is one that the caller may act for.
 * @throws Refusal `not-found`, the same for a case that does not exist and for somebody else's.
 */
export function ownCase(caller: Caller, header: CaseHeader | undefined): CaseHeader {
  if (!header || !actsFor(caller, header)) throw notFound('case');
  return header;
}
