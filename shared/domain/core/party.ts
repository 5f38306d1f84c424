import * as z from 'zod/mini';
import { notFound } from './refusal.ts';

export const callerKinds = ['public', 'booking', 'manage', 'referrer', 'staff'] as const;
export type CallerKind = (typeof callerKinds)[number];

export const staffRoles = ['front-desk', 'nurse', 'surgeon', 'admin'] as const;
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** Who asks, as the authoriser in front of the function has proved it. */
export type Caller =
  | { kind: 'public' }
  /** A booking token: one case. */
  | { kind: 'booking'; caseId: string }
  /** A manage token: one appointment. */
  | { kind: 'manage'; appointmentId: string }
  | { kind: 'referrer'; referrerId: string; scopes: readonly string[] }
  | { kind: 'staff'; staffId: string; roles: readonly StaffRole[] };

/** Whom the audit trail names. */
export const Actor = z.strictObject({
  kind: z.enum(['patient', 'referrer', 'staff', 'system']),
  id: z.string(),
});
export type Actor = z.infer<typeof Actor>;

/**
 * In whose name holds are counted. One that holds: a case (booking token), a referrer, or staff. What booking tokens share: one
 * contact or one source address, each named by a keyed digest.
 */
export const Holder = z.strictObject({
  kind: z.enum(['case', 'referrer', 'staff', 'contact', 'source']),
  id: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** Who books, in the terms of an appointment type. */
export const bookers = ['patient', 'referrer', 'staff'] as const;
export const Booker = z.enum(bookers);
export type Booker = z.infer<typeof Booker>;

/** What one caller is elsewhere. */
interface Party {
  /** Whom the audit trail names. */
  actor: Actor;
  /** Whose terms of booking count. */
  booker: Booker;
  /** In whose name times are held; of a manage token it is the case of its visit, which the token does not name. */
  holder?: Holder;
}

/** What each kind of caller is called where something else than its token matters. */
const parties: { readonly [K in CallerKind]: (caller: Extract<Caller, { kind: K }>) => Party } = {
  public: () => ({ actor: { kind: 'patient', id: 'public' }, booker: 'patient' }),
  booking: ({ caseId }) => ({
    actor: { kind: 'patient', id: caseId },
    booker: 'patient',
    holder: { kind: 'case', id: caseId },
  }),
  manage: ({ appointmentId }) => ({ actor: { kind: 'patient', id: appointmentId }, booker: 'patient' }),
  referrer: ({ referrerId: id }) => ({
    actor: { kind: 'referrer', id },
    booker: 'referrer',
    holder: { kind: 'referrer', id },
  }),
  staff: ({ staffId: id }) => ({ actor: { kind: 'staff', id }, booker: 'staff', holder: { kind: 'staff', id } }),
};

const partyOf = (caller: Caller): Party => (parties[caller.kind] as (caller: Caller) => Party)(caller);

export const actorOf = (caller: Caller): Actor => partyOf(caller).actor;
export const bookerOf = (caller: Caller): Booker => partyOf(caller).booker;

/**
 * In whose name a caller holds a time; it decides how many may live at once.
 * @param caseId of the visit that a manage token is for
 * @throws Error for a caller who holds nothing: no route lets one hold
 */
export function holderOf(caller: Caller, caseId?: string): Holder {
  const { holder } = partyOf(caller);
  if (holder) return holder;
  if (caller.kind === 'manage' && caseId !== undefined) return { kind: 'case', id: caseId };
  throw new Error(`A ${caller.kind} caller holds no times.`);
}

/** Who may see clinical answers, override triage and stop a page (product.md, staff roles). */
export const clinicalRoles: readonly StaffRole[] = ['nurse', 'surgeon', 'admin'];

/** Whether the caller is a nurse or above. */
export const isClinician = (caller: Caller): boolean =>
  caller.kind === 'staff' && caller.roles.some((role) => clinicalRoles.includes(role));

/** What of a case says whose it is. */
interface Owned {
  caseId: string;
  referrerId?: string | undefined;
  openVisits: Readonly<Record<string, string>>;
}

/** Whether the caller may act for a case: its own booking token, its referrer, staff; a manage token through its visit. */
export function actsFor(caller: Caller, header: Owned): boolean {
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
export function ownCase<Header extends Owned>(caller: Caller, header: Header | undefined): Header {
  if (!header || !actsFor(caller, header)) throw notFound('case');
  return header;
}
