import type { Calendar } from '../../../shared/domain/booking/slot.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { clinic, followUp, hours, practitioner } from '../booking/fixtures.ts';

/** By video or phone, as long as a follow-up. */
export const remote: AppointmentType = { ...followUp, appointmentTypeId: 'remote', modality: 'telehealth' };
const appointmentTypes = ['follow-up', 'remote'];
const morning = hours('09:00', '10:00');

/** Of every filter somebody passes it, somebody does not, and of some nobody knows. */
export const filterWorld: Calendar = {
  clinics: [
    clinic('east', { stepFree: true, imagingOnSite: true, insurances: ['medicare', 'medicaid'] }),
    clinic('west', {
      region: 'long-island',
      latitude: 40.85,
      longitude: -73.21,
      stepFree: false,
      insurances: ['plan'],
    }),
    clinic('north', { latitude: 40.9, longitude: -73.9 }),
  ],
  practitioners: [
    practitioner('alder', [morning, hours('13:00', '14:00', { clinicId: 'west' })], { appointmentTypes }),
    practitioner('birch', [{ ...morning, clinicId: 'west' }], {
      appointmentTypes,
      languages: ['en', 'es'],
      specialty: 'neurosurgery',
      licensedStates: ['NJ', 'NY'],
    }),
    practitioner('cedar', [{ ...morning, clinicId: 'north' }], {
      appointmentTypes,
      languages: ['ru'],
      specialty: 'pain',
      licensedStates: ['NJ'],
    }),
  ],
  appointmentTypes: [followUp, remote],
};
