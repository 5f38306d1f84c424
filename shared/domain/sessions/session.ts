import * as z from 'zod/mini';
import { StaffRole } from '../core/party.ts';

/** Somebody signed in to the console. Times are epoch seconds. */
export const Session = z.strictObject({
  /** Known to the browser of whoever signed in, and to nobody else. */
  sessionId: z.string(),
  /** Who: `recipientId` of the directory. */
  staffId: z.string(),
  roles: z.array(StaffRole),
  startedAt: z.int(),
  /** When the roles were last asked of the sign-in service. */
  rolesAt: z.int(),
  /** What the sign-in service renews a session by, sealed; absent where it gave nothing. */
  renewal: z.optional(z.string()),
  /** Signed out. */
  endedAt: z.optional(z.int()),
  /** After that nobody needs the record. */
  expiresAt: z.int(),
});
export type Session = z.infer<typeof Session>;

/** How long a session lasts, in seconds. */
export interface SessionLimits {
  /** Without a sign of whoever signed in. */
  idle: number;
  /** In all. */
  absolute: number;
  /** Until the sign-in service is asked again which roles they have. */
  roles: number;
  /** So much longer a form is still taken, so that nobody is interrupted while they type. */
  rolesGrace: number;
}

/** How a session stands. `renew`: it lasts, and the sign-in service is to be asked for the roles first. */
export type Standing = 'live' | 'renew' | 'idle' | 'over' | 'signed-out';

/**
 * @param seenAt when whoever signed in last did something; epoch second
 * @param now epoch second
 * @param isForm a form is sent: it is taken a little longer than a page is shown
 */
export function standingOf(
  { startedAt, rolesAt, endedAt }: Session,
  { seenAt, now, isForm }: { seenAt: number; now: number; isForm: boolean },
  { idle, absolute, roles, rolesGrace }: SessionLimits,
): Standing {
  if (endedAt !== undefined) return 'signed-out';
  if (now >= startedAt + absolute) return 'over';
  if (now >= seenAt + idle) return 'idle';
  return now >= rolesAt + roles + (isForm ? rolesGrace : 0) ? 'renew' : 'live';
}

/** When it ends unless something is done before; epoch second. */
export const endOf = ({ startedAt }: Session, seenAt: number, { idle, absolute }: SessionLimits): number =>
  Math.min(startedAt + absolute, seenAt + idle);

/** How long the record outlives the session, in seconds: a form that was left open overnight is still known as its sender's. */
const aftermath = 24 * 3600;

/**
 * Somebody has just signed in.
 * @param now epoch second
 */
export const newSession = (
  signedIn: Pick<Session, 'sessionId' | 'staffId' | 'roles' | 'renewal'>,
  now: number,
  { absolute }: SessionLimits,
): Session => ({ ...signedIn, startedAt: now, rolesAt: now, expiresAt: now + absolute + aftermath });

/** The session after it was asked anew which roles they have. @param now epoch second */
export const renewedSession = (
  session: Session,
  { roles, renewal = session.renewal }: Pick<Session, 'roles' | 'renewal'>,
  now: number,
): Session => ({ ...session, roles, rolesAt: now, ...(renewal !== undefined && { renewal }) });

/** The session after its end: nothing opens it again, and nothing renews it. @param now epoch second */
export const endedSession = ({ renewal: _, ...session }: Session, now: number): Session => ({
  ...session,
  endedAt: now,
});
