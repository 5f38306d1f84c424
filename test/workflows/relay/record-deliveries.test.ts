import { describe, expect, test } from 'vitest';
import type { PageDelivery } from '../../../shared/domain/paging/paging-round.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { recordDeliveries } from '../../../shared/workflows/relay/record-deliveries.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { eventOf } from '../../support/told-case.ts';

const store = started(openStore);

const told = (channel: PageDelivery['channel'], result: PageDelivery['result'] = 'sent'): PageDelivery => ({
  recipientId: 'nurse-one',
  channel,
  at: '2026-11-23T14:00:05.000Z',
  result,
});
const pageOf = (caseId: string) => eventOf({ caseId, kind: 'page', lane: 'page', round: 1, step: 1 });
const remaining = () => 10_000;

describe('who was told of a page', () => {
  test('is written into its round, once however often it is told', async () => {
    const caseId = anId('int', 1);
    await pagedCase(store, caseId);
    const { deps, roundOf } = timerWorld(store);
    await recordDeliveries(deps, pageOf(caseId), [told('sms'), told('email', 'failed')], remaining);
    await recordDeliveries(deps, pageOf(caseId), [told('sms'), told('email', 'failed')], remaining);
    expect(await roundOf(caseId)).toMatchObject({
      version: 2,
      steps: [{ deliveries: [told('sms'), told('email', 'failed')] }],
    });
    await recordDeliveries(deps, pageOf(caseId), [told('email')], remaining);
    expect(await roundOf(caseId)).toMatchObject({ version: 3, steps: [{ deliveries: [told('sms'), told('email')] }] });
  });

  test('is written after the round went on meanwhile, and undoes nothing of that', async () => {
    const caseId = anId('int', 2);
    const { round } = await pagedCase(store, caseId);
    const { deps, roundOf, waits } = timerWorld(store);
    let rival = true;
    const ledger: Ledger = {
      commit: async (changes, token) => {
        if (rival)
          await store.commit({ kind: 'round-changed', round: { ...round, version: 2, nextAt: 'later' }, from: 1 });
        rival = false;
        await store.ledger.commit(changes, token);
      },
    };
    await recordDeliveries({ ...deps, ledger }, pageOf(caseId), [told('sms')], remaining);
    expect(await roundOf(caseId)).toMatchObject({
      version: 3,
      nextAt: 'later',
      steps: [{ deliveries: [told('sms')] }],
    });
    expect(waits).toEqual([0]);
  });

  test('is given up where other writes keep coming between: the event stays pending then', async () => {
    const caseId = anId('int', 3);
    await pagedCase(store, caseId);
    const { deps } = timerWorld(store);
    const ledger: Ledger = { commit: () => Promise.reject(new Conflict('round-changed')) };
    await expect(recordDeliveries({ ...deps, ledger }, pageOf(caseId), [told('sms')], remaining)).rejects.toMatchObject(
      {
        kind: 'retries-exhausted',
      },
    );
  });

  test('is written nowhere where the round has no record, nobody was told, or the event is no page', async () => {
    const caseId = anId('int', 4);
    await pagedCase(store, caseId);
    const { deps } = timerWorld(store);
    const before = await store.everything();
    await recordDeliveries(deps, pageOf(anId('int', 5)), [told('sms')], remaining);
    await recordDeliveries(deps, pageOf(caseId), [], remaining);
    await recordDeliveries(deps, eventOf({ caseId }), [told('sms')], remaining);
    expect(await store.everything()).toEqual(before);
  });
});
