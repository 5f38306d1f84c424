import type { Session } from '../../domain/sessions/session.ts';

/** Reads who is signed in. */
export interface SessionReader {
  /** Up to date: somebody who signed out a moment ago is signed out. Undefined where there is none. */
  session(sessionId: string): Promise<Session | undefined>;
}
