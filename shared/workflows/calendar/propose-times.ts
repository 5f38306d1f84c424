import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { awayOn, isOfTimeOff } from '../../domain/calendar/away-stretches.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { datesOfWeek, isoWeekOf } from '../../domain/core/local-time.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import { proposalSearch } from '../../domain/search/proposal-days.ts';
import { proposalSteps } from '../../domain/search/proposals.ts';
import type { ScheduleReader } from '../booking/ports.ts';

/** The calendar as a change would leave it. */
export interface CalendarToBe {
  directory: Directory;
  /** Where absences change: whose, and all that there would be. */
  away?: { practitioner: Practitioner; timeOff: readonly TimeOff[] };
}

/** A visit that a change hits. */
export interface HitVisit {
  visit: Appointment;
  header: CaseHeader;
}

export interface ProposedVisit extends HitVisit {
  /** The best first. */
  proposals: Slot[];
}

export interface ProposalDeps {
  schedule: Pick<ScheduleReader, 'weekNow'>;
  settings: SchedulingSettings;
}

/** So many visits get other times proposed, the most urgent ones; the others are listed without. */
const mostPlaced = 100;

/** The days of a week with the absences that there would be: a day without a record may be one of them. */
function asToBe(days: readonly PractitionerDay[], monday: string, { away }: CalendarToBe): PractitionerDay[] {
  if (!away) return [...days];
  const { practitionerId, scheduleGroup, homeZone } = away.practitioner;
  const own = datesOfWeek(monday).map((date): PractitionerDay => {
    const found = days.find((day) => day.practitionerId === practitionerId && day.date === date);
    const day = found ?? { practitionerId, scheduleGroup, date, version: 0, busy: [] };
    const kept = day.busy.filter((busy) => !isOfTimeOff(busy));
    return { ...day, busy: [...kept, ...awayOn(away.timeOff, homeZone, date)] };
  });
  return [...days.filter((day) => day.practitionerId !== practitionerId), ...own];
}

/** Reads each week once, strongly consistent. */
function weekReader({ schedule }: ProposalDeps, toBe: CalendarToBe): (monday: string) => Promise<PractitionerDay[]> {
  const groups = [...new Set(toBe.directory.practitioners.map(({ scheduleGroup }) => scheduleGroup))];
  const weeks = new Map<string, Promise<PractitionerDay[]>>();
  const read = async (monday: string): Promise<PractitionerDay[]> => {
    const days = await Promise.all(groups.map((group) => schedule.weekNow(group, isoWeekOf(monday))));
    return asToBe(days.flat(), monday, toBe);
  };
  return (monday) => {
    const week = weeks.get(monday) ?? read(monday);
    weeks.set(monday, week);
    return week;
  };
}

/**
 * Adds to visits the times to which staff could move them, under the calendar as it would be.
 * @param hits the most urgent first: they choose first
 */
export async function proposeTimes(
  deps: ProposalDeps,
  toBe: CalendarToBe,
  hits: readonly HitVisit[],
  now: Temporal.Instant,
): Promise<ProposedVisit[]> {
  const week = weekReader(deps, toBe);
  const search = proposalSearch(toBe.directory, now, deps.settings);
  const proposed: ProposedVisit[] = [];
  for (const hit of hits.slice(0, mostPlaced)) {
    const { appointmentId, slot } = hit.visit;
    const steps = proposalSteps(search, { appointmentId, slot, header: hit.header });
    let step = steps.next();
    while (!step.done) step = steps.next(await week(step.value));
    proposed.push({ ...hit, proposals: step.value });
  }
  return [...proposed, ...hits.slice(mostPlaced).map((hit) => ({ ...hit, proposals: [] }))];
}
