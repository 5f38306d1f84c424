import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Random } from '../histories/random.ts';
import { storeRefusals } from './trouble.ts';

/** Stands between DynamoDB clients and an engine, and lets some calls fail, with errors that quote them. Streams always answer. */
export async function unreliableEngine(engine: string, random: Random, chance: () => number): Promise<string> {
  const forward = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await text(asked);
    const target = String(asked.headers['x-amz-target'] ?? '');
    if (target.startsWith('DynamoDB_20120810') && random.chance(chance())) {
      const { status, headers, body: said } = random.pick(storeRefusals(body));
      answer.writeHead(status, headers).end(said);
      return;
    }
    const onward = send(engine, { method: asked.method ?? 'GET', headers: asked.headers });
    onward.on('response', (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end(body);
  };
  const server = createServer((asked, answer) => {
    forward(asked, answer).catch(() => answer.destroy());
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
