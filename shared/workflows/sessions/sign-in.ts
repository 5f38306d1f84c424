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

/** It is renewed once an hour, and ends once: more writes than these never come between. */
const mostAttempts = 5;

/**
 * Ends the record, also where it was renewed after it was read.
 * @returns the session as it was when it ended; undefined where it had ended before
 */
async function endRecord(store: SessionStore, read: Session, now: Temporal.Instant): Promise<Session | undefined> {
  let session: Session | undefined = read;
  for (let n = 0; n < mostAttempts; n++) {
    if (!session || session.endedAt !== undefined) return undefined;
    if (await store.replace(session, endedSession(session, epochSeconds(now)))) return session;
    session = await store.session(session.sessionId);
  }
  throw new Error('A session could not be ended: it was changed again and again.');
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
  const ended = await endRecord(sessionStore, session, now);
  const renewal =
    ended?.renewal && (await sessionSeals.openRenewal(ended.sessionId, ended.renewal).catch(() => undefined));
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
  if (!(await sessionStore.replace(undefined, session))) throw new Error('An id of a session was given twice.');
  return session;
}

async function askedAnew({ sessionSeals, signInService, personOfToken }: SigningIn, session: Session) {
  const renewal = session.renewal && (await sessionSeals.openRenewal(session.sessionId, session.renewal));
  const tokens = renewal ? await signInService.renew(renewal) : undefined;
  const person = tokens && (await personOfToken(tokens.accessToken));
  if (!tokens || person?.staffId !== session.staffId || person.roles.length === 0) return undefined;
  return { roles: person.roles, renewal: tokens.renewal };
}

/** It was changed while the sign-in service was asked: signed out, which stands, or renewed by another page of the same browser. */
async function standsAfter({ sessionStore, signInService }: SigningIn, session: Session, renewal?: string) {
  const current = await sessionStore.session(session.sessionId);
  const goesOn = current !== undefined && current.endedAt === undefined;
  if (!goesOn && renewal !== undefined) await signInService.revoke(renewal).catch(() => undefined);
  return goesOn;
}

/**
 * Asks the sign-in service anew which roles somebody has. Whoever has left, or has no role any more, is signed out; whoever signs out
 * meanwhile stays signed out.
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
  const renewed = renewedSession(session, { roles: found.roles, ...(renewal && { renewal }) }, epochSeconds(now));
  return (await deps.sessionStore.replace(session, renewed)) || standsAfter(deps, session, found.renewal);
}
