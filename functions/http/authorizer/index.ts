import { createRemoteJWKSet, jwtVerify } from 'jose';
import { systemClock } from '../../../shared/clock.ts';
import { readEnvironment, required } from '../../../shared/config/environment.ts';
import { epochSeconds } from '../../../shared/domain/time/instants.ts';
import { readLinkKeys } from '../../../shared/links/link-keys.ts';
import { type AuthorizerAnswer, type AuthorizerEvent, authorize } from './authorize.ts';

const environment = readEnvironment(process.env);
const issuer = required(environment, 'TOKEN_ISSUER');
const secret = required(environment, 'LINK_KEYS_SECRET');
const keySet = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

async function verify(token: string): Promise<unknown> {
  const currentDate = new Date(systemClock.now().epochMilliseconds);
  const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: ['RS256'], currentDate });
  return payload;
}

export const handler = (event: AuthorizerEvent): Promise<AuthorizerAnswer> =>
  authorize({ now: () => epochSeconds(systemClock.now()), linkKeys: () => readLinkKeys(secret), verify }, event);
