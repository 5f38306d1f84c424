import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { caseOfPerson, type Person } from '../../support/person-cases.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { doublesWorld } from './doubles-world.ts';

const store = started(openFaultStore);
const { world, look, headerOf, flagged, judge } = doublesWorld(store);
const [one, two, three] = [anId('int', 1), anId('int', 2), anId('ref', 3)];

const orders = [
  [one, two],
  [two, one],
] as const;

async function auditOf(caseId: string): Promise<string[]> {
  const items = [...(await store.contents()).values()];
  return items.flatMap(({ table, item }) => {
    const { action, caseId: of } = (item.entry?.M ?? {}) as Record<string, { S?: string }>;
    return table === 'Audit' && of?.S === caseId ? [action?.S ?? ''] : [];
  });
}

describe('two cases are flagged on both', () => {
  test.each<[string, Person, Person]>([
    ['birth date and phone', { givenName: 'Ana', familyName: 'Ruiz' }, { givenName: 'Bea', familyName: 'Sol' }],
    ['birth date and name', { phone: '+16315550123' }, { phone: '+12125550100' }],
    [
      'birth date and a name that is written otherwise',
      { givenName: 'Seán', familyName: 'O’Brien', phone: '+16315550123' },
      { givenName: 'sean patrick', familyName: 'O BRIEN', phone: '+12125550100' },
    ],
    [
      'birth date and swapped names',
      { givenName: 'García', familyName: 'Ana', phone: '+16315550123' },
      { givenName: 'Ana', familyName: 'Garcia Lopez', phone: '+12125550100' },
    ],
  ])('that share %s, whichever comes first', async (_, a, b) => {
    for (const order of orders) {
      await store.begin([...caseOfPerson(one, a), ...caseOfPerson(two, b)]);
      await look(...order);
      expect(await flagged(one, two)).toEqual([[two], [one]]);
      expect(await auditOf(one)).toEqual(['duplicate-found']);
    }
  });

  test('that come at the same moment', async () => {
    for (let n = 0; n < 5; n++) {
      await store.begin([...caseOfPerson(one), ...caseOfPerson(two), ...caseOfPerson(three)]);
      await Promise.all([look(one), look(two), look(three)]);
      const all = await flagged(one, two, three);
      expect(all.map((ids) => ids.toSorted())).toEqual([
        [two, three],
        [one, three],
        [one, two],
      ]);
    }
  });

  test('once, however often it is looked', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await look(one, two, one, two);
    expect((await headerOf(one)).version).toBe(aCaseHeader().version + 1);
    expect(await auditOf(two)).toEqual(['duplicate-found']);
  });
});

describe('two cases are not flagged', () => {
  test.each<[string, Person, Person]>([
    ['another birth date', {}, { birthDate: '1962-04-10' }],
    ['only the year of it', { birthDate: '1962' }, { birthDate: '1962' }],
    ['another name and phone', {}, { givenName: 'Bea', familyName: 'Sol', phone: '+12125550100' }],
  ])('with %s', async (_, a, b) => {
    await store.begin([...caseOfPerson(one, a), ...caseOfPerson(two, b)]);
    await look(one, two);
    expect(await flagged(one, two)).toEqual([[], []]);
  });

  test.each<[string, Partial<CaseHeader>, string[]]>([
    ['was over long ago', { status: 'closed', receivedAt: '2026-10-01T14:00:00.000Z' }, []],
    ['was over long ago: but not of late', { status: 'closed', receivedAt: '2026-11-01T14:00:00.000Z' }, [two]],
    ['is set aside', { setAsideAt: '2026-11-23T14:00:00.000Z' }, []],
  ])('where one %s', async (_, header, expected) => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two, {}, header)]);
    await look(one, two);
    expect(await flagged(one)).toEqual([expected]);
  });

  test('any more, once a form was mended', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await look(one, two);
    const record = (await world().deps.clinical.latest(two))!;
    const patient = { ...record.submission.patient, birthDate: '1972-04-09' };
    await store.commit({
      kind: 'clinical-added',
      record: { ...record, version: 2, submission: { ...record.submission, patient } },
    });
    await look(two);
    expect(await flagged(one, two)).toEqual([[], []]);
    expect(await auditOf(one)).toEqual(['duplicate-found', 'duplicate-gone']);
  });
});

describe('staff judge a pair', () => {
  test('as different, for good', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await look(one, two);
    expect(await judge(two, one, false)).not.toHaveProperty('possibleDuplicates');
    await look(one, two);
    expect(await flagged(one, two)).toEqual([[], []]);
    expect(await auditOf(one)).toEqual(['duplicate-found', 'duplicate-dismissed']);
  });

  test('before it was ever looked at: it is flagged no more', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await judge(one, two, false);
    await look(one, two);
    expect(await flagged(one, two)).toEqual([[], []]);
  });

  test('as the same, and otherwise later', async () => {
    await store.begin([
      ...caseOfPerson(one, {}, { urgency: 'routine' }),
      ...caseOfPerson(two, {}, { urgency: 'urgent' }),
    ]);
    await look(one, two);
    const linked = await judge(one, two, true);
    expect(linked).toMatchObject({ linked: [two] });
    expect(linked).not.toHaveProperty('possibleDuplicates');
    expect(await headerOf(two)).toMatchObject({ linked: [one] });
    expect((await besideCases(world().deps, [linked])).get(one)).toEqual({ linkedUrgency: 'urgent' });
    expect((await judge(one, two, true)).version).toBe(linked.version);
    expect(await judge(two, one, false)).not.toHaveProperty('linked');
    expect(await headerOf(one)).not.toHaveProperty('linked');
  });

  test('not of what they did not see, nor of a case with itself or with none', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await expect(judge(one, two, true, 99)).rejects.toMatchObject({ kind: 'stale-version' });
    for (const other of [one, anId('int', 77)])
      await expect(judge(one, other, true)).rejects.toMatchObject({
        kind: 'invalid-input',
        extras: { errors: [{ pointer: '/caseId' }] },
      });
    await expect(judge(anId('int', 77), one, true)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('two of them at once: one judgement stands, on both cases alike', async () => {
    await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
    await look(one, two);
    const [{ version: first }, { version: second }] = [await headerOf(one), await headerOf(two)];
    const both = await Promise.allSettled([judge(one, two, true, first), judge(two, one, false, second)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ kind: 'stale-version' }) });
    const [a, b] = [await headerOf(one), await headerOf(two)];
    expect(a.linked?.length).toBe(b.linked?.length);
    expect([a.possibleDuplicates, b.possibleDuplicates]).toEqual([undefined, undefined]);
  });
});
