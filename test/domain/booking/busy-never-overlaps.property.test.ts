import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  bookTime,
  cancelVisit,
  holdTime,
  holdUntil,
  moveVisit,
  releaseHold,
} from '../../../shared/domain/booking/day-changes.ts';
import type { BookingQuestion } from '../../../shared/domain/booking/free-times.ts';
import type { Hold, Holder, HolderLedger } from '../../../shared/domain/booking/hold.ts';
import { admitHold, emptyLedger, ledgerWithout, ownHolds } from '../../../shared/domain/booking/hold-limits.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import { dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { appointmentTypes, at, calendar, day, hours, instant, limits, practitioner, settings } from './fixtures.ts';

const world = calendar([
  practitioner('alder', [hours('09:00', '11:00'), hours('11:00', '12:00', { clinicId: 'west' })]),
  practitioner('birch', [hours('09:00', '12:00')]),
]);
const holders: Holder[] = [
  { kind: 'case', id: 'int_1' },
  { kind: 'case', id: 'int_2' },
  { kind: 'referrer', id: 'demo' },
];

const slots: fc.Arbitrary<Slot> = fc
  .record({
    practitionerId: fc.constantFrom('alder', 'birch'),
    date: fc.constantFrom('2026-11-24', '2026-11-25'),
    step: fc.integer({ min: 0, max: 8 }),
    type: fc.constantFrom(...appointmentTypes),
  })
  .map(({ practitionerId, date, step, type }) => {
    const start = at(`${date}T09:00`) + step * 20;
    const clinicId = practitionerId === 'alder' && step >= 6 ? 'west' : 'east';
    const { appointmentTypeId: appointmentType, durationMinutes } = type;
    return { practitionerId, clinicId, appointmentType, start, end: start + durationMinutes };
  });

