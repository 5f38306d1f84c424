import type { AppointmentType } from '../../domain/directory/directory.ts';

/** Booked by everybody up to half a year ahead; a link moves a visit until two hours before it. */
const terms = {
  bufferMinutes: 0,
  bookableBy: ['patient', 'referrer', 'staff'],
  noticeHours: 0,
  horizonDays: 180,
  cutOffHours: 2,
} satisfies Partial<AppointmentType>;

/** A first visit; staff book one at any time. */
const first = { ...terms, statuses: ['received', 'acknowledged'] } satisfies Partial<AppointmentType>;
/** A visit of somebody whom the practice has seen. */
const later = { ...terms, statuses: ['seen'] } satisfies Partial<AppointmentType>;

export const sampleAppointmentTypes: AppointmentType[] = [
  {
    appointmentTypeId: 'new-consult',
    name: 'First consultation',
    nameEs: 'Primera consulta',
    durationMinutes: 40,
    ...first,
  },
  {
    appointmentTypeId: 'urgent-consult',
    name: 'Urgent consultation',
    nameEs: 'Consulta urgente',
    durationMinutes: 40,
    ...first,
    urgencies: ['urgent', 'emergent'],
  },
  {
    appointmentTypeId: 'follow-up',
    name: 'Follow-up visit',
    nameEs: 'Visita de seguimiento',
    durationMinutes: 20,
    ...later,
  },
  {
    appointmentTypeId: 'imaging-review',
    name: 'Review of your scans',
    nameEs: 'Revisión de sus imágenes',
    durationMinutes: 20,
    ...later,
  },
  {
    appointmentTypeId: 'post-op',
    name: 'Visit after surgery',
    nameEs: 'Visita después de la cirugía',
    durationMinutes: 20,
    ...later,
  },
  {
    appointmentTypeId: 'telehealth',
    name: 'Video visit',
    nameEs: 'Visita por video',
    durationMinutes: 20,
    modality: 'telehealth',
    ...terms,
    statuses: ['received', 'acknowledged', 'scheduled', 'seen'],
  },
];
