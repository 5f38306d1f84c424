import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { StaffRole } from '../../shared/domain/core/party.ts';
import { linkKeys, publicUrl, type System, startSystem } from '../access/system.ts';
import { signedInCookie } from './console-session.ts';
import { PageClient } from './page-client.ts';
import type { PageSender } from './page-senders.ts';

/** A browser: it sends the cookie that it was given last. */
export function browserOf(
  { ask }: Pick<System, 'ask'>,
  cookie?: string,
): PageSender & { cookie: () => string | undefined } {
  let jar = cookie;
  const send: PageSender = async ({ method, address, body, headers }) => {
    const sent = { accept: 'text/html', ...(jar !== undefined && { cookie: jar }), ...headers };
    const answer = await ask({ method, path: address, headers: sent, ...(body !== undefined && { body }) });
    const lower = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
    const all: Record<string, string> = Object.fromEntries(lower);
    if (all['set-cookie'] !== undefined) jar = all['set-cookie'].split(';')[0];
    return { status: answer.status, headers: all, html: answer.text };
  };
  return Object.assign(send, { cookie: () => jar });
}

/** The whole system in this process on a store in memory (test/access/system.ts), with staff who are signed in. */
export interface ConsoleSystem {
  system: System;
  /** A browser without script in which somebody is signed in since now. */
  signedIn(staffId: string, role: StaffRole): Promise<PageClient>;
}

export const consoleOf = (system: System): ConsoleSystem => ({
  system,
  async signedIn(staffId, role) {
    const now = Temporal.Now.instant();
    const client = new DynamoDBClient({});
    const cookie = await signedInCookie(client, linkKeys, publicUrl, { staffId, roles: [role], now });
    return new PageClient(browserOf(system, cookie));
  },
});

/** On Monday 2026-11-23, 09:00 in New York, with the sample directory and no case. */
export const startConsole = async (): Promise<ConsoleSystem> => consoleOf(await startSystem());
