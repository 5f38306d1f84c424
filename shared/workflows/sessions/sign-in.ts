import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import {
  endedSession,
  newSession,
  renewedSession,
  type Session,
  type SessionLimits,
} from '../../domain/sessions/session.ts';
import type { PersonOfToken, SessionSeals, SessionStore, SignInService } from './ports.ts';

export interface SigningIn {
  sessionStore: SessionStore;
  sessionSeals: SessionSeals;
  sessionLimits: SessionLimits;
  signInService: SignInService;
  personOfToken: PersonOfToken;
}

/** Clocks of two machines differ; seconds. */
const clockSkew = 60;

/** Why somebody was not let in. `refused`: by the service. `stale`: they proved who they are some time ago, not now. `no-role`: nobody gave them one. */
export type NotLetIn = 'refused' | 'stale' | 'no-role';

export interface Arrival {
  code: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
  /** When they went to sign in; epoch second. */
  askedAt: number;
  /** The session that their browser had before. */
  before: string | undefined;
  now: Temporal.Instant;
}

/**
 * Ends a session, so that no copy of its cookie opens anything. That its refresh token is worth nothing from now on is tried once: nobody
 * has it, for the record that held it holds it no more.
 */
export async function endSession(
  { sessionStore, sessionSeals, signInService }: Omit<SigningIn, 'personOfToken' | 'sessionLimits'>,
  session: Session,
  now: Temporal.Instant,
): Promise<void> {
  await sessionStore.keep(endedSession(session, epochSeconds(now)));
  const renewal =
    session.renewal && (await sessionSeals.openRenewal(session.sessionId, session.renewal).catch(() => undefined));
  if (renewal) await signInService.revoke(renewal).catch(() => undefined);
}

async function endBefore(deps: SigningIn, { before, now }: Arrival): Promise<void> {
  const session = before === undefined ? undefined : await deps.sessionStore.session(before);
  if (session && session.endedAt === undefined) await endSession(deps, session, now);
}

/**
 * Lets somebody in who comes from the sign-in service: always by a new session, so that nobody can have prepared it, and the one that
 * their browser had before ends.
 * @throws SignInUnavailable
 */
export async function beginSession(deps: SigningIn, arrival: Arrival): Promise<Session | NotLetIn> {
  const tokens = await deps.signInService.exchange(arrival.code, arrival.verifier);
  const person = tokens && (await deps.personOfToken(tokens.accessToken));
  if (!tokens || !person) return 'refused';
  if (person.provedAt !== undefined && person.provedAt < arrival.askedAt - clockSkew) return 'stale';
  if (person.roles.length === 0) return 'no-role';
  await endBefore(deps, arrival);
  const { sessionSeals, sessionLimits, sessionStore } = deps;
  const sessionId = sessionSeals.newSessionId();
  const renewal = tokens.renewal && (await sessionSeals.sealRenewal(sessionId, tokens.renewal));
  const { staffId, roles } = person;
  const session = newSession(
    { sessionId, staffId, roles, ...(renewal && { renewal }) },
    epochSeconds(arrival.now),
    sessionLimits,
  );
  await sessionStore.keep(session);
  return session;
}

async function askedAnew({ sessionSeals, signInService, personOfToken }: SigningIn, session: Session) {
  const renewal = session.renewal && (await sessionSeals.openRenewal(session.sessionId, session.renewal));
  const tokens = renewal ? await signInService.renew(renewal) : undefined;
  const person = tokens && (await personOfToken(tokens.accessToken));
  if (!tokens || person?.staffId !== session.staffId || person.roles.length === 0) return undefined;
  return { roles: person.roles, renewal: tokens.renewal };
}

/**
 * Asks the sign-in service anew which roles somebody has. Whoever has left, or has no role any more, is signed out.
 * @returns whether the session goes on
 * @throws SignInUnavailable
 */
export async function renewSession(deps: SigningIn, session: Session, now: Temporal.Instant): Promise<boolean> {
  const found = await askedAnew(deps, session);
  if (!found) {
    await endSession(deps, session, now);
    return false;
  }
  const renewal = found.renewal && (await deps.sessionSeals.sealRenewal(session.sessionId, found.renewal));
  await deps.sessionStore.keep(
    renewedSession(session, { roles: found.roles, ...(renewal && { renewal }) }, epochSeconds(now)),
  );
  return true;
}
