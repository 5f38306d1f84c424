import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { schedulingSettings as settings } from '../../../shared/config/scheduling.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { type DayToSettle, isNewVerdict, settledBusy, verdictsOf } from '../../../shared/domain/booking/settle-day.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { anAbsence } from '../../support/calendar-world.ts';
import { tuesdayAtNine } from '../../support/histories.ts';
import { anAppointment, anId, aPractitionerDay, monday, tuesdayNine } from '../../support/records.ts';

const practitioner = sampleDirectory.practitioners.find(
  (each) => each.practitionerId === tuesdayAtNine.practitionerId,
) as Practitioner;
const visit = (changes: Partial<Appointment> = {}) => anAppointment({ slot: tuesdayAtNine, ...changes });
const taken: Busy = { kind: 'visit', id: anId('apt'), start: tuesdayNine, end: tuesdayNine + 45 };
const away = anAbsence(1);
const [midnight, nextMidnight] = [tuesdayNine - 540, tuesdayNine + 900];
const stamped: Busy = { kind: 'away', id: away.timeOffId, start: midnight, end: nextMidnight };

const question = (changes: Partial<DayToSettle> = {}, busy: Busy[] = [taken]): DayToSettle => ({
  day: aPractitionerDay({ busy }),
  practitioner,
  directory: sampleDirectory,
  timeOff: [],
  visits: [visit()],
  cases: [],
  settings,
  ...changes,
});
const judged = (changes: Partial<DayToSettle>, busy?: Busy[]) =>
  verdictsOf(question(changes, busy), monday).map(({ reason }) => reason);

describe('a visit from afar', () => {
  const keptAt = {
    scheduleGroup: 'all',
    date: '2026-11-24',
    zone: 'America/New_York',
    modality: 'telehealth' as const,
  };
  const video = visit({ keptAt });
  const { caseId } = video;
  const types = sampleDirectory.appointmentTypes.map((each) => ({ ...each, modality: 'telehealth' as const }));

  it('cannot be with somebody who is not licensed where its person lives: the practice’s state, where nobody says', () => {
    expect(judged({ visits: [video], cases: [{ caseId, homeState: 'NJ' }] })).toEqual(['not-licensed']);
    expect(judged({ visits: [video], cases: [{ caseId }] })).toEqual([]);
    const moved = { ...practitioner, licensedStates: ['NJ'] };
    const directory = { ...sampleDirectory, practitioners: [moved] };
    expect(judged({ visits: [video], directory, cases: [{ caseId }] })).toEqual(['not-licensed']);
    expect(judged({ visits: [video], directory, cases: [{ caseId, homeState: 'NJ' }] })).toEqual([]);
  });

  it('is one as it was booked; what earlier releases booked is as its type says', () => {
    const directory = { ...sampleDirectory, appointmentTypes: types };
    const cases = [{ caseId, homeState: 'NJ' }];
    expect(judged({ directory, cases })).toEqual(['not-licensed']);
    const inPerson = visit({ keptAt: { ...keptAt, modality: 'in-person' } });
    expect(judged({ directory, cases, visits: [inPerson] })).toEqual([]);
  });

  it('is not judged by a licence where its case cannot be read', () => {
    expect(judged({ visits: [video] })).toEqual([]);
  });
});

describe('the visits of a day', () => {
  it('that can take place, and are not said to be in the way, are no verdict', () => {
    expect(judged({})).toEqual([]);
  });

  it('inside an absence cannot, whether that is written into the day yet or not', () => {
    expect(judged({ timeOff: [away] })).toEqual(['away']);
    expect(judged({ timeOff: [away] }, [stamped, taken])).toEqual(['away']);
  });

  it('can again once the absence is gone, though the day still lists it', () => {
    expect(judged({ visits: [visit({ needsRebooking: true })] }, [stamped, taken])).toEqual([undefined]);
  });

  it('cannot where the day lists something else as away, unless that is of a kind that nobody knows here', () => {
    expect(judged({}, [{ ...stamped, id: 'absence' }, taken])).toEqual(['away']);
    expect(judged({}, [{ ...stamped, id: '?Xabc+18:foo' }, taken])).toEqual([]);
  });

  it('are judged by themselves, whatever is kept free before and after them', () => {
    const buffered = { ...taken, start: tuesdayNine - 10 };
    expect(judged({ timeOff: [away] }, [buffered])).toEqual(['away']);
    expect(judged({ timeOff: [anAbsence(1, { toTime: '09:00' })] }, [buffered])).toEqual([]);
  });

  it.each([
    ['has begun', { slot: { ...tuesdayAtNine, start: tuesdayNine - 1440 } }],
    ['is checked in', { status: 'checked-in' as const }],
    ['was cancelled', { status: 'cancelled' as const }],
    ['was moved elsewhere meanwhile', { slot: { ...tuesdayAtNine, start: tuesdayNine + 60, end: tuesdayNine + 100 } }],
    ['went to somebody else meanwhile', { slot: { ...tuesdayAtNine, practitionerId: 'chen' } }],
  ])('are not judged where one %s', (_, changes) => {
    expect(judged({ timeOff: [away], visits: [visit(changes)] })).toEqual([]);
  });

  it('tell what is new of them', () => {
    const news = [false, true].flatMap((known) =>
      [undefined, 'away' as const].map((reason) =>
        isNewVerdict({ visit: visit(known ? { needsRebooking: true } : {}), ...(reason && { reason }) }),
      ),
    );
    expect(news).toEqual([false, true, true, false]);
  });
});

describe('what a day should list', () => {
  const marked = { ...taken, clinicId: 'bronx' };

  it('is what it lists, where nothing changed', () => {
    expect(settledBusy(question({}, [marked]), monday)).toBeUndefined();
    expect(settledBusy(question({ timeOff: [away] }, [marked, stamped]), monday)).toBeUndefined();
  });

  it('has the absences that are kept, one stretch each, and no other', () => {
    const other = anAbsence(2, { toTime: '09:00' });
    const gone = { ...stamped, id: anId('off', 3) };
    expect(settledBusy(question({ timeOff: [away, other] }, [gone, marked]), monday)).toEqual([
      stamped,
      { ...stamped, id: other.timeOffId, end: tuesdayNine },
      marked,
    ]);
  });

  it('keeps holds that live, what others wrote, and drops holds that are over', () => {
    const until = monday.epochMilliseconds / 1000;
    const hold: Busy = {
      kind: 'hold',
      id: anId('hld'),
      start: tuesdayNine + 60,
      end: tuesdayNine + 100,
      until: until + 60,
    };
    const foreign: Busy = { kind: 'away', id: '?Xa', start: midnight, end: midnight + 1 };
    const over = { ...hold, id: anId('hld', 2), until };
    expect(settledBusy(question({ timeOff: [away] }, [foreign, hold, over, marked]), monday)).toEqual(
      [foreign, stamped, marked, hold].toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    );
  });

  it('is, once it is over, what it was, with marks on its visits', () => {
    const later = monday.add({ hours: 48 });
    expect(settledBusy(question({ timeOff: [] }, [stamped, taken]), later)).toEqual([stamped, marked]);
    expect(settledBusy(question({ timeOff: [away] }, [marked]), later)).toBeUndefined();
  });

  it('marks visits that were booked when their practitioner needed no marks', () => {
    expect(settledBusy(question(), monday)).toEqual([marked]);
    const limited = { ...practitioner, limits: [{ appointmentType: 'new-consult', perDay: 3 }] };
    expect(settledBusy(question({ practitioner: limited }, [marked]), monday)).toEqual([
      { ...marked, appointmentType: 'new-consult' },
    ]);
  });
});
