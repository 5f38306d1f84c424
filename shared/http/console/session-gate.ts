import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { endOf, type SessionLimits, type Standing, standingOf } from '../../domain/sessions/session.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import type { SessionReader } from '../../workflows/sessions/ports.ts';
import { type Exchange, part } from '../core/exchange.ts';
import { HttpFault } from '../core/http-fault.ts';
import type { Sessions } from '../core/sessions.ts';
import { wayUp } from '../html/assets.ts';
import { formToken, isFormOf } from './form-token.ts';
import { heldSession, sessionCookie } from './session-cookie.ts';

export interface SessionGateDeps {
  linkKeys: () => Promise<LinkKeys>;
  sessionReader: SessionReader;
  sessionLimits: SessionLimits;
  /** Base address of pages and API. */
  publicUrl: string;
}

/** Why somebody has to sign in: what the sign-in page says of it (`why`). */
export type SignInReason = Exclude<Standing, 'live'> | 'none';

/** Where a page was asked for, below the site's root, with its query. */
function askedFor({ path, multiValueQueryStringParameters: query }: Exchange): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** A page is led to the sign-in and back; a form is told, because what it says would be lost on the way (door of the console). */
function signInNeeded(event: Exchange, why: SignInReason): HttpFault {
  const to = `${wayUp(event.path)}staff/sign-in?${new URLSearchParams({ why, to: askedFor(event) })}`;
  return event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
    ? new HttpFault(303, 'sign-in-needed', 'Sign in to see this page.', { Location: to })
    : new HttpFault(401, 'sign-in-needed', 'You are signed out. Sign in again and send this once more.');
}

/** Proves by the cookie and the record of the session who is signed in. */
export const sessionGate = ({ linkKeys, sessionReader, sessionLimits, publicUrl }: SessionGateDeps): Sessions => ({
  prove: async (event: Exchange, now: Temporal.Instant) => {
    const keys = await linkKeys();
    const held = heldSession(keys, event, publicUrl);
    const session = held && (await sessionReader.session(held.sessionId));
    if (!held || !session) throw signInNeeded(event, 'none');
    const route = part(event, 'route');
    const seconds = epochSeconds(now);
    const asked = { seenAt: held.seenAt, now: seconds, isForm: route.method !== 'GET' };
    const standing = standingOf(session, asked, sessionLimits);
    if (standing !== 'live') throw signInNeeded(event, standing);
    const seenAt = route.passive ? held.seenAt : seconds;
    return {
      session,
      formToken: formToken(keys, session.sessionId),
      endsAt: endOf(session, seenAt, sessionLimits),
      ...(!route.passive && { cookie: sessionCookie(keys, { publicUrl, sessionId: session.sessionId, now }) }),
    };
  },
  isOwnForm: async (form, { session }) => isFormOf(await linkKeys(), form, session.sessionId),
});
