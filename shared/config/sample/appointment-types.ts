import type { AppointmentType } from '../../domain/directory/directory.ts';

export const sampleAppointmentTypes: AppointmentType[] = [
  {
    appointmentTypeId: 'new-consult',
    name: 'First consultation',
    nameEs: 'Primera consulta',
    durationMinutes: 40,
    bufferMinutes: 0,
  },
  {
    appointmentTypeId: 'urgent-consult',
    name: 'Urgent consultation',
    nameEs: 'Consulta urgente',
    durationMinutes: 40,
    bufferMinutes: 0,
  },
  {
    appointmentTypeId: 'follow-up',
    name: 'Follow-up visit',
    nameEs: 'Visita de seguimiento',
    durationMinutes: 20,
    bufferMinutes: 0,
  },
  {
    appointmentTypeId: 'imaging-review',
    name: 'Review of your scans',
    nameEs: 'Revisión de sus imágenes',
    durationMinutes: 20,
    bufferMinutes: 0,
  },
  {
    appointmentTypeId: 'post-op',
    name: 'Visit after surgery',
    nameEs: 'Visita después de la cirugía',
    durationMinutes: 20,
    bufferMinutes: 0,
  },
  {
    appointmentTypeId: 'telehealth',
    name: 'Video visit',
    nameEs: 'Visita por video',
    durationMinutes: 20,
    bufferMinutes: 0,
  },
];
