import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageClient } from '../../../test/support/page-client.ts';
import { httpSender } from '../../../test/support/page-senders.ts';
import { calmAnswers, emergencyAnswers, walkForm } from '../../../test/support/page-walk.ts';
import type { Around } from '../../local/around.ts';
import { startStack } from '../../local/stack.ts';
import { shown, spreadOf } from './report/figures.ts';

/**
 * How long the functions of the patient pages take for each step: from the event to the answer, with the local DynamoDB engine behind
 * them. The form is walked as a browser without script walks it.
 */
const walks = 30;
const goalMilliseconds = 30;

const times = new Map<string, number[]>();
const keep = (name: string, time: number): void => void times.set(name, [...(times.get(name) ?? []), time]);

type Asked = { httpMethod?: string; resource?: string };

const timed: Around = {
  service: (_, service) => service,
  handler: (_, handler) => async (event, context) => {
    const began = performance.now();
    const answer = await handler(event, context);
    const { httpMethod, resource } = event as Asked;
    if (resource !== undefined && !resource.startsWith('/v1'))
      keep(`${httpMethod} ${resource}`, performance.now() - began);
    return answer;
  },
};

const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
const stack = await startStack({ port: 0, dataDir, limits: 'off' }, () => undefined, timed);
try {
  for (let walk = 0; walk <= walks; walk++) {
    if (walk === 1) times.clear();
    for (const answers of [calmAnswers, emergencyAnswers]) {
      const client = new PageClient(httpSender(stack.url));
      await client.open(`/intake?lang=${walk % 2 ? 'en' : 'es'}`);
      await walkForm(client, { ...answers, family: `Sample-${walk}` });
    }
  }
  for (const [name, taken] of times) {
    const { n, p50, p95 } = spreadOf(taken);
    const verdict = p95 <= goalMilliseconds ? 'within' : 'beyond';
    console.log(`${name}: p50 ${shown(p50)} ms, p95 ${shown(p95)} ms of ${n}; ${verdict} ${goalMilliseconds} ms`);
  }
} finally {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
