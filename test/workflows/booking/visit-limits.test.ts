import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { VisitLimit } from '../../../shared/domain/directory/hours.ts';
import { book, hold, move } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, aVisit, mondayAtNine, nurse, patient, tuesdayAtNine, tuesdayAtTen } from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { anId, monday } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

const otherId = anId('int', 2);
const other: Caller = { kind: 'booking', caseId: otherId };
const twoCases = [...aCase(), ...aCase({ caseId: otherId })];
/** The day after Tuesday: the same surgeon in Manhattan. */
const onWednesday = ({ start, end }: Slot): Slot => ({ ...mondayAtNine, start: start + 24 * 60, end: end + 24 * 60 });
const wednesdayAtNine = onWednesday(tuesdayAtNine);
type Ask = (world: WorkflowWorld) => Promise<unknown>;

/** The same where the surgeon takes so many first visits. */
const under =
  (limit: Omit<VisitLimit, 'appointmentType'>) =>
  (ask: Ask): Ask => {
    const practitioners = sampleDirectory.practitioners.map((each) =>
      each.practitionerId === tuesdayAtNine.practitionerId
        ? { ...each, limits: [{ appointmentType: tuesdayAtNine.appointmentType, ...limit }] }
        : each,
    );
    const directory = async (): Promise<Directory> => ({ ...sampleDirectory, practitioners });
    return (world) => ask({ ...world, deps: { ...world.deps, directory: { ...world.deps.directory, directory } } });
  };
const onceAWeek = under({ perWeek: 1 });
const twiceAWeek = under({ perWeek: 2 });

const full = refusal('time-taken', { reason: 'limit-reached' });
const limitReached = {
  error: expect.objectContaining({ ...full.error, extras: expect.objectContaining(full.error.extras) }),
};
describe('a weekly limit with one visit left', () => {
  test.each<[string, Ask, Ask]>([
    ['booked', book(patient, tuesdayAtNine), book(other, wednesdayAtNine, otherId)],
    ['held', hold(nurse, { slot: tuesdayAtNine }), hold(other, { slot: wednesdayAtNine })],
    ['booked, where the other one is held', book(patient, tuesdayAtNine), hold(other, { slot: wednesdayAtNine })],
  ])('is kept where two days are %s at once: one of both is refused', async (_, first, rival) => {
    const { outcome, taken } = await meet(store, {
      before: twoCases,
      first: onceAWeek(first),
      rival: onceAWeek(rival),
    });
    expect(outcome).toMatchObject(limitReached);
    expect(taken).toEqual([1]);
  });

  test('with two left, both have theirs', async () => {
    const { outcome, taken } = await meet(store, {
      before: twoCases,
      first: twiceAWeek(book(patient, tuesdayAtNine)),
      rival: twiceAWeek(book(other, wednesdayAtNine, otherId)),
    });
    expect(outcome).toHaveProperty('answer');
    expect(taken).toEqual([1, 1]);
  });

  test('is kept where one moves into the week while another is booked there', async () => {
    const { outcome, stored } = await meet(store, {
      before: [...aVisit({ slot: mondayAtNine }), ...aCase({ caseId: otherId })],
      first: onceAWeek(move(patient, tuesdayAtNine)),
      rival: onceAWeek(book(other, wednesdayAtNine, otherId)),
    });
    expect(outcome).toMatchObject(limitReached);
    expect(stored('APT#', 'appointment')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ slot: mondayAtNine })]),
    );
  });
});

describe('a visit or hold within the limit', () => {
  test('is booked while the other days of the week, which are only looked at, stand still', async () => {
    const { outcome, kinds } = await inTurn(store, aCase(), onceAWeek(book(patient, tuesdayAtNine)));
    expect(outcome).not.toHaveProperty('error');
    expect(kinds[0]?.filter((kind) => kind === 'day-unchanged')).toHaveLength(6);
  });

  test('is moved while it is the only one that the day or the week takes', async () => {
    const perDay = under({ perDay: 1 });
    expect((await inTurn(store, aVisit(), perDay(move(patient, tuesdayAtTen)))).outcome).not.toHaveProperty('error');
    const { outcome, kinds } = await inTurn(store, aVisit(), onceAWeek(move(patient, wednesdayAtNine)));
    expect(outcome).not.toHaveProperty('error');
    expect(kinds[0]?.filter((kind) => kind === 'day-changed')).toHaveLength(2);
    expect(kinds[0]?.filter((kind) => kind === 'day-unchanged')).toHaveLength(5);
  });

  test('is held anew on another day: the case gives its first hold back', async () => {
    const { outcome } = await inTurn(
      store,
      aCase(),
      onceAWeek(hold(patient, { slot: tuesdayAtNine })),
      onceAWeek(hold(patient, { slot: wednesdayAtNine })),
      onceAWeek(book(patient, wednesdayAtNine)),
    );
    expect(outcome).not.toHaveProperty('error');
  });

  test('lets others in once the hold has run out', async () => {
    const perDay = under({ perDay: 1 });
    const held = perDay(hold(patient, { slot: tuesdayAtNine }));
    const asked = book(other, tuesdayAtTen, otherId);
    expect((await inTurn(store, twoCases, held, perDay(asked))).outcome).toMatchObject(limitReached);
    const later: Ask = (world) => asked({ ...world, now: monday.add({ minutes: 11 }) });
    expect((await inTurn(store, twoCases, held, perDay(later))).outcome).not.toHaveProperty('error');
  });

  test('costs no look at other days where nobody limits the week', async () => {
    const { kinds } = await inTurn(store, aCase(), under({ perDay: 3 })(book(patient, tuesdayAtNine)));
    expect(kinds[0]).not.toContain('day-unchanged');
  });
});
