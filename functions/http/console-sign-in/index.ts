import { createRemoteJWKSet } from 'jose';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { tokenVerifier } from '../../../shared/http/core/verify-token.ts';
import {
  consolePages,
  keptForms,
  log,
  publicUrl,
  sessionLimits,
  sessionSeals,
  sessionStore,
  signInPlace,
  signInService,
  tokenIssuer,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { personOfToken } from './person-of-token.ts';
import { consoleSignInRoutes } from './routes.ts';
import { sendKept } from './send-kept.ts';
import { showSession } from './show-session.ts';
import { showSignIn } from './show-sign-in.ts';
import { signOut } from './sign-out.ts';

/** Well within the function's time, so that it can still say what is wrong. */
const fetchMilliseconds = 2000;

const signing = { log, publicUrl, sessionLimits, sessionSeals, sessionStore, signInPlace, signInService };
const picked = pick({ ...consolePages, ...signing, keptForms, issuer: tokenIssuer });
const { issuer, clock, signInPlace: place } = picked;
const keySet = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: fetchMilliseconds });
const verify = tokenVerifier({ issuer, keySet, now: clock.now });
const deps = { ...picked, personOfToken: personOfToken(verify, place.clientId) };

export const handler = httpFunction(
  consoleSignInRoutes,
  {
    showSignIn: showSignIn(deps),
    finishSignIn: finishSignIn(deps),
    signOut: signOut(deps),
    showSession: showSession(deps),
    sendKept: sendKept(deps),
  },
  deps,
);
