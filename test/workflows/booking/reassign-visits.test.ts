import { describe, expect, test } from 'vitest';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import type { Reassignment } from '../../../shared/workflows/booking/reassign-reading.ts';
import { previewReassignment } from '../../../shared/workflows/booking/reassign-visits.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import {
  booked,
  dayWith,
  ill,
  nine,
  order,
  other,
  reassign,
  short,
  slotAt,
  standing,
  toldOf,
  twoVisits,
} from '../../support/reassign-day.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

describe('a surgeon falls ill', () => {
  test('a preview shows who would see whom, and stores nothing', async () => {
    const beginning = await store.begin(twoVisits());
    expect(short(await previewReassignment(workflowWorld(store).deps, order))).toEqual([
      `1 ${other} 0`,
      `2 ${other} 80`,
    ]);
    expect(standing(await store.contents())).toEqual(standing(beginning));
  });

  test('it is carried out as it was shown, and each patient is told once who sees them', async () => {
    await store.begin(twoVisits());
    expect(short(await reassign(workflowWorld(store)))).toEqual([`1 ${other} 0`, `2 ${other} 80`]);
    const contents = await store.contents();
    expectAgreement(contents, monday);
    expect(standing(contents)).toEqual({ 1: `${other} 0`, 2: `${other} 80`, 3: `${other} 40` });
    const entries = [...contents.values()].flatMap(({ item }) => (item.entry && fromItem(item).entry) ?? []);
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'visit-rescheduled',
        detail: { appointmentId: anId('apt', 1), from: ill, to: other, by: 'reassignment' },
      }),
    );
    expect(toldOf(contents).toSorted()).toEqual(['1 rescheduled same-time', '2 rescheduled moved']);
    expect(short(await reassign(workflowWorld(store)))).toEqual([]);
  });

  test('only the visits that are named go, and none is named that never was', async () => {
    await store.begin(twoVisits());
    expect(short(await reassign(workflowWorld(store), { appointmentIds: [anId('apt', 2)] }))).toEqual([`2 ${other} 0`]);
    const unknown = reassign(workflowWorld(store), { appointmentIds: [anId('apt', 1), anId('apt', 9)], to: [ill] });
    await expect(unknown).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: [{ pointer: '/to/0' }, { pointer: '/appointmentIds/1' }] },
    });
  });

  test('the same again does what is left of the visits that are named, and says what became of the others', async () => {
    const cancelled = booked(4, 120, { status: 'cancelled' });
    const later = booked(5, 160, { slot: slotAt(160 + 1440) });
    await store.begin([...twoVisits(), ...cancelled.changes, ...later.changes]);
    await reassign(workflowWorld(store), { appointmentIds: [anId('apt', 1)] });
    const appointmentIds = [1, 2, 4, 5].map((n) => anId('apt', n));
    const expected = [`2 ${other} 80`, '1 with-somebody-else', '4 visit-ended', '5 other-date'];
    const again = { ...order, appointmentIds };
    expect(short(await previewReassignment(workflowWorld(store).deps, again))).toEqual(expected);
    expect(short(await reassign(workflowWorld(store), { appointmentIds }))).toEqual(expected);
  });

  test('who is away already, with visits that wait to be rebooked', async () => {
    const away: Busy = { start: nine, end: nine + 480, kind: 'away', id: anId('off') };
    const flagged = booked(1, 0, { needsRebooking: true }, { toRebook: ['new-consult'] });
    await store.begin(dayWith(ill, [flagged], [away]));
    expect(short(await reassign(workflowWorld(store)))).toEqual([`1 ${other} 0`]);
  });

  test('a start off the grid of whoever takes over is kept', async () => {
    await store.begin(dayWith(ill, [booked(1, 10)]));
    expect(short(await reassign(workflowWorld(store)))).toEqual([`1 ${other} 10`]);
  });
});

describe('what cannot be wished for is named, all at once', () => {
  test.each<[string, Partial<Reassignment>, string[]]>([
    ['nobody of that name', { practitionerId: 'dr-who' }, ['/practitionerId']],
    ['a date that is over', { date: '2026-11-22' }, ['/date']],
    ['to somebody twice', { to: [other, other] }, ['/to/1']],
    ['to nobody of that name, and to the same person', { to: ['dr-who', ill, other] }, ['/to/0', '/to/1']],
    ['all of it', { practitionerId: 'dr-who', date: '2026-11-22', to: ['dr-who'] }, ['/practitionerId', '/to/0']],
  ])('%s', async (_, more, pointers) => {
    await store.begin([]);
    await expect(reassign(workflowWorld(store), more)).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: pointers.map((pointer) => ({ pointer })) },
    });
  });
});
