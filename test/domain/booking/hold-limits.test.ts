import { describe, expect, it } from 'vitest';
import {
  admitHold,
  emptyLedger,
  ledgerWithout,
  liveEntries,
  ownHolds,
} from '../../../shared/domain/booking/hold-limits.ts';
import { day, limits, now, tuesday } from './fixtures.ts';
import { entry, hold, ids, ledger, nine, patient, referrer, second, staff, ten } from './hold-fixtures.ts';
import { refusalOf } from './matchers.ts';

/** A day that lists holds; where they lie in it does not matter here. */
const listing = (...holdIds: string[]) =>
  day(
    'alder',
    tuesday,
    holdIds.map((id) => ({ start: 0, end: 1, kind: 'hold', id })),
  );

describe('a new hold', () => {
  it('opens a ledger, which counts the holds of the day', () => {
    expect(admitHold(emptyLedger(patient), hold(patient), now, limits)).toEqual({
      ledger: {
        holder: patient,
        version: 1,
        holds: [{ holdId: 'hld_new', slot: ten, until: second + 600 }],
        made: { date: '2026-11-20', count: 1 },
      },
    });
  });

  it('is listed with its case and where it is kept, so that it is found whatever becomes of the directory', () => {
    const keptAt = { scheduleGroup: 'all', date: tuesday, zone: 'America/New_York' };
    const { ledger: next } = admitHold(
      emptyLedger(referrer),
      hold(referrer, { keptAt, caseId: 'ref_1', source: 'digest' }),
      now,
      limits,
    );
    expect(next.holds).toEqual([{ holdId: 'hld_new', slot: ten, keptAt, caseId: 'ref_1', until: second + 600 }]);
    expect(next).not.toHaveProperty('made');
  });

  it('of a case replaces its old one and names it', () => {
    const admission = admitHold(ledger(patient, entry('hld_1')), hold(patient), now, limits);
    expect([ids(admission.ledger), admission.ledger.version, admission.replaced]).toEqual([
      ['hld_new'],
      5,
      entry('hld_1'),
    ]);
  });

  it('of a case replaces nothing that is over', () => {
    expect(admitHold(ledger(patient, entry('hld_1', second)), hold(patient), now, limits).replaced).toBeUndefined();
  });

  it.each([
    ['a referrer below its limit', referrer, 2, ['hld_0', 'hld_1', 'hld_new']],
    ['staff without limit', staff, 4, ['hld_0', 'hld_1', 'hld_2', 'hld_3', 'hld_new']],
  ])('of %s joins the others', (_, holder, count, expected) => {
    const held = Array.from({ length: count }, (__, index) => entry(`hld_${index}`));
    const admission = admitHold(ledger(holder, ...held), hold(holder), now, limits);
    expect([ids(admission.ledger), admission.replaced]).toEqual([expected, undefined]);
  });

  it('of a referrer at its limit is refused in words', () => {
    const held = [entry('hld_0'), entry('hld_1'), entry('hld_2')];
    const refusal = refusalOf(() => admitHold(ledger(referrer, ...held), hold(referrer), now, limits));
    expect([refusal.kind, refusal.message.slice(0, 25)]).toEqual(['too-many-holds', 'You already hold 3 times,']);
  });

  it('of a referrer does not count holds that are over', () => {
    const held = [entry('hld_0'), entry('hld_1', second), entry('hld_2', second - 1)];
    expect(ids(admitHold(ledger(referrer, ...held), hold(referrer), now, limits).ledger)).toEqual(['hld_0', 'hld_new']);
  });
});

describe('a time held again', () => {
  const again = entry('hld_1', second + 60, ten);

  it('counts once', () => {
    const admission = admitHold(ledger(referrer, again, entry('hld_2'), entry('hld_3')), hold(referrer), now, limits);
    expect(ids(admission.ledger)).toEqual(['hld_2', 'hld_3', 'hld_new']);
  });

  it('by a case is the one that it replaces', () => {
    expect(admitHold(ledger(patient, again), hold(patient), now, limits).replaced).toEqual(again);
  });

  it.each([
    ['for the same case counts once', 'ref_1', 'ref_1', ['hld_new']],
    ['for a case where it was held for none in particular counts once', undefined, 'ref_1', ['hld_new']],
    ['for another case is another hold', 'ref_2', 'ref_1', ['hld_1', 'hld_new']],
    ['for none in particular where it was held for a case is another hold', 'ref_2', undefined, ['hld_1', 'hld_new']],
  ])('%s', (_, before, caseId, expected) => {
    const held = entry('hld_1', second + 60, ten, before);
    const next = admitHold(ledger(referrer, held), hold(referrer, caseId ? { caseId } : {}), now, limits);
    expect(ids(next.ledger)).toEqual(expected);
  });
});

describe('the ledger', () => {
  it('lets go of what was booked or given back, and of what is over', () => {
    const next = ledgerWithout(
      ledger(referrer, entry('hld_0'), entry('hld_1'), entry('hld_2', second)),
      ['hld_1'],
      now,
    );
    expect([ids(next), next.version]).toEqual([['hld_0'], 5]);
  });

  it.each([
    ['of a case: every live hold', patient, ['hld_0', 'hld_1']],
    ['of a referrer: holds of the same time only', referrer, ['hld_0']],
    ['of staff: holds of the same time only', staff, ['hld_0']],
  ])('knows own holds %s', (_, holder, expected) => {
    const held = [entry('hld_0'), entry('hld_1', second + 60, ten), entry('hld_2', second)];
    expect(ownHolds(ledger(holder, ...held), { slot: nine }, now, listing('hld_0', 'hld_1', 'hld_2'))).toEqual(
      expected,
    );
  });

  it.each([
    ['for this case', 'ref_1', ['hld_0', 'hld_1']],
    ['for another case: what was held for one is not for the other', 'ref_2', ['hld_1']],
    ['for no case in particular', undefined, ['hld_1']],
  ])('of a referrer are those of the time, held for this case or for none, when asked %s', (_, caseId, expected) => {
    const held = [entry('hld_0', second + 60, nine, 'ref_1'), entry('hld_1')];
    expect(ownHolds(ledger(referrer, ...held), { slot: nine, caseId }, now, listing('hld_0', 'hld_1'))).toEqual(
      expected,
    );
  });

  it('names its live entries', () => {
    expect(liveEntries(ledger(referrer, entry('hld_0'), entry('hld_1', second)), now)).toEqual([entry('hld_0')]);
  });

  it('leaves holds of other days alone: booking here must not free them', () => {
    expect(ownHolds(ledger(patient, entry('hld_0')), { slot: nine }, now, listing())).toEqual([]);
  });

  it.each([
    ['practitioner', { practitionerId: 'birch' }],
    ['clinic', { clinicId: 'west' }],
    ['start', { start: nine.start - 20 }],
    ['end', { end: nine.end + 20 }],
  ])('tells another %s apart', (_, other) => {
    expect(ownHolds(ledger(referrer, entry('hld_0')), { slot: { ...nine, ...other } }, now, listing('hld_0'))).toEqual(
      [],
    );
  });
});
