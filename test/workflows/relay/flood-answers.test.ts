import { expect, test } from 'vitest';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { eventOf } from '../../support/told-case.ts';

/** What the link answers in the message of a flood. */
async function issuedFor(changes: Partial<EventOf<'flood-page'>>) {
  const { deps, issued } = relayWorld();
  const about = { kind: 'flood-page', lane: 'page', recipientId: 'nurse-one', round: 2, step: 3, cases: 4 } as const;
  await relayPromise(deps, promisedEvent(eventOf({ ...about, ...changes })));
  return issued;
}

test('the link of a flood answers all the cases that its message counts', async () => {
  expect(await issuedFor({ gathering: 'flood-nurse-one-2' })).toEqual([
    { of: 'flood', gathering: 'flood-nurse-one-2', date: '2026-11-23', recipientId: 'nurse-one' },
  ]);
});

test.each([
  ['of one case', { gathering: 'flood-nurse-one-2', cases: 1 }],
  ['that an earlier release promised', {}],
])('a message %s is answered for that case', async (_, changes) => {
  expect(await issuedFor(changes)).toMatchObject([{ of: 'round', round: 2, step: 3, recipientId: 'nurse-one' }]);
});
