import type { Directory } from '../domain/directory/directory.ts';
import { sampleAppointmentTypes } from './sample/appointment-types.ts';
import { sampleClinics } from './sample/clinics.ts';
import { samplePhysicians } from './sample/practitioners-medicine.ts';
import { sampleSurgeons } from './sample/practitioners-surgery.ts';
import { sampleStaff } from './sample/staff.ts';

/** What a new installation starts with: nobody in it exists. Seeded once; the practice replaces it with its own. */
export const sampleDirectory: Directory = {
  clinics: sampleClinics,
  practitioners: [...sampleSurgeons, ...samplePhysicians],
  appointmentTypes: sampleAppointmentTypes,
  staff: sampleStaff,
  referrers: [
    { referrerId: 'demo-oncology', name: 'Sample Oncology Associates' },
    { referrerId: 'demo-hospital', name: 'Sample General Hospital' },
  ],
};
