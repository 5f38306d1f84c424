import { describe, expect, it } from 'vitest';
import type { Hold, Holder, HolderLedger } from '../../../shared/domain/scheduling/hold.ts';
import { admitHold, emptyLedger, ledgerWithout, ownHolds } from '../../../shared/domain/scheduling/holder-limit.ts';
import { day, now, settings, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const second = now.epochMilliseconds / 1000;
const nine = slot(`${tuesday}T09:00`, 20);
const ten = slot(`${tuesday}T10:00`, 20);
const patient: Holder = { kind: 'case', id: 'int_1' };
const referrer: Holder = { kind: 'referrer', id: 'demo' };
const staff: Holder = { kind: 'staff', id: 'front-desk-1' };
const entry = (holdId: string, until = second + 60, where = nine) => ({ holdId, slot: where, until });
const ledger = (holder: Holder, ...holds: HolderLedger['holds']): HolderLedger => ({ holder, version: 4, holds });
const hold = (holder: Holder): Hold => ({ holdId: 'hld_new', holder, slot: ten, until: second + 600 });
/** A day that lists holds; where they lie in it does not matter here. */
const listing = (...holdIds: string[]) =>
  day(
    'alder',
    tuesday,
    holdIds.map((id) => ({ start: 0, end: 1, kind: 'hold', id })),
  );
const ids = ({ holds }: HolderLedger) => holds.map((each) => each.holdId);

describe('a new hold', () => {
  it('opens a ledger', () => {
    expect(admitHold(emptyLedger(patient), hold(patient), now, settings)).toEqual({
      ledger: { holder: patient, version: 1, holds: [{ holdId: 'hld_new', slot: ten, until: second + 600 }] },
    });
  });

  it('of a case replaces its old one and names it', () => {
    const admission = admitHold(ledger(patient, entry('hld_1')), hold(patient), now, settings);
    expect([ids(admission.ledger), admission.ledger.version, admission.replaced]).toEqual([
      ['hld_new'],
      5,
      entry('hld_1'),
    ]);
  });

  it('of a case replaces nothing that is over', () => {
    expect(admitHold(ledger(patient, entry('hld_1', second)), hold(patient), now, settings).replaced).toBeUndefined();
  });

  it.each([
    ['a referrer below its limit', referrer, 2, ['hld_0', 'hld_1', 'hld_new']],
    ['staff without limit', staff, 4, ['hld_0', 'hld_1', 'hld_2', 'hld_3', 'hld_new']],
  ])('of %s joins the others', (_, holder, count, expected) => {
    const held = Array.from({ length: count }, (__, index) => entry(`hld_${index}`));
    const admission = admitHold(ledger(holder, ...held), hold(holder), now, settings);
    expect([ids(admission.ledger), admission.replaced]).toEqual([expected, undefined]);
  });

  it('of a referrer at its limit is refused in words', () => {
    const held = [entry('hld_0'), entry('hld_1'), entry('hld_2')];
    const refusal = refusalOf(() => admitHold(ledger(referrer, ...held), hold(referrer), now, settings));
    expect([refusal.kind, refusal.message.slice(0, 25)]).toEqual(['too-many-holds', 'You already hold 3 times,']);
  });

  it('of a referrer does not count holds that are over', () => {
    const held = [entry('hld_0'), entry('hld_1', second), entry('hld_2', second - 1)];
    expect(ids(admitHold(ledger(referrer, ...held), hold(referrer), now, settings).ledger)).toEqual([
      'hld_0',
      'hld_new',
    ]);
  });
});

describe('a time held again', () => {
  const again = entry('hld_1', second + 60, ten);

  it('counts once', () => {
    const admission = admitHold(ledger(referrer, again, entry('hld_2'), entry('hld_3')), hold(referrer), now, settings);
    expect(ids(admission.ledger)).toEqual(['hld_2', 'hld_3', 'hld_new']);
  });

  it('by a case is the one that it replaces', () => {
    expect(admitHold(ledger(patient, again), hold(patient), now, settings).replaced).toEqual(again);
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
    expect(ownHolds(ledger(holder, ...held), nine, now, listing('hld_0', 'hld_1', 'hld_2'))).toEqual(expected);
  });

  it('leaves holds of other days alone: booking here must not free them', () => {
    expect(ownHolds(ledger(patient, entry('hld_0')), nine, now, listing())).toEqual([]);
  });

  it.each([
    ['practitioner', { practitionerId: 'birch' }],
    ['clinic', { clinicId: 'west' }],
    ['start', { start: nine.start - 20 }],
    ['end', { end: nine.end + 20 }],
  ])('tells another %s apart', (_, other) => {
    expect(ownHolds(ledger(referrer, entry('hld_0')), { ...nine, ...other }, now, listing('hld_0'))).toEqual([]);
  });
});
