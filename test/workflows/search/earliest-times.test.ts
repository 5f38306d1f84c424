import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { earliestTimeNear, earliestTimes } from '../../../shared/workflows/search/earliest-times.ts';
import { fakeDeps } from '../../support/fake-case.ts';
import { aCaseHeader, aSubmission, monday } from '../../support/records.ts';

const level = { urgency: 'routine', pageOnCall: false, region: undefined, clinicId: undefined } as const;

/** The samples, with hours at some clinics only. */
function workingAt(clinicIds: readonly string[]) {
  const { deps } = fakeDeps();
  const practitioners = sampleDirectory.practitioners.map((each) => ({
    ...each,
    weeklyHours: each.weeklyHours.filter(({ clinicId }) => clinicIds.includes(clinicId)),
  }));
  const read = async () => ({ ...sampleDirectory, practitioners });
  return { ...deps, directory: { directory: read } };
}

describe('the earliest time that staff could give', () => {
  test('is one without steps, where that is needed', async () => {
    const deps = workingAt(['brooklyn', 'nassau']);
    const found = await earliestTimeNear(deps, aCaseHeader({ ...level, stepFree: true }), monday);
    expect(found?.clinicId).toBe('nassau');
    const inCity = await earliestTimeNear(deps, aCaseHeader({ ...level, stepFree: true, region: 'nyc' }), monday);
    expect(inCity).toBeUndefined();
  });

  test('is anywhere for others', async () => {
    const found = await earliestTimeNear(workingAt(['brooklyn']), aCaseHeader(level), monday);
    expect(found?.clinicId).toBe('brooklyn');
  });
});

describe('the earliest times of a case', () => {
  const timesFor = (clinicIds: readonly string[], preferences: object) =>
    earliestTimes(workingAt(clinicIds), aCaseHeader(level), 'referrer', aSubmission({ preferences } as never), monday);

  test('are at all clinics that it names', async () => {
    const { slots, notes } = await timesFor(['nassau', 'queens', 'bronx'], { clinicIds: ['bronx', 'queens'] });
    expect(slots.length).toBeGreaterThan(0);
    for (const { clinicId } of slots) expect(['bronx', 'queens']).toContain(clinicId);
    expect(notes).toEqual([]);
  });

  test('are in its region where those have none, and anywhere where that has none', async () => {
    const near = await timesFor(['manhattan', 'nassau'], { clinicIds: ['bronx'] });
    expect([near.slots[0]?.clinicId, near.notes]).toEqual(['manhattan', ['not-as-wished']]);
    const far = await timesFor(['nassau'], { clinicIds: ['bronx'] });
    expect([far.slots[0]?.clinicId, far.notes]).toEqual(['nassau', ['not-as-wished']]);
  });

  test('are none where nobody sees patients, and of that nothing is said', async () => {
    expect(await timesFor([], { clinicIds: ['bronx'] })).toEqual({ slots: [], notes: [] });
  });
});
