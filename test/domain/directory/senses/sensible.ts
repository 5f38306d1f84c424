import { schedulingSettings } from '../../../../shared/config/scheduling.ts';
import type { Clinic, Directory, Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { directorySenses } from '../../../../shared/domain/directory/senses/directory-senses.ts';
import type { DirectoryWorld } from '../../../../shared/domain/directory/senses/finding.ts';
import { clinic, followUp, hours, practitioner } from '../../booking/fixtures.ts';

const world: DirectoryWorld = {
  today: '2026-11-23',
  placeOfZip: (zip) => (zip === '10001' ? { latitude: 40.751, longitude: -73.997, reachMiles: 10 } : undefined),
  zoneOfPlaces: 'America/New_York',
  states: new Set(['NY', 'NJ']),
  insurances: new Set(['medicare', 'medicaid']),
  closingHolidays: schedulingSettings.closingHolidays,
  firstVisitTypes: ['consult', 'urgent'],
};

export const consult = { ...followUp, appointmentTypeId: 'consult', durationMinutes: 40 };
export const urgent = { ...consult, appointmentTypeId: 'urgent' };
export const working = (more: Partial<Practitioner> = {}) =>
  practitioner('alder', [hours('09:00', '12:00')], { appointmentTypes: ['consult', 'urgent'], ...more });
const sound: Directory = {
  clinics: [clinic('east')],
  practitioners: [working()],
  appointmentTypes: [consult, urgent],
  staff: [],
  referrers: [],
};

/** What is said of the sound directory with other lists: `fault /clinics/0/zone: …`. */
export function found(more: Partial<Directory>, kept?: Partial<Directory>): string[] {
  const there = kept && { kept: { ...sound, ...kept } };
  const { faults, warnings } = directorySenses({ ...sound, ...more }, { ...world, ...there });
  const lines = (word: string, all: typeof faults) => all.map(({ pointer, detail }) => `${word} ${pointer}: ${detail}`);
  return [...lines('fault', faults), ...lines('warning', warnings)];
}
export const ofClinic = (more: Partial<Clinic>) => found({ clinics: [clinic('east', more)] });
export const ofPerson = (more: Partial<Practitioner>) => found({ practitioners: [working(more)] });
