import type { StaffRole } from '../../domain/core/party.ts';
import type { Session } from '../../domain/sessions/session.ts';

/** Reads who is signed in. */
export interface SessionReader {
  /** Up to date: somebody who signed out a moment ago is signed out. Undefined where there is none. */
  session(sessionId: string): Promise<Session | undefined>;
}

/** Besides: writes it down. */
export interface SessionStore extends SessionReader {
  /**
   * Takes the place of the session as it was read.
   * @param read undefined where it begins: there was none of its id
   * @returns false, and nothing is written, where it is not as it was read any more
   */
  replace(read: Session | undefined, session: Session): Promise<boolean>;
}

/** What the sign-in service gives: who somebody is, and by what it is asked anew. */
export interface Tokens {
  accessToken: string;
  /** Refresh token; absent where that of before is to be used on. */
  renewal?: string | undefined;
}

/** The sign-in service could not be asked, or did not answer in time: nobody can tell who it is. */
export class SignInUnavailable extends Error {}

/** Where staff prove who they are. */
export interface SignInService {
  /** Changes a code for tokens. @returns undefined where it was refused: used before, too old, or not ours. @throws SignInUnavailable */
  exchange(code: string, verifier: string): Promise<Tokens | undefined>;
  /** Asks anew who somebody is. @returns undefined where it was refused: the person is gone, or was signed out. @throws SignInUnavailable */
  renew(renewal: string): Promise<Tokens | undefined>;
  /** Makes a refresh token worth nothing. @throws SignInUnavailable */
  revoke(renewal: string): Promise<void>;
}

/** Whom an access token names. */
export interface NamedPerson {
  staffId: string;
  roles: StaffRole[];
  /** When they proved who they are; epoch second. Undefined where the token does not say. */
  provedAt: number | undefined;
}

/** @returns undefined for a token that is not for the console. @throws SignInUnavailable where nobody can tell */
export type PersonOfToken = (accessToken: string) => Promise<NamedPerson | undefined>;

/** Makes ids of sessions, and seals what renews them. */
export interface SessionSeals {
  /** Nobody guesses one. */
  newSessionId(): string;
  sealRenewal(sessionId: string, renewal: string): Promise<string>;
  /** @returns undefined where the keys that sealed it are gone */
  openRenewal(sessionId: string, sealed: string): Promise<string | undefined>;
}

/** A form that could not be taken because its session had ended. */
export interface KeptForm {
  keptId: string;
  /** Whose it is: nobody else sees it. */
  staffId: string;
  /** Where it was sent, below the site's root, with its query. */
  address: string;
  fields: Record<string, string | string[]>;
  /** It was sent on, or thrown away; epoch second. */
  doneAt?: number | undefined;
  /** Epoch second from which it is gone. */
  expiresAt: number;
}

export interface KeptForms {
  keep(form: KeptForm): Promise<void>;
  /** @returns undefined where there is none of that person, or not any more. @param now epoch second */
  kept(keptId: string, staffId: string, now: number): Promise<KeptForm | undefined>;
}
