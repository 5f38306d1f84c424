import { describe, expect, test } from 'vitest';
import { CaseAct } from '../../../shared/domain/cases/case-act.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { caseDoor } from '../../support/case-door.ts';
import { frontDesk, intakeId, mondayAtNine, nurse, patient, visitId } from '../../support/histories.ts';
import { aCaseHeader, anAppointment, anId } from '../../support/records.ts';

const route = '/v1/appointments/{id}/accept-late';
const visit = anAppointment({ appointmentId: visitId, caseId: intakeId, slot: mondayAtNine, version: 3 });
const header = (changes: Partial<CaseHeader> = {}) =>
  aCaseHeader({
    caseId: intakeId,
    urgency: 'urgent',
    status: 'scheduled',
    openVisits: { [mondayAtNine.appointmentType]: visitId },
    ...changes,
  });
const body = { reason: 'She is with her daughter until then.' };

describe('accepting a late visit', () => {
  test('answers the visit as it was, and keeps the reason with what is clinical only', async () => {
    const { ask, committed } = caseDoor({ header: header(), visit });
    const answer = await ask('POST', route, { caller: nurse, body, id: visitId });
    expect(answer).toMatchObject({
      status: 200,
      headers: { ETag: '"3"' },
      body: { appointmentId: visitId, status: 'booked', version: 3 },
    });
    const kinds = committed.filter((change) => JSON.stringify(change).includes('daughter')).map(({ kind }) => kind);
    expect(kinds).toEqual(['act-added']);
    expect(JSON.stringify(answer)).not.toContain('daughter');
    expect(committed).toContainEqual({
      kind: 'audit',
      entry: expect.objectContaining({
        action: 'late-visit-accepted',
        actor: { kind: 'staff', id: 'nurse-1' },
        detail: { appointmentId: visitId },
      }),
    });
  });

  test.each<[string, number, Parameters<ReturnType<typeof caseDoor>['ask']>[2], object]>([
    ['by the front desk', 403, { caller: frontDesk, body }, {}],
    ['by a patient', 403, { caller: patient, body }, {}],
    ['without a reason', 422, { caller: nurse, body: {} }, { errors: [{ pointer: '/reason' }] }],
    ['with a blank reason', 422, { caller: nurse, body: { reason: ' ' } }, { errors: [{ pointer: '/reason' }] }],
    ['with more', 422, { caller: nurse, body: { ...body, by: 'me' } }, { errors: [{ pointer: '/by' }] }],
    ['of an older version', 412, { caller: nurse, body, headers: { 'If-Match': '"2"' } }, { current: { version: 3 } }],
  ])('is refused %s', async (_, status, asked, problem) => {
    const { ask, committed } = caseDoor({ header: header(), visit });
    expect(await ask('POST', route, { ...asked, id: visitId })).toMatchObject({ status, body: problem });
    expect(committed).toEqual([]);
  });

  test('again in the same words answers the same, and in other words is refused', async () => {
    const deadline = aCaseHeader({ urgency: 'urgent' }).deadlines.seenBy;
    const acceptedLate = { start: mondayAtNine.start, seenBy: Math.ceil(Date.parse(deadline) / 60_000) };
    const act = CaseAct.parse({
      ...{ kind: 'late-visit-accepted', actId: anId('act'), caseId: intakeId, at: '2026-11-23T16:00:00.000Z' },
      ...{ by: 'nurse-1', role: 'nurse', appointmentId: visitId, reason: body.reason },
    });
    const visitStarts = { [mondayAtNine.appointmentType]: mondayAtNine.start };
    const { ask, committed } = caseDoor({ header: header({ acceptedLate, visitStarts }), visit, acts: [act] });
    const again = await ask('POST', route, { caller: nurse, body, id: visitId });
    expect(again).toMatchObject({ status: 200, headers: { ETag: '"3"' }, body: { appointmentId: visitId } });
    const other = await ask('POST', route, { caller: nurse, body: { reason: 'Another.' }, id: visitId });
    expect(other).toMatchObject({ status: 409, body: { detail: expect.stringContaining('accepted before') } });
    expect(committed).toEqual([]);
  });

  test('that is not late is refused in words', async () => {
    const { ask } = caseDoor({ header: header({ urgency: 'emergent' }), visit });
    const answer = await ask('POST', route, { caller: nurse, body, id: visitId });
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringContaining('no deadline waits') } });
  });

  test('of a visit that is not there is not found', async () => {
    const answer = await caseDoor({ header: header() }).ask('POST', route, { caller: nurse, body, id: visitId });
    expect(answer.status).toBe(404);
  });
});
