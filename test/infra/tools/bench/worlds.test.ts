import { describe, expect, test } from 'vitest';
import { pooled } from '../../../../infra/tools/bench/handlers/asked.ts';
import { networkOf } from '../../../../infra/tools/bench/world/network.ts';
import { pastVisits } from '../../../../infra/tools/bench/world/past-visits.ts';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { Directory } from '../../../../shared/domain/directory/directory.ts';
import { toItem } from '../../../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../../../shared/store/records/appointment-record.ts';
import { dayOf } from '../../../../shared/store/records/day-record.ts';

describe('past visits', () => {
  const items = [...pastVisits(sampleDirectory.practitioners, 200, '2026-09-01')].map(toItem);
  const appointments = items.filter(({ pk }) => pk?.S?.startsWith('APT#')).map(appointmentOf);
  const days = items.filter(({ pk }) => pk?.S?.startsWith('WEEK#')).map(dayOf);

  test('are as many as wanted, each of its own case', () => {
    expect(appointments).toHaveLength(200);
    expect(new Set(appointments.map(({ caseId }) => caseId)).size).toBe(200);
  });
  test('stand in working days before the date, as the records of the product do', () => {
    const standing = new Set(days.flatMap(({ busy }) => busy.map(({ id }) => id)));
    expect(standing).toEqual(new Set(appointments.map(({ appointmentId }) => appointmentId)));
    expect(
      days
        .map(({ date }) => date)
        .toSorted()
        .at(-1),
    ).toBe('2026-08-31');
    expect(days.some(({ date }) => date === '2026-08-29' || date === '2026-08-30')).toBe(false);
  });
});

describe('a network', () => {
  const network = networkOf(10, 40);
  test('is a directory that the product takes', () => {
    expect(() => Directory.parse(network)).not.toThrow();
    expect([network.clinics.length, network.practitioners.length]).toEqual([80, 400]);
  });
  test('has names of its own in every group', () => {
    expect(new Set(network.clinics.map(({ clinicId }) => clinicId)).size).toBe(80);
    expect(new Set(network.practitioners.map(({ practitionerId }) => practitionerId)).size).toBe(400);
    expect(new Set(network.practitioners.map(({ scheduleGroup }) => scheduleGroup)).size).toBe(10);
  });
});

test('work on a list keeps its order and never has more under way than allowed', async () => {
  let [running, most] = [0, 0];
  const doubled = await pooled([1, 2, 3, 4, 5], 2, async (each) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    return each * 2;
  });
  expect(doubled).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});
