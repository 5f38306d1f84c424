import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { deadlineMinute } from '../../../shared/domain/cases/late-for-deadline.ts';
import { showsNoCapacity } from '../../../shared/domain/cases/no-capacity.ts';
import { checkDeadlineAfter } from '../../../shared/domain/messages/reaction.ts';
import { type CheckDeadlineDeps, checkDeadline } from '../../../shared/workflows/cases/check-deadline.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, aVisit, intakeId, tuesdayAtNine } from '../../support/histories.ts';
import { anEvent } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

const reaction = checkDeadlineAfter(anEvent({ caseId: intakeId }));
const nobodyWorks = { directory: async () => ({ ...sampleDirectory, practitioners: [] }) };
const urgent: Partial<CaseHeader> = { urgency: 'urgent' };
/** Since Monday 2026-11-23, 09:00 in New York. */
const inThreeDays = {
  acknowledgeBy: '2026-11-23T10:00:00-05:00',
  contactBy: '2026-11-23T12:00:00-05:00',
  seenBy: '2026-11-26T09:00:00-05:00',
};

describe('the case says whether a time is free', () => {
  const shown = async () => {
    const { deps } = workflowWorld(store);
    const header = await deps.cases.header(intakeId);
    if (!header) throw new Error('There is no case.');
    return { version: header.version, isShown: showsNoCapacity(header, deps.clock.now()) };
  };
  const look = (changed: Partial<CheckDeadlineDeps> = {}) => {
    const { deps, remaining } = workflowWorld(store);
    return checkDeadline({ ...deps, ...changed }, reaction, remaining);
  };

  test('once it was looked for and none was found, until one is found', async () => {
    await store.begin(aCase(urgent));
    await look({ directory: nobodyWorks });
    await look({ directory: nobodyWorks });
    expect(await shown()).toEqual({ version: 2, isShown: true });
    await look();
    expect(await shown()).toEqual({ version: 3, isShown: false });
  });

  test('not where it was always free, nor where a visit stands', async () => {
    await store.begin(aCase(urgent));
    await look();
    expect(await shown()).toEqual({ version: 1, isShown: false });
    const noCapacityBy = deadlineMinute({ deadlines: inThreeDays });
    const visitStarts = { [tuesdayAtNine.appointmentType]: tuesdayAtNine.start };
    const withVisit = { ...urgent, deadlines: inThreeDays, noCapacityBy };
    await store.begin(aVisit({ slot: tuesdayAtNine }, { ...withVisit, visitStarts }));
    expect(await shown()).toMatchObject({ isShown: false });
  });

  test('not once the deadline is another, or has passed', async () => {
    const passed = { ...inThreeDays, seenBy: '2026-11-23T08:59:00-05:00' };
    await store.begin(aCase({ ...urgent, deadlines: passed, noCapacityBy: deadlineMinute({ deadlines: passed }) }));
    expect(await shown()).toMatchObject({ isShown: false });
    await store.begin(aCase({ ...urgent, noCapacityBy: 1 }));
    expect(await shown()).toMatchObject({ isShown: false });
  });
});
