import { describe, expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { releaseHoldsOf } from '../../../shared/workflows/booking/holders.ts';
import type { FakeCase } from '../../support/fake-case.ts';
import { frontDesk, patient, referrer, tuesdayAtNine } from '../../support/histories.ts';
import { aHold } from '../../support/hold-records.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { visits } from '../../support/visits-function.ts';

describe('holding a time', () => {
  const free: FakeCase = { header: aCaseHeader({ urgency: 'routine' }) };
  const wanted = { slotId: slotId(tuesdayAtNine) };

  test('is answered with its address and the end of the hold in the clinic’s zone', async () => {
    const { ask } = visits(free);
    const answer = await ask('POST', '/v1/holds', { caller: patient, body: wanted });
    expect(answer).toMatchObject({
      status: 201,
      body: { expiresAt: '2026-11-23T09:10:00-05:00', slot: { start: '2026-11-24T09:00:00-05:00' } },
    });
    expect(answer.headers.Location).toBe(`https://spine.example/v1/holds/${answer.body.holdId}`);
  });

  test('counts with the address that the gateway saw, whatever a header says', async () => {
    const { ask, committed } = visits(free);
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    await ask('POST', '/v1/holds', { caller: patient, body: wanted, from: '192.0.2.7', headers });
    const counted = committed.flatMap((change) => (change.kind === 'holder-changed' ? [change.ledger.holder] : []));
    expect(counted).toContainEqual({ kind: 'source', id: 'source-of-192.0.2.7' });
    expect(committed).toContainEqual({
      kind: 'hold-created',
      hold: expect.objectContaining({ source: 'source-of-192.0.2.7' }),
    });
  });
});

describe('who holds times', () => {
  const until = monday.epochMilliseconds / 1000 + 300;
  const holds = [
    aHold({ slot: tuesdayAtNine, until, source: 'digest' }),
    aHold({ holdId: anId('hld', 2), caseId: anId('int', 2), until: until + 60, source: 'digest' }),
    aHold({ holdId: anId('hld', 3), holder: { kind: 'referrer', id: 'demo-oncology' }, until, caseId: undefined }),
  ];
  const held: FakeCase = {
    holds,
    busy: holds.map(({ holdId }, n) => ({
      start: tuesdayAtNine.start + 60 * n,
      end: tuesdayAtNine.end + 60 * n,
      kind: 'hold',
      id: holdId,
      until,
    })),
  };

  test('is listed by what booking tokens share, whoever holds most first, with the cases and since when', async () => {
    const answer = await visits(held).ask('GET', '/v1/holds', { caller: frontDesk });
    expect(answer.status).toBe(200);
    expect(answer.body.holders).toEqual([
      {
        holder: 'source:digest',
        holds: 2,
        cases: [anId('int', 1), anId('int', 2)],
        since: '2026-11-23T08:55:00-05:00',
      },
      { holder: 'referrer:demo-oncology', holds: 1, cases: [], since: '2026-11-23T08:55:00-05:00' },
    ]);
  });

  test('is for staff to see and to end', async () => {
    const { ask, committed } = visits(held);
    expect(await ask('GET', '/v1/holds', { caller: patient })).toMatchObject({ status: 403 });
    const body = { holder: 'referrer:demo-oncology' };
    expect(await ask('POST', '/v1/holds/release', { caller: referrer, body })).toMatchObject({ status: 403 });
    expect(committed).toEqual([]);
    expect(await ask('POST', '/v1/holds/release', { caller: frontDesk, body })).toMatchObject({
      body: { released: 1 },
    });
  });

  test('too many to end in the time that is left are named, and nothing is kept for the key', async () => {
    const { deps, committed } = visits(held);
    const command = { holder: 'source:digest', caller: frontDesk, now: monday };
    const ending = releaseHoldsOf(deps, command, () => (committed.length > 0 ? 1000 : 60_000));
    await expect(ending).rejects.toMatchObject({ kind: 'retries-exhausted', extras: { released: 1 } });
    expect(committed.map(({ kind }) => kind)).not.toContain('request-answered');
  });

  test('somebody who holds nothing is no fault', async () => {
    const body = { holder: 'case:nobody' };
    const answer = await visits(held).ask('POST', '/v1/holds/release', { caller: frontDesk, body });
    expect(answer).toMatchObject({ status: 200, body: { released: 0 } });
  });
});
