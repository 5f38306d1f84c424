import { readFileSync } from 'node:fs';
import { request as ask, createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { engineFile } from '../../infra/local/stack.ts';
import type { Api } from '../../infra/tools/demo/client.ts';
import { PageClient } from './page-client.ts';
import { httpSender } from './page-senders.ts';
import { type Stack, startStack } from './stack.ts';
import { everythingIn } from './store.ts';

/** A running system whose pages can be walked, below a stage path as API Gateway serves them and at the root alike. */
export interface PageSystem {
  api: Api;
  /** Base addresses, without a trailing slash. */
  bases: { root: string; stage: string };
  /** A browser without script. */
  client(base?: keyof PageSystem['bases']): PageClient;
  /** Every row of every table, once nothing is left to be done. */
  dump(): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

const stagePath = '/prod';

/** Hands on what comes below the stage path, without it, as API Gateway does with its stage. */
const handOn =
  (target: () => string): RequestListener =>
  (incoming, response) => {
    const { method, headers, url = '' } = incoming;
    if (!url.startsWith(stagePath)) return response.writeHead(403).end('Missing Authentication Token');
    const onward = ask(`${target()}${url.slice(stagePath.length)}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    return incoming.pipe(onward);
  };

async function listenBelowStage(target: () => string): Promise<{ base: string; close: () => Promise<void> }> {
  const server = createServer(handOn(target));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { base: `http://127.0.0.1:${port}${stagePath}`, close };
}

function engineOf({ dataDir }: Stack): DynamoDBClient {
  const { endpoint } = JSON.parse(readFileSync(join(dataDir, engineFile), 'utf8'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
}

/**
 * Starts the system as `npm start` does, with the sample practice, on a Tuesday at ten in New York (stack.ts).
 * @param limits as the setting LIMITS; off, so that one test may send many forms
 */
export async function startPageSystem(limits: 'on' | 'off' = 'off'): Promise<PageSystem> {
  const stack = await startStack(limits);
  const stage = await listenBelowStage(() => stack.api.base);
  const engine = engineOf(stack);
  const bases = { root: stack.api.base, stage: stage.base };
  return {
    api: stack.api,
    bases,
    client: (base = 'root') => new PageClient(httpSender(bases[base]), base === 'stage' ? stagePath : ''),
    dump: async () => {
      await stack.api.advance('PT1S');
      return everythingIn(engine, (table) => table);
    },
    stop: async () => {
      engine.destroy();
      await stage.close();
      await stack.stop();
    },
  };
}
