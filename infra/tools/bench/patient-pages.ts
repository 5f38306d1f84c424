import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageClient } from '../../../test/support/page-client.ts';
import { httpSender } from '../../../test/support/page-senders.ts';
import { calmAnswers, emergencyAnswers, sendOpenForm, walkForm } from '../../../test/support/page-walk.ts';
import type { Around } from '../../local/around.ts';
import { startStack } from '../../local/stack.ts';
import { shown, spreadOf } from './report/figures.ts';

/**
 * How long the functions of the patient pages take for each step: from the event to the answer, with the local DynamoDB engine behind
 * them, and how much processor time this process spends meanwhile, which a busy machine does not change. The form is walked as a browser
 * without script walks it, and from a routine case on to the times, a hold, a visit and its page.
 */
const walks = 30;
const goalMilliseconds = 30;

/** Milliseconds of one call. */
interface Took {
  time: number;
  processor: number;
}

const calls = new Map<string, Took[]>();
const keep = (name: string, took: Took): void => void calls.set(name, [...(calls.get(name) ?? []), took]);

type Asked = { httpMethod?: string; resource?: string };

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From what came of a routine form to the page of its visit. */
async function chooseTime(client: PageClient): Promise<void> {
  await sendOpenForm(client, { consent: calmAnswers.consent ?? [] });
  const { href: times = '' } = client.page.links.find((each) => each.href.startsWith('./appointments/times?')) ?? {};
  await client.open(times.slice('.'.length));
  const [, slot = ''] = client.page.html.match(/name="slot" value="([^"]+)"/) ?? [];
  await client.press(slot);
  await client.press('book');
  const { href = '' } = client.page.links.find((each) => each.href.startsWith('./manage?')) ?? {};
  await client.open(`/appointments/${href.slice('./'.length)}`);
}

const timed: Around = {
  service: (_, service) => service,
  handler: (_, handler) => async (event, context) => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const answer = await handler(event, context);
    const { httpMethod, resource } = event as Asked;
    if (resource !== undefined && !resource.startsWith('/v1'))
      keep(`${httpMethod} ${resource}`, { time: performance.now() - began, processor: processorSince(before) });
    return answer;
  },
};

const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
const stack = await startStack({ port: 0, dataDir, limits: 'off' }, () => undefined, timed);
try {
  for (let walk = 0; walk <= walks; walk++) {
    if (walk === 1) calls.clear();
    for (const answers of [calmAnswers, emergencyAnswers]) {
      const client = new PageClient(httpSender(stack.url));
      await client.open(`/intake?lang=${walk % 2 ? 'en' : 'es'}`);
      await walkForm(client, { ...answers, family: `Sample-${walk}` });
      if (answers === calmAnswers) await chooseTime(client);
    }
  }
  for (const [name, took] of calls) {
    const { n, p50, p95 } = spreadOf(took.map(({ time }) => time));
    const { p50: processor } = spreadOf(took.map((each) => each.processor));
    const verdict = p95 <= goalMilliseconds ? 'within' : 'beyond';
    console.log(
      `${name}: p50 ${shown(p50)} ms, p95 ${shown(p95)} ms of ${n}, processor p50 ${shown(processor)} ms; ${verdict} ${goalMilliseconds} ms`,
    );
  }
} finally {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
