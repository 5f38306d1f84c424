import { expect, test } from 'vitest';
import type { Modality } from '../../../shared/domain/directory/directory.ts';
import { intakeId, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { formOf } from '../../support/mended-form.ts';
import { anAppointment } from '../../support/records.ts';

const scope = { practitionerId: 'spine-surgeon-1', from: '2026-11-24', to: '2026-11-24' };

/** What is promised of the calendar where the front desk mends a case with a visit. */
async function promised(modality: Modality, patch: object, visit: Parameters<typeof anAppointment>[0] = {}) {
  const keptAt = { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York', modality };
  const form = formOf(
    {},
    { status: 'scheduled', openVisits: { 'new-consult': visitId } },
    anAppointment({ caseId: intakeId, slot: tuesdayAtNine, keptAt, ...visit }),
  );
  expect(await form.mend(patch)).toMatchObject({ status: 200 });
  return form.committed.flatMap((change): object[] => {
    if (change.kind === 'reaction-promised' && change.reaction.purpose === 'settle-calendar') return [change.reaction];
    return change.kind === 'timer-set' && change.timer.purpose === 'recheck-calendar' ? [change.timer] : [];
  });
}

const toNewJersey = { patient: { address: { state: 'NJ' } } };

test('where somebody moves to another state, the day of their visit from afar is looked at, and once more', async () => {
  expect(await promised('telehealth', toNewJersey)).toMatchObject([{ scope }, { scope }]);
});

test('no day is looked at for a visit in person, for one that has begun, or where the state stays', async () => {
  expect(await promised('in-person', toNewJersey)).toEqual([]);
  expect(await promised('telehealth', { patient: { address: { state: 'NY' } } })).toEqual([]);
  expect(await promised('telehealth', { patient: { address: { postalCode: '10451' } } })).toEqual([]);
  const begun = { ...tuesdayAtNine, start: tuesdayAtNine.start - 24 * 60 };
  expect(await promised('telehealth', toNewJersey, { slot: begun })).toEqual([]);
});
