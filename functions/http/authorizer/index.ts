import { createRemoteJWKSet } from 'jose';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { tokenVerifier } from '../../../shared/http/core/verify-token.ts';
import { clock, linkKeys, log, tokenIssuer } from '../../compose.ts';
import { pick } from '../../container.ts';
import { type AuthorizerAnswer, type AuthorizerEvent, authorize } from './authorize.ts';

/** Well within the function's 5 s, so that it can still say what is wrong. */
const fetchMilliseconds = 2000;

const deps = pick({ clock, issuer: tokenIssuer, linkKeys, log });
const { issuer } = deps;
const { now } = deps.clock;
const keys = new URL(`${issuer}/.well-known/jwks.json`);
const verify = tokenVerifier({ issuer, keySet: createRemoteJWKSet(keys, { timeoutDuration: fetchMilliseconds }), now });

export const handler = (event: AuthorizerEvent): Promise<AuthorizerAnswer> =>
  authorize({ ...deps, now: () => epochSeconds(now()), verify }, event);
