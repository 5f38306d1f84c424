import { createHash, randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { staffScope } from '../../../shared/http/core/caller.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** The console's client, which has no secret. */
export const consoleClient = 'console';

/** How long a code is good for, in milliseconds; Cognito's is as good. */
const codeMilliseconds = 5 * 60_000;

/** What whoever signs in by a code asked for. */
export interface AskedCode {
  staffId: string;
  redirectUri: string;
  /** Of PKCE, by S256. */
  challenge: string;
}

export interface PeopleSettings {
  issuer: Pick<TokenIssuer, 'sign'>;
  /** The directory's. */
  staff: () => Promise<readonly StaffMember[]>;
  now: () => Temporal.Instant;
  /** IANA zone of the practice. */
  zone: string;
}

export interface PersonTokens {
  access_token: string;
  refresh_token?: string;
}

/** Codes and refresh tokens of staff, as Cognito hands them out. Those of a process that has ended are worth nothing. */
export interface People {
  /** Who can sign in today. */
  present(): Promise<readonly StaffMember[]>;
  codeFor(asked: AskedCode): string;
  /** @returns undefined for a code that was used, is too old or was asked for by somebody else */
  exchange(code: string, verifier: string, redirectUri: string): Promise<PersonTokens | undefined>;
  /** @returns undefined for a token that was revoked, or of somebody who has left */
  renew(refreshToken: string): Promise<PersonTokens | undefined>;
  revoke(refreshToken: string): void;
}

export function openPeople({ issuer, staff, now, zone }: PeopleSettings): People {
  const codes = new Map<string, AskedCode & { until: number }>();
  const renewals = new Map<string, string>();

  async function present(): Promise<readonly StaffMember[]> {
    const today = now().toZonedDateTimeISO(zone).toPlainDate().toString();
    return (await staff()).filter(({ until }) => until === undefined || until >= today);
  }

  /** Who they are and which role they have is asked anew each time. */
  async function accessToken(staffId: string): Promise<string | undefined> {
    const member = (await present()).find(({ recipientId }) => recipientId === staffId);
    if (!member) return undefined;
    const scope = `openid ${staffScope}`;
    return issuer.sign({
      sub: staffId,
      username: staffId,
      'cognito:groups': [member.role],
      client_id: consoleClient,
      scope,
    });
  }

  return {
    present,
    codeFor: (asked) => {
      const code = randomUUID();
      codes.set(code, { ...asked, until: now().epochMilliseconds + codeMilliseconds });
      return code;
    },
    exchange: async (code, verifier, redirectUri) => {
      const asked = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      if (!asked || asked.until <= now().epochMilliseconds) return undefined;
      if (asked.challenge !== challenge || asked.redirectUri !== redirectUri) return undefined;
      const access_token = await accessToken(asked.staffId);
      if (access_token === undefined) return undefined;
      const refresh_token = randomUUID();
      renewals.set(refresh_token, asked.staffId);
      return { access_token, refresh_token };
    },
    renew: async (refreshToken) => {
      const staffId = renewals.get(refreshToken);
      const access_token = staffId === undefined ? undefined : await accessToken(staffId);
      return access_token === undefined ? undefined : { access_token };
    },
    revoke: (refreshToken) => {
      renewals.delete(refreshToken);
    },
  };
}
