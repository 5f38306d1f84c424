import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { canary } from './needles.ts';
import type { Sunk } from './sinks.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by field name, as a stranger does.
type Json = any;

export interface Asked {
  token?: string | undefined;
  body?: unknown;
  /** The body as it is sent, well formed or not. */
  raw?: string;
  headers?: Record<string, string>;
  /** Source address. */
  from?: string | undefined;
}

export interface Answer {
  status: number;
  body: Json;
}

export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

/** What a browser says besides, of where somebody was and who they are. */
const told = { Referer: `https://search.example/?q=${canary}`, Cookie: `who=${canary}`, 'User-Agent': canary };

const parsed = (said: string): Json => {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
};

/** Every address that an answer names: links, and where something is. */
function addressesIn(body: Json, headers: Record<string, unknown>): string[] {
  const links = JSON.stringify(body?.links ?? {});
  return [links, String(headers.location ?? ''), String(headers.link ?? '')].filter((each) => each.length > 2);
}

/** Asks a system over HTTP from any loopback address. @param sunk gets the addresses that answers name @param statuses counts answers */
export function asking(url: string, sunk: Sunk[], statuses: Map<number, number>): Ask {
  const { port } = new URL(url);
  const agents = new Map<string, Agent>();
  const agentOf = (from: string): Agent => {
    const agent = agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: 4, localAddress: from });
    agents.set(from, agent);
    return agent;
  };
  return async (method, path, { token, body, raw, headers = {}, from = '127.0.0.1' } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const all = {
      ...(sent !== undefined && {
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(sent)),
      }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...told,
      ...headers,
    };
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const call = request({ agent: agentOf(from), host: '127.0.0.1', port, method, path, headers: all });
    call.on('error', reject);
    call.on('response', (response) => {
      text(response).then((said) => {
        const status = response.statusCode ?? 0;
        const answer = { status, body: parsed(said) };
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        for (const each of addressesIn(answer.body, response.headers))
          sunk.push({ sink: 'address', of: path, text: each });
        resolve(answer);
      }, reject);
    });
    call.end(sent);
    return promise;
  };
}
