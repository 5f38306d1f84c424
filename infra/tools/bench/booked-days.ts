import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import type { Busy, PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { type WorkingWindow, workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import { datesBetween } from '../../../shared/domain/core/local-time.ts';
import type { Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';

const visitMinutes = 20;

/** Repeatable pseudo-random numbers in [0, 1): a linear congruential generator (Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const visitsIn = ({ start, end }: WorkingWindow, share: number, random: () => number, place: number): Busy[] =>
  Array.from({ length: Math.floor((end - start) / visitMinutes) }, (_, step) => start + step * visitMinutes)
    .filter(() => random() < share)
    .map((at) => ({
      start: at,
      end: at + visitMinutes,
      kind: 'visit',
      id: `apt_${place * 1e10 + at}`.padEnd(24, '0'),
    }));

/** A calendar in which a share of every working window is taken by visits of twenty minutes, the shortest there are. */
export function bookedDays(
  practitioners: readonly Practitioner[],
  clinics: readonly Clinic[],
  { from, to, share }: { from: string; to: string; share: number },
): PractitionerDay[] {
  const random = randomFrom(70);
  return practitioners.flatMap(({ scheduleGroup, practitionerId, ...practitioner }, place) =>
    datesBetween(from, to).map((date) => ({
      scheduleGroup,
      practitionerId,
      date,
      version: 1,
      busy: workingWindows({ scheduleGroup, practitionerId, ...practitioner }, clinics, date, {
        ...schedulingSettings,
        closingHolidays: [],
      }).flatMap((window) => {
        // As `dayMarks` has it; the samples limit no type.
        const mark = practitioner.clinicIds.length > 1 && { clinicId: window.clinicId };
        return visitsIn(window, share, random, place + 1).map((visit) => ({ ...visit, ...mark }));
      }),
    })),
  );
}
