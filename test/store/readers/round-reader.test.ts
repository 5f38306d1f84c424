import { describe, expect, it } from 'vitest';
import { endRound, withDeliveries, withStep } from '../../../shared/domain/paging/paging-round.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { aRound } from '../../support/paging-records.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);

const at = '2026-11-23T14:15:00.000Z';

describe('a paging round', () => {
  it('comes back as it went, by its case and number', async () => {
    const rounds = roundReader(store.client, store.tableName);
    const told = [{ recipientId: 'nurse-1', channel: 'sms', at, result: 'failed' } as const];
    const paged = withDeliveries(withStep(aRound({ round: 2 }), at, at), 1, told);
    const ended = endRound(paged, 'acknowledged', 'nurse-1', at);
    await store.commit(
      { kind: 'round-changed', round: aRound(), from: 0 },
      { kind: 'round-changed', round: ended, from: 0 },
    );
    expect(await rounds.round(anId('int'), 1)).toEqual(aRound());
    expect(await rounds.round(anId('int'), 2)).toEqual(ended);
    expect(await rounds.round(anId('int'), 3)).toBeUndefined();
    expect(await rounds.round(anId('int', 2), 1)).toBeUndefined();
  });

  it('is never pending, due or about to vanish: it is a record, and no promise', async () => {
    await store.commit({ kind: 'round-changed', round: aRound({ round: 7 }), from: 0 });
    const item = (await store.everything())[`${store.tableName('Outbox')} ROUND#${anId('int')}#7 `] as object;
    expect(Object.keys(item).toSorted()).toEqual(['pk', 'round', 'schema', 'version']);
  });
});
