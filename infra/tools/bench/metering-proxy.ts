import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';

/** One call of DynamoDB with what it consumed. */
export interface MeteredCall {
  /** As DynamoDB names it: `Query`, `TransactWriteItems`. */
  operation: string;
  uses: ConsumedCapacity[];
}

export interface MeteringProxy {
  endpoint: string;
  /** The calls since the last `take`. */
  take(): MeteredCall[];
  stop(): Promise<void>;
}

/** What a client sends to DynamoDB's own streams API is no table operation and is not metered. */
const operationOf = ({ headers }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? '').replace('DynamoDB_20120810.', '');

/**
 * Stands between DynamoDB clients and an engine on loopback, asks it for the capacity that each call consumes, and counts
 * every call that arrives, repeats included. So the deployed handlers are measured as they are.
 */
export async function startMeteringProxy(engine: string): Promise<MeteringProxy> {
  let calls: MeteredCall[] = [];
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = operationOf(request);
    const body = JSON.stringify({ ...JSON.parse(await text(request)), ReturnConsumedCapacity: 'INDEXES' });
    const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers;
    const answer = await fetch(engine, { method: 'POST', headers: headers as Record<string, string>, body });
    const answered = await answer.text();
    calls.push({ operation, uses: [JSON.parse(answered).ConsumedCapacity ?? []].flat() });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answered);
  };
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.writeHead(502).end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
