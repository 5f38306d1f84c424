import { createRemoteJWKSet } from 'jose';
import { readEnvironment, required } from '../../../shared/config/environment.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { readLinkKeys } from '../../../shared/links/link-keys.ts';
import { log } from '../../../shared/observability/log.ts';
import { type AuthorizerAnswer, type AuthorizerEvent, authorize } from './authorize.ts';
import { tokenVerifier } from './verify-token.ts';

/** Well within the function's 5 s, so that it can still say what is wrong. */
const fetchMilliseconds = 2000;

const environment = readEnvironment(process.env);
const issuer = required(environment, 'TOKEN_ISSUER');
const secret = required(environment, 'LINK_KEYS_SECRET');
const keySet = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: fetchMilliseconds });

const now = (): number => epochSeconds(systemClock.now());

const deps = {
  now,
  linkKeys: () => readLinkKeys(secret, now()),
  verify: tokenVerifier({ issuer, keySet, now: systemClock.now }),
  log,
};

export const handler = (event: AuthorizerEvent): Promise<AuthorizerAnswer> => authorize(deps, event);
