import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GatewayAnswer } from '../../../shared/http/core/gateway-event.ts';
import { startAwsEndpoints } from '../../local/aws/endpoints.ts';
import { secretsManager } from '../../local/aws/secrets-manager.ts';
import { startEngine } from '../../local/engine.ts';
import { linkKeysSecret, setEnvironment } from '../../local/environment.ts';
import { lambdaService } from '../../local/lambda.ts';
import { loadFunctions } from '../../local/load-functions.ts';
import { createTables } from '../../local/tables.ts';
import { eventOf, type Request } from './gateway-event.ts';
import { type MeteredCall, startMeteringProxy } from './metering-proxy.ts';

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
      if (answer.statusCode >= 400) throw new Error(`${operation}: ${answer.body}`);
      return { body: answer.body === '' ? undefined : JSON.parse(answer.body), calls: proxy.take() };
    },
    async stop() {
      client.destroy();
      await Promise.all([proxy.stop(), aws.close()]);
      await engine.stop();
    },
  };
}
