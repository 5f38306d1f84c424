import type { Practitioner } from '../../domain/directory/directory.ts';
import { sampleStates, sampleZone } from './clinics.ts';
import { FRIDAY, hoursAt, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, withUrgentHour } from './weekly-hours.ts';

/** Surgeons see first visits: spine surgery owns every case (clinical.md, routing). */
const surgeon = {
  appointmentTypes: ['new-consult', 'urgent-consult', 'follow-up', 'imaging-review', 'post-op', 'telehealth'],
  scheduleGroup: 'all',
  homeZone: sampleZone,
  licensedStates: sampleStates,
  sample: true,
};
const spineSurgeon = { specialty: 'spine-surgery', ...surgeon };
const neurosurgeon = { specialty: 'neurosurgery', ...surgeon };

export const sampleSurgeons: Practitioner[] = [
  {
    practitionerId: 'spine-surgeon-1',
    name: 'Dr. Ash Sample',
    videoUrl: 'https://video.spinebridge.example/ash',
    languages: ['en', 'es'],
    clinicIds: ['manhattan', 'bronx'],
    weeklyHours: [
      ...hoursAt('manhattan', [MONDAY, WEDNESDAY, FRIDAY], withUrgentHour),
      ...hoursAt('bronx', [TUESDAY, THURSDAY], withUrgentHour),
    ],
    ...spineSurgeon,
  },
  {
    practitionerId: 'spine-surgeon-2',
    name: 'Dr. Birch Sample',
    languages: ['en'],
    clinicIds: ['brooklyn', 'staten-island'],
    weeklyHours: [
      ...hoursAt('brooklyn', [MONDAY, TUESDAY, WEDNESDAY], withUrgentHour),
      ...hoursAt('staten-island', [THURSDAY, FRIDAY], withUrgentHour),
    ],
    ...spineSurgeon,
  },
  {
    practitionerId: 'spine-surgeon-3',
    name: 'Dr. Cedar Sample',
    videoUrl: 'https://video.spinebridge.example/cedar',
    languages: ['en', 'es'],
    clinicIds: ['queens'],
    weeklyHours: hoursAt('queens', [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], withUrgentHour),
    ...spineSurgeon,
  },
  {
    practitionerId: 'spine-surgeon-4',
    name: 'Dr. Elm Sample',
    languages: ['en', 'es'],
    clinicIds: ['nassau', 'suffolk-west'],
    weeklyHours: [
      ...hoursAt('nassau', [MONDAY, WEDNESDAY, FRIDAY], withUrgentHour),
      ...hoursAt('suffolk-west', [TUESDAY, THURSDAY], withUrgentHour),
    ],
    ...spineSurgeon,
  },
  {
    practitionerId: 'spine-surgeon-5',
    name: 'Dr. Fir Sample',
    languages: ['en'],
    clinicIds: ['suffolk-west', 'suffolk-east'],
    weeklyHours: [
      ...hoursAt('suffolk-west', [MONDAY, WEDNESDAY], withUrgentHour),
      ...hoursAt('suffolk-east', [TUESDAY, THURSDAY, FRIDAY], withUrgentHour),
    ],
    ...spineSurgeon,
  },
  {
    practitionerId: 'neurosurgeon-1',
    name: 'Dr. Hazel Sample',
    languages: ['en', 'es'],
    clinicIds: ['manhattan', 'brooklyn'],
    weeklyHours: [
      ...hoursAt('manhattan', [TUESDAY, THURSDAY], withUrgentHour),
      ...hoursAt('brooklyn', [MONDAY, FRIDAY], withUrgentHour),
    ],
    ...neurosurgeon,
  },
  {
    practitionerId: 'neurosurgeon-2',
    name: 'Dr. Juniper Sample',
    languages: ['en'],
    clinicIds: ['nassau', 'suffolk-east'],
    weeklyHours: [
      ...hoursAt('nassau', [TUESDAY, THURSDAY], withUrgentHour),
      ...hoursAt('suffolk-east', [MONDAY, WEDNESDAY], withUrgentHour),
    ],
    ...neurosurgeon,
  },
];
