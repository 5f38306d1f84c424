import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { routes } from '../../functions/routes.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import { authorizerContext } from '../../shared/http/caller.ts';
import type { GatewayAnswer } from '../../shared/http/gateway.ts';
import { startAwsEndpoints } from '../local/aws/endpoints.ts';
import { secretsManager } from '../local/aws/secrets-manager.ts';
import { startEngine } from '../local/engine.ts';
import { linkKeysSecret, setEnvironment } from '../local/environment.ts';
import { lambdaService } from '../local/lambda.ts';
import { loadFunctions } from '../local/load-functions.ts';
import { createTables } from '../local/tables.ts';
import { type MeteredCall, startMeteringProxy } from './metering-proxy.ts';

export interface Request {
  caller?: Caller;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever its operation answers
  body: any;
  calls: MeteredCall[];
}

/** The deployed functions on an engine in memory, with a meter between. */
export interface MeteredSystem {
  /** Not metered: for filling tables and for looking at them. */
  client: DynamoDBClient;
  /** Runs one operation as API Gateway would, with an Idempotency-Key of its own. @throws where it answers 4xx or 5xx */
  ask(operation: string, request?: Request): Promise<Answered>;
  stop(): Promise<void>;
}

function eventOf(operation: string, { caller, path = {}, query, body }: Request) {
  const route = routes.find((each) => each.operation === operation);
  if (!route) throw new Error(`There is no operation ${operation}.`);
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const authorizer = caller && authorizerContext(caller);
  const event = {
    resource: route.path,
    path: route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? ''),
    httpMethod: route.method,
    headers,
    queryStringParameters: query ?? null,
    pathParameters: path,
    body: body === undefined ? null : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: randomUUID(), ...(authorizer && { authorizer }) },
  };
  return { name: route.function as FunctionName, event };
}

export async function startMeteredSystem(): Promise<MeteredSystem> {
  const engine = await startEngine();
  const proxy = await startMeteringProxy(engine.endpoint);
  const linkKeys = JSON.stringify({ current: { id: 'k1', key: randomBytes(32).toString('base64url') } });
  const aws = await startAwsEndpoints({ secretsmanager: secretsManager({ [linkKeysSecret]: linkKeys }) });
  setEnvironment({ publicUrl: 'https://visits.example', dynamodb: proxy.endpoint, aws: aws.url });
  const client = new DynamoDBClient({ endpoint: engine.endpoint });
  await createTables(client);
  const invoke = lambdaService(await loadFunctions());
  return {
    client,
    async ask(operation, request = {}) {
      const { name, event } = eventOf(operation, request);
      proxy.take();
      const answer = (await invoke(name, event)) as GatewayAnswer;
      if (answer.statusCode >= 400) throw new Error(`${operation} of ${functions[name].entry}: ${answer.body}`);
      return { body: answer.body === '' ? undefined : JSON.parse(answer.body), calls: proxy.take() };
    },
    async stop() {
      client.destroy();
      await Promise.all([proxy.stop(), aws.close()]);
      await engine.stop();
    },
  };
}