const action = fc.oneof(
  fc.record({ do: fc.constant('hold' as const), slot: slots, holder: fc.constantFrom(...holders) }),
  fc.record({ do: fc.constant('book' as const), slot: slots, holder: fc.constantFrom(...holders) }),
  fc.record({ do: fc.constant('book-hold' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('release' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('move' as const), pick: fc.nat(), slot: slots }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 12 }) }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** A calendar in memory that saves what the rules decide, as the workflows do. */
class World {
  now: Temporal.Instant = instant('2026-11-24T07:00');
  days = new Map<string, PractitionerDay>();
  ledgers = new Map<string, HolderLedger>();
  holds: Hold[] = [];
  visits = new Map<string, Slot>();
  count = 0;

  dayOf(slot: Slot): PractitionerDay {
    const { practitionerId, date } = dayKeyOf(world, slot);
    return this.days.get(`${practitionerId} ${date}`) ?? day(practitionerId, date);
  }

  save(next: PractitionerDay): void {
    const key = `${next.practitionerId} ${next.date}`;
    expect(next.version).toBe((this.days.get(key)?.version ?? 0) + 1);
    this.days.set(key, next);
  }

  ledgerOf = (holder: Holder): HolderLedger => this.ledgers.get(holder.id) ?? emptyLedger(holder);

  question(slot: Slot, holder?: Holder): BookingQuestion {
    const own = holder ? ownHolds(this.ledgerOf(holder), { slot }, this.now, this.dayOf(slot)) : [];
    return { calendar: world, day: this.dayOf(slot), entitlement: {}, now: this.now, settings, ownHolds: own };
  }

  hold(slot: Slot, holder: Holder): void {
    const hold: Hold = { holdId: `hld_${++this.count}`, holder, slot, until: holdUntil(this.now, settings) };
    const next = holdTime(this.question(slot, holder), hold);
    const { ledger, replaced } = admitHold(this.ledgerOf(holder), hold, this.now, limits);
    this.save(next);
    this.ledgers.set(holder.id, ledger);
    this.holds.push(hold);
    const oldDay = replaced && this.dayOf(replaced.slot);
    if (oldDay?.busy.some(({ id }) => id === replaced?.holdId))
      this.save(releaseHold(oldDay, replaced!.holdId, this.now));
  }

  book(slot: Slot, holder: Holder, holdId?: string): void {
    const appointmentId = `apt_${++this.count}`;
    const question = this.question(slot, holder);
    this.save(bookTime(question, { slot, appointmentId, holdId }));
    const gone = [...(question.ownHolds ?? []), ...(holdId ? [holdId] : [])];
    this.ledgers.set(holder.id, ledgerWithout(this.ledgerOf(holder), gone, this.now));
    this.visits.set(appointmentId, slot);
  }

  release({ holdId, slot, holder }: Hold): void {
    this.save(releaseHold(this.dayOf(slot), holdId, this.now));
    this.ledgers.set(holder.id, ledgerWithout(this.ledgerOf(holder), [holdId], this.now));
  }

  cancel(appointmentId: string): void {
    this.save(cancelVisit(this.dayOf(this.visits.get(appointmentId)!), appointmentId, this.now));
    this.visits.delete(appointmentId);
  }

  move(appointmentId: string, newSlot: Slot): void {
    const oldDay = this.dayOf(this.visits.get(appointmentId)!);
    for (const next of moveVisit(this.question(newSlot), { appointmentId, oldDay, newSlot })) this.save(next);
    this.visits.set(appointmentId, newSlot);
  }

  run(step: Action): void {
    const hold = 'pick' in step ? this.holds[step.pick % Math.max(this.holds.length, 1)] : undefined;
    const visit = 'pick' in step ? [...this.visits.keys()][step.pick % Math.max(this.visits.size, 1)] : undefined;
    if (step.do === 'wait') this.now = this.now.add({ minutes: step.minutes });
    if (step.do === 'hold') this.hold(step.slot, step.holder);
    if (step.do === 'book') this.book(step.slot, step.holder);
    if (step.do === 'book-hold' && hold) this.book(hold.slot, hold.holder, hold.holdId);
    if (step.do === 'release' && hold) this.release(hold);
    if (step.do === 'cancel' && visit) this.cancel(visit);
    if (step.do === 'move' && visit) this.move(visit, step.slot);
  }
}

function checkInvariants({ days, visits, ledgers, now }: World): void {
  const stretches = [...days.values()].flatMap(({ busy }) => busy);
  for (const { busy } of days.values()) {
    for (const [index, { start }] of busy.entries()) {
      expect(start).toBeGreaterThanOrEqual(index === 0 ? start : busy[index - 1]!.end);
    }
  }
  const visitIds = stretches.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  expect(visitIds.sort()).toEqual([...visits.keys()].sort());
  for (const [id, slot] of visits) expect(stretches.find((each) => each.id === id)?.start).toBe(slot.start);
  const liveHolds = stretches.filter(({ kind, until = 0 }) => kind === 'hold' && until * 1000 > now.epochMilliseconds);
  for (const { holder, holds } of ledgers.values()) {
    const own = liveHolds.filter(({ id }) => holds.some(({ holdId }) => holdId === id));
    if (holder.kind !== 'staff') expect(own.length).toBeLessThanOrEqual(holder.kind === 'case' ? 1 : 3);
  }
  const known = new Set([...ledgers.values()].flatMap(({ holds }) => holds.map(({ holdId }) => holdId)));
  expect(liveHolds.filter(({ id }) => !known.has(id))).toEqual([]);
}

describe('whatever happens in whatever order', () => {
  it('busy stretches never overlap, every visit is in one day once, and holders keep to their limits', () => {
    let yes = 0;
    fc.assert(
      fc.property(fc.array(action, { minLength: 10, maxLength: 60 }), (steps) => {
        const here = new World();
        for (const step of steps) {
          try {
            here.run(step);
            yes += 1;
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          checkInvariants(here);
        }
      }),
      { seed: 20261124, numRuns: propertyRuns(150) },
    );
    expect(yes).toBeGreaterThan(1000);
  });
});
