import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { vi } from 'vitest';
import type { LocalOperation } from '../../infra/local/gateway/local-operation.ts';
import { openPeople } from '../../infra/local/issuer/people.ts';
import { signInPages } from '../../infra/local/issuer/sign-in-pages.ts';
import { revokeEndpoint, tokenEndpoint } from '../../infra/local/issuer/token-endpoint.ts';
import { openTokenIssuer } from '../../infra/local/issuer/token-issuer.ts';
import type { StaffMember } from '../../shared/domain/directory/directory.ts';
import { publicUrl, type System, startSystem } from '../access/system.ts';
import { type Browser, browserOn, type SendWith } from './sign-in-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** As `setEnvironment` of the system says it. */
const issuerUrl = 'http://127.0.0.1:1/issuer';

const member = (recipientId: string, role: StaffMember['role']): StaffMember => ({
  recipientId,
  role,
  email: `${recipientId}@example.org`,
  phone: '+16315550101',
});

/** The whole system in this process, with the sign-in pages and endpoints of a laptop. */
export interface SignInWorld {
  system: System;
  /** Who works here: what changes in it holds from then on. */
  staff: StaffMember[];
  /** What the sign-in service does instead; undefined = as it should. */
  service: { instead: (() => Promise<Response>) | undefined };
  browser(): Browser;
  /** Lets time pass. @param seconds whole */
  later(seconds: number): void;
}

const call = async (operation: LocalOperation, url: URL, body = ''): Promise<Response> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await operation({ headers, query: url.searchParams, body });
  return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
};

export async function startSignIn(): Promise<SignInWorld> {
  const system = await startSystem();
  const staff = [member('nurse-1', 'nurse'), member('nurse-2', 'nurse'), member('front-desk-1', 'front-desk')];
  const now = () => Temporal.Now.instant();
  const issuer = await openTokenIssuer(join(temporaryFolder(), 'key.json'), issuerUrl, now);
  const people = openPeople({ issuer, staff: async () => staff, now, zone: 'America/New_York' });
  const pages = signInPages(people, {
    callback: `${publicUrl}/staff/callback`,
    signedOut: `${publicUrl}/staff/sign-in`,
  });
  const provider: Record<string, LocalOperation> = {
    'POST /oauth2/token': tokenEndpoint(issuer, people),
    'POST /oauth2/revoke': revokeEndpoint(people),
    'GET /oauth2/authorize': pages.ask,
    'POST /oauth2/authorize': pages.choose,
    'GET /logout': pages.leave,
  };
  const service: SignInWorld['service'] = { instead: undefined };
  vi.stubGlobal('fetch', async (address: string | URL, init: RequestInit = {}) => {
    if (String(address) === `${issuerUrl}/.well-known/jwks.json`) return Response.json(issuer.keySet);
    if (service.instead) return service.instead();
    const url = new URL(address);
    const operation = provider[`${init.method} ${url.pathname}`];
    if (!operation) throw new Error(`Nobody is at ${address}.`);
    return call(operation, url, String(init.body));
  });

  const send: SendWith = async (jar, method, address, body) => {
    const url = new URL(address, publicUrl);
    if (url.origin !== publicUrl) throw new Error(`It leads out: ${address}`);
    const operation = provider[`${method} ${url.pathname}`];
    if (operation) {
      const answer = await call(operation, url, body);
      return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
    }
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return system.ask({
      method,
      path: `${url.pathname}${url.search}`,
      headers: { accept: 'text/html', ...(cookie && { cookie }) },
      ...(body !== undefined && { body }),
    });
  };

  return {
    system,
    staff,
    service,
    browser: () => browserOn(publicUrl, send),
    later: (seconds) => vi.setSystemTime(Date.now() + seconds * 1000),
  };
}
