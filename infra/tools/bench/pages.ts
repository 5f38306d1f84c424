import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Api } from '../demo/client.ts';
import { emergencyIntake } from '../demo/samples.ts';
import { intake } from './sample-requests.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by field name, as a stranger does.
type Json = any;

/** An emergency of somebody whom nobody else in the run shares a name or a number with. */
export const emergency = (): object => ({ ...intake(), clinical: emergencyIntake.clinical });

let sources = 0;
/** A loopback address that nobody in the run had before (all of 127.0.0.0/8 is this machine, on Linux). */
export const newSource = (): string => {
  const n = ++sources;
  return `127.1.${(n >> 8) & 255}.${n & 255}`;
};

/** Sends an intake from a source address. @returns its status and what it was answered */
export function sendFrom({ base }: Api, localAddress: string, body: object): Promise<{ status: number; body: Json }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: Json }>();
  const headers = { 'Content-Type': 'application/json' };
  const { port } = new URL(base);
  const sent = request({ host: '127.0.0.1', port, path: '/v1/intakes', method: 'POST', localAddress, headers });
  sent.on('error', reject);
  sent.on('response', (response) => {
    text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(said) }), reject);
  });
  sent.end(JSON.stringify(body));
  return promise;
}

/**
 * Sends an emergency from a source of its own and waits for its page.
 * @returns milliseconds from its sending until the SMS was handed to SNS: the outbox says when that was
 */
export async function timeToPage(api: Api): Promise<number> {
  const sentAt = Date.now();
  const { body } = await sendFrom(api, newSource(), emergency());
  const page = await api.until(async () => {
    const { messages } = (await api.get(`/_local/outbox?caseId=${body.intakeId}&channel=sms`)).body;
    return messages.find(({ kind }: Json) => kind === 'page');
  });
  return Date.parse(page.at) - sentAt;
}
