import { beforeEach, describe, expect, it } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { aRequest } from '../../support/act-records.ts';
import { calendarDoors, surgeon, tokenOf } from '../../support/calendar-doors.ts';
import { aVisit, tuesdayAtNine } from '../../support/histories.ts';
import { aCaseHeader, anId, aPractitionerDay } from '../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = '/v1/schedule?clinic=bronx&date=2026-11-24';
const asked = (role: string, more = {}) => doors.ask('GET', path, undefined, { token: tokenOf(role), ...more });
const { contact } = aCaseHeader();

/** The one visit of a sheet as a role reads it. */
const only = async (role = 'front-desk') => (await asked(role)).body.appointments[0];

const commit = (visit: Partial<Appointment> = {}, header: Partial<CaseHeader> = {}, ...more: Change[]) =>
  doors.commit(...aVisit(visit, header), ...more);

describe('the day sheet names', () => {
  it('what the person needs and how they were booked', async () => {
    await commit({ overbooked: true }, { interpreter: true, stepFree: true });
    expect(await only()).toMatchObject({
      interpreter: true,
      stepFree: true,
      overbooked: true,
      overridden: false,
      practitionerName: 'Dr. Ash Sample',
      appointmentTypeName: 'First consultation',
      modality: 'in-person',
      visitAfterDeadline: false,
      missing: [],
    });
  });

  it('when each practitioner works and sees nobody, in the clinic’s time', async () => {
    await commit();
    expect((await asked('front-desk')).body.gaps).toEqual([
      {
        practitionerId: surgeon,
        practitionerName: 'Dr. Ash Sample',
        start: '2026-11-24T09:40:00-05:00',
        end: '2026-11-24T12:00:00-05:00',
      },
      {
        practitionerId: surgeon,
        practitionerName: 'Dr. Ash Sample',
        start: '2026-11-24T13:00:00-05:00',
        end: '2026-11-24T17:00:00-05:00',
      },
    ]);
  });

  it.each(['front-desk', 'nurse'])('what is missing, to a %s: names, owners and dates, and no words', async (role) => {
    const readBy = '2026-11-23T13:00:00-05:00';
    await commit(
      {},
      {
        openRequests: 1,
        incomplete: true,
        unreadText: true,
        deadlines: { ...aCaseHeader().deadlines, readBy },
      },
      { kind: 'request-changed', request: aRequest({ caseId: anId('int'), items: ['mri'] }), from: 0 },
    );
    const shown = await asked(role);
    expect(shown.body.appointments[0].missing).toEqual([
      { item: 'form', owner: 'front-desk', dueBy: null },
      { item: 'unread-words', owner: 'nurse', dueBy: readBy },
      { item: 'mri', owner: 'referrer', dueBy: '2026-11-25' },
    ]);
    expect(shown.text).not.toContain('radiated');
  });

  it('what the referrer was asked for, less what they answered', async () => {
    const request = aRequest({ caseId: anId('int'), items: ['mri', 'labs'], dueBy: '2026-11-30' });
    const older = aRequest({ requestId: anId('req', 2), caseId: anId('int'), answeredAt: '2026-11-23T12:00:00.000Z' });
    await commit(
      {},
      { openRequests: 1 },
      { kind: 'request-changed', request, from: 0 },
      { kind: 'request-changed', request: older, from: 0 },
    );
    expect((await only()).missing).toEqual([
      { item: 'mri', owner: 'referrer', dueBy: '2026-11-30' },
      { item: 'labs', owner: 'referrer', dueBy: '2026-11-30' },
    ]);
  });

  it('nothing as missing for a visit that is over', async () => {
    await commit({ status: 'completed' }, { incomplete: true, consentMissing: true });
    expect((await only()).missing).toEqual([]);
  });

  it('whom nobody can call for a visit from afar', async () => {
    const { phone: _, ...noPhone } = contact;
    const slot = {
      ...tuesdayAtNine,
      practitionerId: 'spine-surgeon-2',
      clinicId: 'bronx',
      appointmentType: 'telehealth',
    };
    await commit({ slot }, { contact: noPhone });
    expect(await only()).toMatchObject({
      modality: 'telehealth',
      weCall: true,
      missing: [{ item: 'phone-or-video', owner: 'front-desk', dueBy: null }],
    });
  });
});

describe('what the day sheet reads', () => {
  it('is no request of a case whose referrer was asked nothing', async () => {
    const reads: string[] = [];
    await commit();
    doors.system.through(async (command, send) => {
      reads.push(JSON.stringify(command));
      return send();
    });
    await asked('nurse');
    expect(reads.filter((each) => each.includes('ACTS#'))).toEqual([]);
  });
});

it('a day of another practitioner of the same date fills no gap of this one', async () => {
  const busy = [{ start: tuesdayAtNine.start, end: tuesdayAtNine.end + 600, kind: 'away' as const, id: anId('off') }];
  await doors.commit({
    kind: 'day-changed',
    day: aPractitionerDay({ practitionerId: 'spine-surgeon-2', busy }),
    from: 0,
  });
  expect((await asked('nurse')).body.gaps).toHaveLength(2);
});
