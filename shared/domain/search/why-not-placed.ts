import { type OpenTimesQuestion, openTimes } from '../booking/free-times.ts';
import { isLicensedFor } from '../booking/licence.ts';
import type { Hindered, Hindrance } from '../booking/not-placed.ts';
import { windowsForType, workingWindows } from '../calendar/working-windows.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import {
  type ReassignQuestion,
  type ReassignState,
  type ReassignWish,
  timesAsked,
  timesFor,
} from './reassign-question.ts';

/** The clinics with one of them open on a date, whatever closes it. */
const opened = (clinics: readonly Clinic[], closed: string, date: string): Clinic[] =>
  clinics.map((clinic) => {
    if (clinic.clinicId !== closed) return clinic;
    const { closedDates = [], openDates = [] } = clinic;
    return {
      ...clinic,
      closures: [],
      closedDates: closedDates.filter((each) => each !== date),
      openDates: [...openDates, date],
    };
  });

/** The question as it were without one hindrance, in the order in which they are told. */
const without: readonly [Hindrance, (asked: OpenTimesQuestion, clinicId: string) => OpenTimesQuestion][] = [
  ['closed', (asked, clinicId) => ({ ...asked, clinics: opened(asked.clinics, clinicId, asked.date) })],
  [
    'away',
    ({ day, ...asked }) => ({ ...asked, day: day && { ...day, busy: day.busy.filter(({ kind }) => kind !== 'away') } }),
  ],
  ['limit-reached', ({ practitioner: { limits: _, ...rest }, ...asked }) => ({ ...asked, practitioner: rest })],
  ['reserved', (asked) => ({ ...asked, entitlement: { ...asked.entitlement, urgency: 'urgent' } })],
  ['own-visit', (asked) => ({ ...asked, caseVisits: [] })],
];

function hindranceOf(asked: OpenTimesQuestion, wish: ReassignWish): Hindrance {
  const { practitioner, clinics, appointmentType, date, entitlement, settings } = asked;
  const { appointmentTypeId } = appointmentType;
  const { clinicId } = wish.visit.slot;
  if (!practitioner.appointmentTypes.includes(appointmentTypeId)) return 'type-not-offered';
  if (!practitioner.clinicIds.includes(clinicId)) return 'not-at-clinic';
  if (!isLicensedFor(practitioner, appointmentType, entitlement.state, settings)) return 'not-licensed';
  const windows = windowsForType(workingWindows(practitioner, clinics, date, settings), appointmentTypeId);
  const [first] = without.filter(([, change]) => timesFor(change(asked, clinicId), wish).length > 0);
  if (first) return first[0];
  if (!windows.some((window) => window.clinicId === clinicId)) return 'not-there';
  return openTimes(asked).length > 0 ? 'told-too-late' : 'no-time-left';
}

/** What keeps each of those whom a visit may go to, as things stand. */
export const hinderedOf = (question: ReassignQuestion, state: ReassignState, wish: ReassignWish): Hindered[] =>
  question.to.map((practitioner: Practitioner) => ({
    name: practitioner.name,
    hindrance: hindranceOf(timesAsked(question, state, practitioner, wish), wish),
  }));
