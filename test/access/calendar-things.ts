import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Clinic, Practitioner } from '../../shared/domain/directory/directory.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { anId } from '../support/records.ts';

const [practitioner, clinic] = [
  sampleDirectory.practitioners.findIndex(({ practitionerId }) => practitionerId === 'spine-surgeon-1'),
  sampleDirectory.clinics.findIndex(({ clinicId }) => clinicId === 'bronx'),
] as const;
const spring = { date: '2027-04-03', start: '09:00', end: '12:00' };

/** What staff entered of the calendar, of days far from those of the cases. */
export const calendarThings: Change[] = [
  {
    kind: 'time-off-added',
    timeOff: aTimeOff({ practitionerId: 'spine-surgeon-1', from: '2027-05-03', to: '2027-05-04' }),
  },
  {
    kind: 'practitioner-changed',
    practitioner: {
      ...(sampleDirectory.practitioners[practitioner] as Practitioner),
      sessions: [{ sessionId: anId('ses'), clinicId: 'bronx', ...spring }],
    },
    place: practitioner,
    from: 0,
  },
  {
    kind: 'clinic-changed',
    clinic: {
      ...(sampleDirectory.clinics[clinic] as Clinic),
      closures: [{ closureId: anId('cls'), from: '2027-06-07', to: '2027-06-07' }],
      openDates: ['2027-01-01'],
    },
    place: clinic,
    from: 0,
  },
];
