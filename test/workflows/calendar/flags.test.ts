import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { needsRebookingEvent } from '../../../shared/domain/messages/event-makers.ts';
import { checkDeadlineAfter } from '../../../shared/domain/messages/reaction.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { checkDeadline } from '../../../shared/workflows/cases/check-deadline.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { change, move } from '../../support/asks.ts';
import { anAbsence, calendarOf, comeBack, takeOff } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aVisit, bearer, frontDesk, intakeId, mondayAtNine, visitId } from '../../support/histories.ts';
import { aCaseHeader, anAppointment, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { eventOf } from '../../support/told-case.ts';
import { plenty, type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const flagged = (changes: Parameters<typeof aVisit>[0] = {}, ofCase: Parameters<typeof aVisit>[1] = {}) =>
  aVisit({ needsRebooking: true, ...changes }, { toRebook: ['new-consult'], ...ofCase });

async function oncePassed(before: ReturnType<typeof aVisit>, ask: (world: WorkflowWorld) => Promise<unknown>) {
  await store.begin(before);
  await ask(workflowWorld(store));
  const contents = await store.contents();
  expectAgreement(contents, monday);
  const { visits, headers } = calendarOf(contents);
  return { visit: visits[0], header: headers[0] };
}

describe('a visit that is to be booked anew', () => {
  test.each([
    ['moved', flagged(), move(frontDesk, mondayAtNine)],
    ['cancelled by its link', flagged(), change('cancel', bearer)],
    ['missed', flagged(), change('no-show', frontDesk)],
    ['that of somebody who came all the same', flagged(), change('check-in', frontDesk)],
    ['completed', flagged({ status: 'checked-in' }), change('complete', frontDesk)],
  ] as const)('is no more once it is %s, nor does its case say so', async (_, before, ask) => {
    const { visit, header } = await oncePassed(before, ask);
    expect(visit).not.toHaveProperty('needsRebooking');
    expect(header).not.toHaveProperty('toRebook');
  });

  test('stays one where staff confirm it; its patient cannot, and is given the number', async () => {
    expect(await oncePassed(flagged(), change('confirm', frontDesk))).toMatchObject({
      visit: { status: 'confirmed', needsRebooking: true },
      header: { toRebook: ['new-consult'] },
    });
    await store.begin(flagged());
    const before = await store.contents();
    const confirming = change('confirm', bearer)(workflowWorld(store));
    await expect(confirming).rejects.toMatchObject({ kind: 'call-us', extras: { phone: expect.any(String) } });
    expect(await store.contents()).toEqual(before);
  });

  test('says so to its case when it begins; any other leaves the case as it is', async () => {
    const { visit, header } = await oncePassed(aVisit(), change('check-in', frontDesk));
    expect([visit?.status, header?.version]).toEqual(['checked-in', 1]);
  });

  test('says, once it is moved, since when it has its time', async () => {
    const { visit } = await oncePassed(flagged(), move(frontDesk, mondayAtNine));
    expect(visit).toMatchObject({ takenAt: '2026-11-23T14:00:00.000Z', createdAt: expect.any(String) });
  });

  test('meets no deadline: where no free time is before it, staff are told', async () => {
    const identity = { eventId: anId('evt'), at: '2026-11-23T14:00:00.000Z' };
    const event = needsRebookingEvent(identity, aCaseHeader({ caseId: intakeId }), anAppointment(), 'away');
    const reaction = checkDeadlineAfter(event);
    expect(reaction).toMatchObject({ caseId: intakeId, givenUp: visitId });
    const nobodyWorks = { directory: async () => ({ ...sampleDirectory, practitioners: [] }) };
    const check = async (before: ReturnType<typeof aVisit>) => {
      await store.begin(before);
      return checkDeadline({ ...workflowWorld(store).deps, directory: nobodyWorks }, reaction, plenty);
    };
    expect(await check(aVisit({}, { urgency: 'urgent' }))).toBe(false);
    expect(await check(flagged({}, { urgency: 'urgent' }))).toBe(true);
    const events = [...(await store.contents()).values()].flatMap(({ item }) => fromItem(item).event ?? []);
    expect(events).toMatchObject([{ kind: 'no-capacity', caseId: intakeId }]);
  });

  test('given up, it is told once: flagged and then cancelled it is the same one, moved and flagged again another', async () => {
    const identity = { eventId: anId('evt'), at: '2026-11-23T14:00:00.000Z' };
    const ofFlag = (number: number) =>
      checkDeadlineAfter(
        needsRebookingEvent(
          { ...identity, eventId: anId('evt', number) },
          aCaseHeader({ caseId: intakeId }),
          anAppointment(),
          'away',
        ),
      );
    const ofCancel = checkDeadlineAfter(
      eventOf({ kind: 'visit-changed', caseId: intakeId, appointmentId: visitId, change: 'cancelled' }),
    );
    const nobodyWorks = { directory: async () => ({ ...sampleDirectory, practitioners: [] }) };
    const check = async (reaction: typeof ofCancel) =>
      checkDeadline({ ...workflowWorld(store).deps, directory: nobodyWorks }, reaction, plenty);
    await store.begin(flagged({}, { urgency: 'urgent' }));
    expect([await check(ofFlag(1)), await check(ofFlag(1))]).toEqual([true, false]);
    await move(frontDesk, mondayAtNine)(workflowWorld(store));
    await takeOff(workflowWorld(store), anAbsence(1, { from: '2026-11-30', to: '2026-11-30' }));
    expect([await check(ofFlag(2)), await check(ofFlag(2))]).toEqual([true, false]);
    await change('cancel', frontDesk)(workflowWorld(store));
    expect(await check(ofCancel)).toBe(false);
  });

  test('that can take place again is looked at: it may come after its deadline, and its clocks stand elsewhere', async () => {
    await store.begin(aVisit({}, { urgency: 'urgent' }));
    await takeOff(workflowWorld(store), anAbsence(1));
    await comeBack(workflowWorld(store), anAbsence(1));
    const reactions = [...(await store.contents()).values()].flatMap(({ item }) =>
      item.reaction ? [fromItem(item).reaction] : [],
    );
    expect(reactions).toContainEqual(
      expect.objectContaining({
        purpose: 'check-deadline',
        reactionId: `${visitId}-check-deadline-3`,
        caseId: intakeId,
      }),
    );
    expect(reactions).toContainEqual(
      expect.objectContaining({ purpose: 'run-clocks', reactionId: `${visitId}-run-clocks-3`, caseId: intakeId }),
    );
  });
});
