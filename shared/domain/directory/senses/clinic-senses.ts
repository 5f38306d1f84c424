import { isHoliday } from '../../core/business-days.ts';
import type { Clinic } from '../directory.ts';
import { type Finding, fault, present, type Sense, warning } from './finding.ts';

function travel({ clinicId, travelMinutes = {} }: Clinic, known: ReadonlySet<string>, at: string): Finding[] {
  return Object.keys(travelMinutes)
    .filter((to) => to === clinicId || !known.has(to))
    .map((to) =>
      fault(
        `${at}/travelMinutes/${to}`,
        to === clinicId ? 'Nobody travels from a clinic to itself.' : `There is no clinic ${to}.`,
      ),
    );
}

const release = ({ release: steps }: Clinic, at: string): Finding[] =>
  steps === undefined || steps.expeditedHours >= steps.everyoneHours
    ? []
    : [
        fault(
          `${at}/release/everyoneHours`,
          `Reserved hours open to everybody last: at most ${steps.expeditedHours} hours before, as expeditedHours says.`,
        ),
      ];

/** How a clinic is run: travel between clinics that exist, reserved hours released in order, holidays opened that are some. */
export const clinicSenses: Sense = (directory, { today, closingHolidays }) => {
  const known = new Set(directory.clinics.map(({ clinicId }) => clinicId));
  return present(directory, 'clinics', today).flatMap(({ entry, at }) => [
    ...travel(entry, known, at),
    ...release(entry, at),
    ...(entry.openDates ?? [])
      .filter((date) => date >= today && !isHoliday(date, closingHolidays))
      .map((date) =>
        warning(`${at}/openDates`, `No holiday closes clinics on ${date}, so opening it changes nothing.`),
      ),
  ]);
};
