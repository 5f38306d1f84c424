import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../../../../functions/routes.ts';
import { engineFile } from '../../../local/stack.ts';
import type { Api } from '../../demo/client.ts';
import { type Answered, type Asked, type Door, pooled } from '../handlers/asked.ts';
import { memoryOfTree, processorTimeOf } from '../process-figures.ts';
import { startSystem } from '../running-system.ts';

/** The running local system, asked over HTTP. Its processor time is that of the serving process, without the engine's. */
export interface HttpDoor extends Door {
  /** Where its engine listens. */
  endpoint: string;
  /** Of all its processes, in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** Method and address of a request. */
function addressOf({ operation, path = {}, query }: Asked): { method: string; path: string } {
  const route = routes.find((each) => each.operation === operation);
  if (!route) throw new Error(`There is no operation ${operation}.`);
  const search = query ? `?${new URLSearchParams(query)}` : '';
  return {
    method: route.method,
    path: `${route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '')}${search}`,
  };
}

async function send(api: Api, asked: Asked): Promise<Answered> {
  const { method, path } = addressOf(asked);
  const { token, body } = asked;
  const headers = method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {};
  const call = { headers, ...(token && { token }), ...(body !== undefined && { body }) };
  const began = performance.now();
  const answer = await api.call(method, path, call);
  return { status: answer.status, milliseconds: performance.now() - began, body: answer.body };
}

/**
 * Starts a local system with a data folder of its own. Limits for strangers are lifted: all requests have one source.
 * @param endpoint another engine than its own
 */
export async function startHttpDoor(name: string, endpoint?: string): Promise<HttpDoor> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
  const settings = { LIMITS: 'off', ...(endpoint && { DYNAMODB_ENDPOINT: endpoint }) };
  const { api, child, stop } = await startSystem(dataDir, settings);
  const pid = child.pid ?? 0;
  return {
    name,
    endpoint: JSON.parse(readFileSync(join(dataDir, engineFile), 'utf8')).endpoint,
    memory: () => memoryOfTree(pid),
    async run(asked, { atOnce = 1 } = {}) {
      const [before, began] = [processorTimeOf(pid), performance.now()];
      const answers = await pooled(asked, atOnce, (each) => send(api, each));
      const seconds = (performance.now() - began) / 1000;
      return { answers, processor: processorTimeOf(pid) - before, seconds };
    },
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
