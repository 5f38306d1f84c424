import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GatewayAnswer } from '../../../shared/http/core/gateway-event.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
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

/** A page as it left the function. */
export interface AnsweredPage {
  text: string;
  calls: MeteredCall[];
  /** From the event to the answer, with the meter between function and engine. */
  milliseconds: number;
  /** Processor time of this process meanwhile, which a busy machine does not change: the meter's too, not the engine's. */
  processor: number;
}

/** The deployed functions on an engine in memory, with a meter between. */
export interface MeteredSystem {
  /** Not metered: for filling tables and for looking at them. */
  client: DynamoDBClient;
  /** Runs one operation as API Gateway would, with an Idempotency-Key of its own. @throws where it answers 4xx or 5xx */
  ask(operation: string, request?: Request): Promise<Answered>;
  /** Opens a page. @throws where it is not answered 200 */
  open(operation: string, request: Request): Promise<AnsweredPage>;
  /** By which links, cookies and addresses are sealed. */
  linkKeys: LinkKeys;
  publicUrl: string;
  stop(): Promise<void>;
}

const publicUrl = 'https://visits.example';

export async function startMeteredSystem(): Promise<MeteredSystem> {
  const engine = await startEngine();
  const proxy = await startMeteringProxy(engine.endpoint);
  const linkKeys: LinkKeys = { current: { id: 'k1', key: randomBytes(32).toString('base64url') } };
  const kept = { [linkKeysSecret]: JSON.stringify(linkKeys) };
  const aws = await startAwsEndpoints({ secretsmanager: secretsManager(kept) });
  setEnvironment({ publicUrl, dynamodb: proxy.endpoint, aws: aws.url });
  const client = new DynamoDBClient({ endpoint: engine.endpoint });
  await createTables(client);
  const invoke = lambdaService(await loadFunctions());
  const send = async (operation: string, request: Request) => {
    const { name, event } = eventOf(operation, request);
    proxy.take();
    const [began, before] = [performance.now(), process.cpuUsage()];
    const answer = (await invoke(name, event)) as GatewayAnswer;
    const milliseconds = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    if (answer.statusCode >= 400) throw new Error(`${operation}: ${answer.body}`);
    return { answer, milliseconds, processor: (user + system) / 1000, calls: proxy.take() };
  };
  return {
    client,
    linkKeys,
    publicUrl,
    async ask(operation, request = {}) {
      const { answer, calls } = await send(operation, request);
      return { body: answer.body === '' ? undefined : JSON.parse(answer.body), calls };
    },
    async open(operation, request) {
      const { answer, ...rest } = await send(operation, request);
      if (answer.statusCode !== 200) throw new Error(`${operation} leads to ${JSON.stringify(answer.headers)}`);
      return { text: answer.body, ...rest };
    },
    async stop() {
      client.destroy();
      await Promise.all([proxy.stop(), aws.close()]);
      await engine.stop();
    },
  };
}
