import { describe, expect, it } from 'vitest';
import { type Calendar, placeOf, type Slot } from '../../../shared/domain/booking/slot.ts';
import { alder, appointmentTypes, at, east, slot, tuesday, west } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = `${tuesday}T10:00`;
const named: Calendar = {
  clinics: [east, { ...west, name: 'West Clinic' }],
  practitioners: [{ ...alder, name: 'Dr. Alder', appointmentTypes: ['follow-up'] }],
  appointmentTypes: appointmentTypes.map((type) => ({ ...type, name: `Visit for ${type.appointmentTypeId}` })),
};

describe('what can never be a slot is told by the names that people know', () => {
  it.each<[Partial<Slot>, string]>([
    [{ end: at(ten) + 60 }, 'Visit for follow-up lasts 20 minutes, not 60.'],
    [{ clinicId: 'west' }, 'Dr. Alder sees nobody at West Clinic.'],
    [{ appointmentType: 'review' }, 'Dr. Alder does not offer: Visit for review.'],
  ])('%o', (wrong, words) => {
    expect(refusalOf(() => placeOf(named, slot(ten, 20, wrong))).message).toContain(words);
  });
});
