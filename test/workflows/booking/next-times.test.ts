import { describe, expect, it, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Clinic, Directory } from '../../../shared/domain/directory/directory.ts';
import { nextTimes } from '../../../shared/workflows/booking/next-times.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, intakeId, tuesdayAtNine } from '../../support/histories.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** The clinics of the next times of a missed visit whose person takes no steps. */
async function clinicsOf(change: (clinic: Clinic) => Clinic): Promise<string[]> {
  await store.begin(aCase({ stepFree: true }));
  const { deps, now } = workflowWorld(store);
  const directory: Directory = { ...sampleDirectory, clinics: sampleDirectory.clinics.map(change) };
  const asked = { ...deps, directory: { directory: async () => directory } };
  const slots = await nextTimes(asked, { caseId: intakeId, slot: tuesdayAtNine }, now);
  return slots.map(({ clinicId }) => clinicId);
}

describe('the next times of somebody who takes no steps', () => {
  const own = sampleDirectory.clinics.find(({ clinicId }) => clinicId === tuesdayAtNine.clinicId) as Clinic;

  it('are where there are none', async () => {
    const clinics = await clinicsOf((each) => ({ ...each, stepFree: each.clinicId === 'queens' }));
    expect(clinics).toEqual(['queens', 'queens', 'queens']);
  });

  it('are in another region where no clinic of this one has none', async () => {
    const clinics = await clinicsOf((each) => ({ ...each, stepFree: each.region !== own.region }));
    expect(clinics).toHaveLength(3);
  });

  it('are anywhere where that is said of no clinic', async () => {
    expect(await clinicsOf(({ stepFree: _, ...each }) => each)).toHaveLength(3);
  });
});

test('the time that was just given up is not among the next ones, nor is an earlier one of its date', async () => {
  await store.begin(aCase({ urgency: 'urgent' }));
  const { deps, now } = workflowWorld(store);
  const slots = await nextTimes(deps, { caseId: intakeId, slot: tuesdayAtNine }, now);
  expect(slots).toHaveLength(3);
  const midnight = tuesdayAtNine.start - 9 * 60;
  expect(slots.filter(({ start }) => start >= midnight && start < tuesdayAtNine.end)).toEqual([]);
});
