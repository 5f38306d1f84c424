import { expect, test } from 'vitest';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { daysAround, visitsIn } from '../../../shared/workflows/booking/days-around.ts';
import { anId, aPractitionerDay, tuesdayNine } from '../../support/records.ts';

const visit = (number: number, more: Partial<Busy> = {}): Busy => ({
  start: tuesdayNine,
  end: tuesdayNine + 40,
  kind: 'visit',
  id: anId('apt', number),
  ...more,
});

const tuesday = { from: '2026-11-24', to: '2026-11-24', zones: ['America/New_York'] };

test('a visit that its day says is elsewhere is not sought; of one that it says nothing of the visit itself tells', () => {
  const busy = [visit(1, { clinicId: 'bronx' }), visit(2, { clinicId: 'manhattan' }), visit(3)];
  const days = [aPractitionerDay({ busy })];
  expect(visitsIn(days, { ...tuesday, clinicId: 'bronx' })).toEqual([anId('apt', 1), anId('apt', 3)]);
  expect(visitsIn(days, tuesday)).toHaveLength(3);
});

test('a visit that stands in two days, holds and absences', () => {
  const days = [
    aPractitionerDay({ busy: [visit(1), visit(2, { kind: 'hold', until: 1 }), visit(3, { kind: 'away' })] }),
    aPractitionerDay({ practitionerId: 'spine-surgeon-2', busy: [visit(1)] }),
  ];
  expect(visitsIn(days, tuesday)).toEqual([anId('apt', 1)]);
});

test('the weeks of the dates and of the day before and after are read once, of every group', async () => {
  const read: string[] = [];
  const directory = { scheduleGroups: async () => ['a', 'b'] };
  const note = async (group: string, week: string) => {
    read.push(`${group} ${week}`);
    return [];
  };
  await daysAround(directory, note, { from: '2026-11-23', to: '2026-11-29' });
  expect(read).toEqual(['a 2026-W47', 'b 2026-W47', 'a 2026-W48', 'b 2026-W48', 'a 2026-W49', 'b 2026-W49']);
});
