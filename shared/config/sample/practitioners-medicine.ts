import type { Practitioner } from '../../domain/directory/directory.ts';
import { sampleStates, sampleZone } from './clinics.ts';
import { afternoon, FRIDAY, hoursAt, MONDAY, morning, THURSDAY, TUESDAY, WEDNESDAY } from './weekly-hours.ts';

const everyWeekday = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY];
const wholeDay = [morning, afternoon];
const shared = { scheduleGroup: 'all', homeZone: sampleZone, licensedStates: sampleStates, sample: true };
/** Join a case after its first visit with a surgeon. */
const oncology = { appointmentTypes: ['follow-up', 'imaging-review', 'telehealth'], ...shared };
const medicalOncologist = { specialty: 'medical-oncology', ...oncology };
const radiationOncologist = { specialty: 'radiation-oncology', ...oncology };

export const samplePhysicians: Practitioner[] = [
  {
    practitionerId: 'medical-oncologist-1',
    name: 'Dr. Laurel Sample',
    languages: ['en'],
    clinicIds: ['manhattan'],
    weeklyHours: hoursAt('manhattan', everyWeekday, wholeDay),
    ...medicalOncologist,
  },
  {
    practitionerId: 'medical-oncologist-2',
    name: 'Dr. Maple Sample',
    languages: ['en', 'es'],
    clinicIds: ['nassau'],
    weeklyHours: hoursAt('nassau', [MONDAY, TUESDAY, WEDNESDAY, THURSDAY], wholeDay),
    ...medicalOncologist,
  },
  {
    practitionerId: 'radiation-oncologist-1',
    name: 'Dr. Oak Sample',
    languages: ['en', 'es'],
    clinicIds: ['bronx', 'brooklyn'],
    weeklyHours: [
      ...hoursAt('bronx', [MONDAY, WEDNESDAY], wholeDay),
      ...hoursAt('brooklyn', [TUESDAY, THURSDAY], wholeDay),
    ],
    ...radiationOncologist,
  },
  {
    practitionerId: 'radiation-oncologist-2',
    name: 'Dr. Pine Sample',
    languages: ['en'],
    clinicIds: ['suffolk-west'],
    weeklyHours: hoursAt('suffolk-west', everyWeekday, wholeDay),
    ...radiationOncologist,
  },
  {
    practitionerId: 'rehabilitation-1',
    name: 'Dr. Rowan Sample',
    videoUrl: 'https://video.spinebridge.example/rowan',
    specialty: 'rehabilitation',
    languages: ['en', 'es'],
    clinicIds: ['queens', 'nassau'],
    appointmentTypes: ['follow-up', 'post-op', 'telehealth'],
    weeklyHours: [
      ...hoursAt('queens', [MONDAY, WEDNESDAY], wholeDay),
      ...hoursAt('nassau', [TUESDAY, FRIDAY], wholeDay),
    ],
    ...shared,
  },
];
