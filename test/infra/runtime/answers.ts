import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { started } from '../../support/started.ts';
import { folder, names } from '../bundling/all-bundles.ts';
import { alike } from './alike.ts';
import { deployedFunctions } from './deployed-functions.ts';
import { Recorder } from './recorder.ts';
import type { StackPlan } from './stack-plan.ts';
import { startUnderTest } from './stack-under-test.ts';
import { walk } from './walk.ts';

/** A Tuesday at ten in New York, as in the journeys. */
const beginning = Date.UTC(2030, 0, 15, 15);

/** Secrets Manager's event of the step that reads and changes nothing. */
const rotation = { SecretId: 'spinebridge/link-keys', ClientRequestToken: 'a-version-of-the-keys', Step: 'testSecret' };

/** Starts a stack, asks it for everything, and keeps what it answered. */
async function walked(name: string, bundles?: StackPlan['bundles']) {
  const plan = { dataDir: join(folder, name), beginning, ...(bundles && { bundles }) };
  const stack = await startUnderTest(plan);
  const api = new Recorder(stack.url, beginning);
  try {
    await walk(api);
    await stack.bring({ name: 'rotator', event: rotation });
  } finally {
    await stack.stop();
  }
  return { answers: alike(api.answers, stack.url), invoked: stack.invoked, failed: stack.failed };
}

describe('behind a stand-in of Lambda’s runtime, with what the templates of prod give them, the bundles', () => {
  const stacks = started(async () => {
    const asBundles = { folder, functions: deployedFunctions() };
    const [sources, bundled] = await Promise.all([walked('as-sources'), walked('as-bundles', asBundles)]);
    return { sources, bundled, stop: async () => undefined };
  });

  it('answer and send what the local server answers and sends', () => {
    const { sources, bundled } = stacks;
    expect(bundled.answers.map(({ asked, status }) => `${status} ${asked}`)).toEqual(
      sources.answers.map(({ asked, status }) => `${status} ${asked}`),
    );
    for (const [at, answer] of bundled.answers.entries()) expect(answer, answer.asked).toEqual(sources.answers[at]);
  });

  it('fail no event, and answer no request with a fault of ours', () => {
    const { failed, answers } = stacks.bundled;
    expect(failed).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('all had an event: none is only started', () => {
    expect(names.filter((name) => !stacks.bundled.invoked.has(name))).toEqual([]);
  });
});
