import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import { tokenVerifier } from '../../../shared/http/core/verify-token.ts';
import { keptOnce } from '../durable-file.ts';

/** Cognito's default for access tokens. */
export const tokenSeconds = 3600;

/** What stands in for Cognito: signs access tokens with its claims and publishes the key that verifies them. */
export interface TokenIssuer {
  /** `iss` of its tokens. */
  issuer: string;
  /** The public key set, as at `/.well-known/jwks.json`. */
  keySet: { keys: JWK[] };
  /** Signs an access token of one hour. `claims` needs `client_id` and `scope`; `sub` names the bearer. */
  sign(claims: JWTPayload & { sub: string; client_id: string; scope: string }): Promise<string>;
  /** @returns the claims; undefined of a token that is not ours, altered, expired or no access token. @throws where the key cannot be used */
  verify(token: string): Promise<JWTPayload | undefined>;
}

const algorithm = 'RS256';

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: algorithm, use: 'sig' };
}

const publicPart = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK;

/**
 * @param keyFile keeps the signing key, so that tokens outlive a restart
 * @param now the clock that tokens are dated and checked by
 */
export async function openTokenIssuer(
  keyFile: string,
  issuer: string,
  now: () => Temporal.Instant,
): Promise<TokenIssuer> {
  const key = (await keptOnce(keyFile, newKey)) as JWK;
  const privateKey = await importJWK(key, algorithm);
  const keySet = { keys: [publicPart(key)] };
  const verified = tokenVerifier({ issuer, keySet: createLocalJWKSet(keySet), now });
  const header = { alg: algorithm, kid: key.kid ?? '' };

  return {
    issuer,
    keySet,
    sign: (claims) => {
      const at = Math.floor(now().epochMilliseconds / 1000);
      const dates = { iat: at, auth_time: at, exp: at + tokenSeconds };
      const token = { ...claims, iss: issuer, token_use: 'access', version: 2, jti: randomUUID(), ...dates };
      return new SignJWT(token).setProtectedHeader(header).sign(privateKey);
    },
    verify: async (token) => {
      const payload = await verified(token);
      return payload?.token_use === 'access' ? payload : undefined;
    },
  };
}
