import { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { endOf, type Session, type SessionLimits, type Standing, standingOf } from '../../domain/sessions/session.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import type { KeptForms, SessionReader } from '../../workflows/sessions/ports.ts';
import { type Exchange, part } from '../core/exchange.ts';
import { header } from '../core/gateway-event.ts';
import { HttpFault } from '../core/http-fault.ts';
import type { Sessions } from '../core/sessions.ts';
import { wayUp } from '../html/assets.ts';
import { formToken, sessionOfForm } from './form-token.ts';
import { addressOf, formSent, type Keeping, keepForm } from './keep-form.ts';
import { heldSession, sessionCookie } from './session-cookie.ts';

export interface SessionGateDeps {
  linkKeys: () => Promise<LinkKeys>;
  sessionReader: SessionReader;
  sessionLimits: SessionLimits;
  keptForms: KeptForms;
  /** Base address of pages and API. */
  publicUrl: string;
}

/** Why somebody has to sign in: what the sign-in page says of it (`why`). */
export type SignInReason = Exclude<Standing, 'live'> | 'none';

/** A page is led to the sign-in and back; a form is told, because what it says would be lost on the way (door of the console). */
function signInNeeded(event: Exchange, why: SignInReason): HttpFault {
  const isPage = event.httpMethod === 'GET' || event.httpMethod === 'HEAD';
  const isWayOut = part(event, 'route').operation === 'signOut';
  if (!isPage && !isWayOut)
    return new HttpFault(401, 'sign-in-needed', 'You are signed out. Sign in again and send this once more.');
  const query = isWayOut ? { why: why === 'none' ? why : 'signed-out' } : { why, to: addressOf(event) };
  const Location = `${wayUp(event.path)}staff/sign-in?${new URLSearchParams(query)}`;
  return new HttpFault(303, 'sign-in-needed', 'Sign in to see this page.', { Location });
}

/** What was typed when the session ended is kept, where a page of that very session sent it; whoever signed out meant to leave. */
async function keptOfEnded(keeping: Keeping, event: Exchange, session: Session, standing: Standing): Promise<void> {
  if (part(event, 'route').method === 'GET' || standing === 'signed-out') return;
  const form = formSent(event);
  if (form && sessionOfForm(keeping.keys, form) === session.sessionId)
    event.state.keptAt = await keepForm(keeping, event, form, session);
}

/** A page that somebody left open when they signed in anew: its form is not taken, but what they wrote is kept. */
async function keptOfBefore(
  { sessionReader }: SessionGateDeps,
  keeping: Keeping,
  event: Exchange,
  { staffId }: Session,
): Promise<void> {
  const form = formSent(event);
  const before = form && sessionOfForm(keeping.keys, form);
  const session = before === undefined ? undefined : await sessionReader.session(before);
  if (form && session?.staffId === staffId) event.state.keptAt = await keepForm(keeping, event, form, session);
}

/** Proves by the cookie and the record of the session who is signed in. */
export const sessionGate = (deps: SessionGateDeps): Sessions => ({
  prove: async (event, now) => {
    const { linkKeys, sessionReader, sessionLimits, publicUrl, keptForms } = deps;
    const keys = await linkKeys();
    const held = heldSession(keys, header(event, 'cookie'), publicUrl);
    const session = held && (await sessionReader.session(held.sessionId));
    if (!held || !session) throw signInNeeded(event, 'none');
    const route = part(event, 'route');
    const seconds = epochSeconds(now);
    const asked = { seenAt: held.seenAt, now: seconds, isForm: route.method !== 'GET' };
    const standing = standingOf(session, asked, sessionLimits);
    if (standing !== 'live') {
      await keptOfEnded({ keptForms, keys, now }, event, session, standing);
      throw signInNeeded(event, standing);
    }
    const seenAt = route.passive ? held.seenAt : seconds;
    return {
      session,
      formToken: formToken(keys, session.sessionId),
      endsAt: endOf(session, seenAt, sessionLimits),
      provedAt: seconds,
      ...(!route.passive && { cookie: sessionCookie(keys, { publicUrl, sessionId: session.sessionId, now }) }),
    };
  },
  isOwnForm: async (event, { session, provedAt }) => {
    const keys = await deps.linkKeys();
    if (sessionOfForm(keys, event.state.body) === session.sessionId) return true;
    const now = Temporal.Instant.fromEpochMilliseconds(provedAt * 1000);
    await keptOfBefore(deps, { keptForms: deps.keptForms, keys, now }, event, session);
    return false;
  },
});
