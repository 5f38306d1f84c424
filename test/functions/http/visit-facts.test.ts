import { describe, expect, test } from 'vitest';
import { getCase } from '../../../functions/http/staff/get-case.ts';
import { getSchedule } from '../../../functions/http/staff/get-schedule.ts';
import { listWorklist } from '../../../functions/http/staff/list-worklist.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import { CaseAct } from '../../../shared/domain/cases/case-act.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { asking, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { frontDesk, intakeId, mondayAtNine, nurse, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { aCaseHeader, anAppointment, anId, visitsOf } from '../../support/records.ts';

/** An urgent case whose deadline is on Thursday. */
const header = (slot = mondayAtNine, changes: Partial<CaseHeader> = {}) =>
  aCaseHeader({
    caseId: intakeId,
    urgency: 'urgent',
    status: 'scheduled',
    openVisits: { [slot.appointmentType]: visitId },
    visitStarts: { [slot.appointmentType]: slot.start },
    ...changes,
  });
const visitAt = (slot = mondayAtNine) => anAppointment({ appointmentId: visitId, caseId: intakeId, slot });
const acceptedLate = { start: mondayAtNine.start, seenBy: 29_928_360 };
const act = CaseAct.parse({
  kind: 'late-visit-accepted',
  actId: anId('act'),
  caseId: intakeId,
  at: '2026-11-23T16:00:00.000Z',
  by: 'nurse-1',
  role: 'nurse',
  appointmentId: visitId,
  reason: 'With her daughter until then.',
});

/** The views of staff of one case with its visit. `read`: which visits were asked for by id. */
function shown(of: CaseHeader, visit = visitAt()) {
  const { deps: fakes } = fakeDeps({ header: of, visit, acts: [act], busy: visitsOf('2026-11-24', 1) });
  const read: string[][] = [];
  const appointments = async (ids: readonly string[]) => {
    read.push([...ids]);
    return [visit];
  };
  const deps = { ...fakes, schedule: { ...fakes.schedule, appointments } };
  const operations = { listWorklist: listWorklist(deps), getCase: getCase(deps), getSchedule: getSchedule(deps) };
  return { ask: asking(httpFunction(routesFor(staffRoutes, operations), operations, deps)), read };
}

const rowOf = async (of: CaseHeader) => {
  const { ask, read } = shown(of);
  const { body } = await ask('GET', '/v1/worklist', { caller: frontDesk });
  return { row: body.cases[0], read };
};

describe('the worklist', () => {
  test.each<[string, CaseHeader, string | undefined, boolean]>([
    ['late', header(), '2026-11-30T09:00:00-05:00', true],
    ['in time', header(tuesdayAtNine), '2026-11-24T09:00:00-05:00', false],
    ['late and accepted', header(mondayAtNine, { acceptedLate }), '2026-11-30T09:00:00-05:00', false],
    ['none', aCaseHeader(), undefined, false],
  ])('shows the next visit, and whether it comes too late: %s', async (_, of, nextVisitAt, visitAfterDeadline) => {
    const { row, read } = await rowOf(of);
    expect([row.nextVisitAt, row.visitAfterDeadline]).toEqual([nextVisitAt, visitAfterDeadline]);
    expect(read).toEqual([]);
    expect(row).not.toHaveProperty('visitStarts');
    expect(row).not.toHaveProperty('acceptedLate');
  });

  test('looks up just those visits that an earlier release booked', async () => {
    const { row, read } = await rowOf(header(mondayAtNine, { visitStarts: undefined }));
    expect([row.nextVisitAt, row.visitAfterDeadline]).toEqual(['2026-11-30T09:00:00-05:00', true]);
    expect(read).toEqual([[visitId]]);
  });
});

describe('the case', () => {
  const ofCase = async (of: CaseHeader, caller: typeof nurse | typeof frontDesk) =>
    (await shown(of).ask('GET', '/v1/cases/{id}', { caller, id: intakeId })).body;

  test('shows them too, whoever booked the visit', async () => {
    for (const of of [header(), header(mondayAtNine, { visitStarts: undefined })])
      expect(await ofCase(of, frontDesk)).toMatchObject({
        nextVisitAt: '2026-11-30T09:00:00-05:00',
        visitAfterDeadline: true,
      });
  });

  test('tells a nurse who accepted a late visit and why, as long as that holds; the front desk reads no reason', async () => {
    const accepted = header(mondayAtNine, { acceptedLate });
    const [ofNurse] = (await ofCase(accepted, nurse)).appointments;
    expect(ofNurse.acceptedLate).toEqual({
      at: '2026-11-23T11:00:00-05:00',
      by: 'nurse-1',
      reason: 'With her daughter until then.',
    });
    expect(JSON.stringify(await ofCase(accepted, frontDesk))).not.toContain('daughter');
    expect((await ofCase(header(), nurse)).appointments[0]).not.toHaveProperty('acceptedLate');
  });
});

describe('the day sheet', () => {
  const sheet = async (of: CaseHeader, visit = visitAt(tuesdayAtNine)) => {
    const query = { clinic: tuesdayAtNine.clinicId, date: '2026-11-24' };
    const { body } = await shown(of, visit).ask('GET', '/v1/schedule', { caller: frontDesk, query });
    return body.appointments.map((each: { visitAfterDeadline?: boolean }) => each.visitAfterDeadline);
  };
  const passed = { deadlines: { ...aCaseHeader().deadlines, seenBy: '2026-11-23T08:00:00-05:00' } };

  test('flags the visit that comes too late', async () => {
    expect(await sheet(header(tuesdayAtNine, passed))).toEqual([true]);
    expect(await sheet(header(tuesdayAtNine))).toEqual([false]);
  });

  test('flags none behind one in time, and none that is over', async () => {
    const between = { ...passed, visitStarts: { other: tuesdayAtNine.start - 60, 'new-consult': tuesdayAtNine.start } };
    expect(await sheet(header(tuesdayAtNine, between))).toEqual([false]);
    expect(await sheet(header(tuesdayAtNine, passed), { ...visitAt(tuesdayAtNine), status: 'cancelled' })).toEqual([
      false,
    ]);
  });
});
