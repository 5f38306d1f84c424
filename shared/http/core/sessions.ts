import type { Temporal } from 'temporal-polyfill';
import type { Session } from '../../domain/sessions/session.ts';
import type { Exchange } from './exchange.ts';

/** Somebody who is signed in to the console, as a request of theirs proves it. */
export interface SignedIn {
  session: Session;
  /** Goes into every form of the page, under `formTokenField`: sealed anew for each page, and good for this session alone. */
  formToken: string;
  /** When the session ends unless something is done before. Epoch second. */
  endsAt: number;
  /** The time of the request. Epoch second. */
  provedAt: number;
  /** `Set-Cookie` of the answer, where the request keeps the session alive. */
  cookie?: string;
}

/** Proves who is signed in. */
export interface Sessions {
  /**
   * @throws HttpFault 303 to the sign-in for a page, 401 for a form, where nobody is signed in any more
   * @throws whatever the store throws: then nobody can tell, and nobody is let in
   */
  prove: (event: Exchange, now: Temporal.Instant) => Promise<SignedIn>;
  /** Whether the form of a request was made for this session. One that was made for the same person before is kept (`keptAt`). */
  isOwnForm: (event: Exchange, signedIn: SignedIn) => Promise<boolean>;
}

/** Who is signed in, on a page of the console. @throws where a route lacks `by: 'session'` */
export function signedInOf({ session }: { session?: SignedIn }): SignedIn {
  if (!session) throw new Error('Nobody is signed in: the route is no page of the console.');
  return session;
}
