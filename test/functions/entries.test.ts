import type { Context } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
});

afterEach(() => vi.unstubAllEnvs());

const entries = {
  relay: () => import('../../functions/stream/relay.ts'),
  timers: () => import('../../functions/schedule/timers.ts'),
  sweeper: () => import('../../functions/schedule/sweeper.ts'),
  inbound: () => import('../../functions/inbound/inbound.ts'),
};
const timer = {
  timerId: 't-1',
  purpose: 'escalate',
  caseId: `int_${'c'.repeat(20)}`,
  round: 1,
  step: 1,
  dueAt: '2026-11-23T14:15:00Z',
};
const inbound = { Records: [{ Sns: { MessageId: 'sns-1', Message: '{}' } }] };
const context = { getRemainingTimeInMillis: () => 10_000 } as Context;

test.each([
  ['relay', { Records: [] }, 'TABLE_DIRECTORY'],
  ['timers', timer, 'TABLE_REQUESTS'],
  ['sweeper', {}, 'TABLE_REQUESTS'],
  ['inbound', inbound, 'TABLE_OUTBOX'],
] as const)(
  '%s loads without an environment and names what its deployment lacks at its first event',
  async (name, event, missing) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('AWS_REGION', 'us-east-1');
    for (const variable of ['TABLE_CASES', 'TABLE_DIRECTORY', 'TABLE_OUTBOX', 'TABLE_REQUESTS'])
      vi.stubEnv(variable, undefined);
    const { handler } = await entries[name]();
    const run = handler as (event: unknown, context: Context) => Promise<unknown>;
    await expect(run(event, context)).rejects.toThrow(`The environment variable ${missing} is not set`);
  },
);
