import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { FloodBody } from '../../../shared/contract/case-work-bodies.ts';
import { SubscriptionBody } from '../../../shared/contract/subscription-bodies.ts';
import { inputFaults } from '../../../shared/http/core/input-faults.ts';

test.each([
  [
    SubscriptionBody,
    { channel: 'sms', quietHours: { from: '7', to: '25:00' } },
    {
      '/quietHours/from': 'is not a time of the day; write it like 07:00 or 22:00',
      '/quietHours/to': 'is not a time of the day; write it like 07:00 or 22:00',
    },
  ],
  [
    FloodBody,
    { source: '', from: 'yesterday' },
    {
      '/source': 'is no source as the worklist names it',
      '/from': 'is not an instant that exists; write it like 2026-11-26T08:00:00-05:00',
    },
  ],
  [
    z.strictObject({ code: z.string().check(z.regex(/^x$/)) }),
    { code: 'y' },
    { '/code': 'does not have the expected form' },
  ],
])('a value of another form is told how to write it, where the schema says: %#', (schema, body, expected) => {
  const { error } = schema.safeParse(body, { reportInput: true });
  const faults = inputFaults(error?.issues ?? []);
  expect(Object.fromEntries(faults.map(({ pointer, detail }) => [pointer, detail]))).toEqual(expected);
});
