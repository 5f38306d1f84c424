import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Temporal } from 'temporal-polyfill';

/** Three parts in base64url (RFC 7515 section 7.1): nothing else is looked at any closer. */
const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What jose says of a token that is not good. All else that it throws says that the keys cannot be had. */
const tokenFaults = new Set<string>(
  [
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JWTInvalid,
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].map(({ code }) => code),
);

const isTokenFault = (error: unknown): boolean => error instanceof errors.JOSEError && tokenFaults.has(error.code);

export interface TokenIssuer {
  issuer: string;
  /** The issuer's public keys. */
  keySet: JWTVerifyGetKey;
  now: () => Temporal.Instant;
}

/**
 * Makes a verifier of JWTs.
 * @returns of a token its claims, or undefined where the issuer did not sign it, it was altered or has expired
 * @throws where the issuer's keys cannot be had: then nobody can tell.
 */
export const tokenVerifier =
  ({ issuer, keySet, now }: TokenIssuer) =>
  async (token: string): Promise<JWTPayload | undefined> => {
    if (!compact.test(token)) return undefined;
    try {
      const currentDate = new Date(now().epochMilliseconds);
      const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: ['RS256'], currentDate });
      return payload;
    } catch (error) {
      if (isTokenFault(error)) return undefined;
      throw error;
    }
  };
