import { describe, expect, test } from 'vitest';
import { SendFailed } from '../../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { aCard } from '../../support/act-records.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';

const referred = headerOf({ kind: 'referral', referrerId: 'demo-oncology' });
const card = aCard({ caseId });
const acknowledged = promisedEvent(eventOf<'case-changed'>({ kind: 'case-changed', change: 'acknowledged' }));
const messageId = `${eventId}.referrer.email`;

describe('the referrer of a case', () => {
  test('is written to, and the event stands with the referral', async () => {
    const { deps, mailed, committed, known } = relayWorld({ header: referred, card });
    await relayPromise(deps, acknowledged);
    expect(mailed).toMatchObject([{ messageId, to: card.email, kind: 'referral-changed' }]);
    expect(committed).toContainEqual(expect.objectContaining({ kind: 'referral-event-added' }));
    expect([...known.values()]).toContainEqual(expect.objectContaining({ to: 'referrer', caseId }));
  });

  test.each([
    ['brought no address', aCard({ caseId, email: undefined })],
    ['came to an earlier release', undefined],
  ])('is not where the referral %s; the event stands all the same', async (_, without) => {
    const { deps, mailed, committed } = relayWorld({ header: referred, card: without });
    await relayPromise(deps, acknowledged);
    expect(mailed).toEqual([]);
    expect(committed).toContainEqual(expect.objectContaining({ kind: 'referral-event-added' }));
  });

  test('whose address is refused for good is left: nobody is to phone', async () => {
    const { deps, failing, failures, committed, done } = relayWorld({ header: referred, card });
    failing.add(messageId);
    failures.set(messageId, new SendFailed('MessageRejected', 'refused'));
    await relayPromise(deps, acknowledged);
    expect(committed.filter(({ kind }) => kind === 'event')).toEqual([]);
    expect(done).toEqual([eventId]);
  });

  test('holds nobody else up where it cannot be read whom to write to: staff are told, and the event comes again', async () => {
    const { deps, sent, done } = relayWorld({ header: { ...referred, assignee: 'nurse-one' } });
    const referralEvents = { ...deps.referralEvents, card: () => Promise.reject(new Error('throttled')) };
    await expect(relayPromise({ ...deps, referralEvents }, acknowledged)).rejects.toThrow();
    expect(sent.length).toBeGreaterThan(0);
    expect(done).toEqual([]);
  });
});

test('nobody but a referrer hears of an intake', async () => {
  const { deps, mailed, committed } = relayWorld({ header: headerOf(), card });
  await relayPromise(deps, acknowledged);
  expect(mailed).toEqual([]);
  expect(committed.map(({ kind }) => kind)).not.toContain('referral-event-added');
});
