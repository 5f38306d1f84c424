import { describe, expect, test } from 'vitest';
import type { PageDelivery } from '../../../shared/domain/paging/paging-round.ts';
import { floodStore } from '../../../shared/store/flood-store.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { recordDeliveries } from '../../../shared/workflows/relay/record-deliveries.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { anEventOf, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { eventOf, nineOClock } from '../../support/told-case.ts';

const store = started(openStore);

const told = (channel: PageDelivery['channel'], result: PageDelivery['result'] = 'sent'): PageDelivery => ({
  recipientId: 'nurse-one',
  channel,
  at: '2026-11-23T14:00:05.000Z',
  result,
});
const pageOf = (caseId: string) => eventOf({ caseId, kind: 'page', lane: 'page', round: 1, step: 1 });
const remaining = () => 10_000;
function world() {
  const { deps, ...rest } = timerWorld(store);
  return { ...rest, deps: { ...deps, floods: floodStore(store.client, store.tableName) } };
}

describe('who was told of a page', () => {
  test('is written into its round, once however often it is told', async () => {
    const caseId = anId('int', 1);
    await pagedCase(store, caseId);
    const { deps, roundOf } = world();
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
    const { deps, roundOf, waits } = world();
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
    const { deps } = world();
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
    const { deps } = world();
    const before = await store.everything();
    await recordDeliveries(deps, pageOf(anId('int', 5)), [told('sms')], remaining);
    await recordDeliveries(deps, pageOf(caseId), [], remaining);
    await recordDeliveries(deps, eventOf({ caseId }), [told('sms')], remaining);
    expect(await store.everything()).toEqual(before);
  });
});

describe('the message of a flood', () => {
  const floodPage = (gathering: string) =>
    anEventOf('flood-page', { recipientId: 'nurse-one', cases: 3, round: 1, step: 1, gathering });

  /** Three cases that gathered; what there is to write with. */
  async function gathered(first: number) {
    const { deps, roundOf } = world();
    const gathering = `flood-nurse-one-${first}`;
    const caseIds = [0, 1, 2].map((each) => anId('int', first + each));
    for (const caseId of caseIds) {
      const { header } = await pagedCase(store, caseId);
      const page = { caseId, code: header.code, urgency: header.urgency, round: 1, step: 1 };
      await deps.floods.gather(gathering, page, nineOClock);
    }
    return { deps, roundOf, gathering, caseIds };
  }

  test('is written into the round of each case that it is of', async () => {
    const { deps, roundOf, gathering, caseIds } = await gathered(20);
    await recordDeliveries(deps, floodPage(gathering), [told('sms')], remaining);
    for (const caseId of caseIds)
      expect(await roundOf(caseId)).toMatchObject({ steps: [{ deliveries: [told('sms')] }] });
  });

  test('holds up nothing where that fails: it is out', async () => {
    const { deps, roundOf, gathering, caseIds } = await gathered(30);
    let failed = false;
    const ledger: Ledger = {
      commit: async (changes, token) => {
        if (!failed) {
          failed = true;
          throw new Error('down');
        }
        await store.ledger.commit(changes, token);
      },
    };
    await recordDeliveries({ ...deps, ledger }, floodPage(gathering), [told('sms')], remaining);
    const rounds = await Promise.all(caseIds.map(roundOf));
    expect(rounds.filter((round) => round?.steps[0]?.deliveries.length === 1)).toHaveLength(2);
  });
});
