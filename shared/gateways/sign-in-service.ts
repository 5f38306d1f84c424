import * as z from 'zod/mini';
import { type SignInService, SignInUnavailable, type Tokens } from '../workflows/sessions/ports.ts';

/** Well within a function's time, so that it can still say what is wrong. */
const patienceMilliseconds = 4000;

const TokenAnswer = z.object({ access_token: z.string(), refresh_token: z.optional(z.string()) });

/** What a code or a refresh token that is not good is answered with (RFC 6749 section 5.2). */
const RefusedAnswer = z.object({ error: z.literal('invalid_grant') });

export interface SignInPlace {
  /** Base address of the hosted pages. */
  url: string;
  /** The console's client id: a public client, which has no secret. */
  clientId: string;
  /** Where a code is sent to. */
  callback: string;
}

/** @throws SignInUnavailable for whatever is neither an answer nor a refusal */
async function post(address: string, fields: Record<string, string>): Promise<{ ok: boolean; text: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    return { ok: answer.ok, text: await answer.text() };
  } catch (error) {
    throw new SignInUnavailable('The sign-in service did not answer.', { cause: error });
  }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Speaks to the OAuth endpoints of Cognito's hosted pages (RFC 6749, 7009, 7636). */
export function signInService({ url, clientId: client_id, callback }: SignInPlace): SignInService {
  async function tokens(fields: Record<string, string>): Promise<Tokens | undefined> {
    const { ok, text } = await post(`${url}/oauth2/token`, { ...fields, client_id });
    const body = jsonIn(text);
    const given = ok ? TokenAnswer.safeParse(body).data : undefined;
    if (given) return { accessToken: given.access_token, renewal: given.refresh_token };
    if (!ok && RefusedAnswer.safeParse(body).success) return undefined;
    throw new SignInUnavailable('The sign-in service answered something else.');
  }
  return {
    exchange: (code, code_verifier) =>
      tokens({ grant_type: 'authorization_code', code, code_verifier, redirect_uri: callback }),
    renew: (refresh_token) => tokens({ grant_type: 'refresh_token', refresh_token }),
    revoke: async (token) => {
      const { ok } = await post(`${url}/oauth2/revoke`, { token, client_id });
      if (!ok) throw new SignInUnavailable('The sign-in service did not revoke.');
    },
  };
}
