import type { AppointmentType } from '../../domain/directory/directory.ts';

/** Booked up to half a year ahead; a link moves a visit until two hours before it. */
const terms = { bufferMinutes: 0, horizonDays: 180, cutOffHours: 2 };

export const sampleAppointmentTypes: AppointmentType[] = [
  {
    appointmentTypeId: 'new-consult',
    name: 'First consultation',
    nameEs: 'Primera consulta',
    durationMinutes: 40,
    ...terms,
  },
  {
    appointmentTypeId: 'urgent-consult',
    name: 'Urgent consultation',
    nameEs: 'Consulta urgente',
    durationMinutes: 40,
    ...terms,
  },
  {
    appointmentTypeId: 'follow-up',
    name: 'Follow-up visit',
    nameEs: 'Visita de seguimiento',
    durationMinutes: 20,
    ...terms,
  },
  {
    appointmentTypeId: 'imaging-review',
    name: 'Review of your scans',
    nameEs: 'Revisión de sus imágenes',
    durationMinutes: 20,
    ...terms,
  },
  {
    appointmentTypeId: 'post-op',
    name: 'Visit after surgery',
    nameEs: 'Visita después de la cirugía',
    durationMinutes: 20,
    ...terms,
  },
  {
    appointmentTypeId: 'telehealth',
    name: 'Video visit',
    nameEs: 'Visita por video',
    durationMinutes: 20,
    ...terms,
  },
];
