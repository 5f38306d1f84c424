import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { reassignPlan, type VisitToReassign } from '../../../shared/domain/search/reassign-plan.ts';
import type { ReassignQuestion } from '../../../shared/domain/search/reassign-question.ts';
import { aCaseHeader, anAppointment, anId } from '../../support/records.ts';
import * as it from '../booking/fixtures.ts';

export const birch = it.practitioner('birch', [it.hours('09:00', '11:00')]);
export const cedar = it.practitioner('cedar', [it.hours('09:10', '12:00')]);

export interface Told {
  type?: string;
  clinicId?: string;
  header?: Partial<CaseHeader>;
  visit?: Partial<Appointment>;
}

/** Alder's visit number `n` on Tuesday at a time of New York, of a case of its own. */
export function visitAt(
  n: number,
  time: string,
  { type = 'consult', clinicId = 'east', header, visit }: Told = {},
): VisitToReassign {
  const minutes = type === 'consult' ? 40 : 20;
  const slot = it.slot(`${it.tuesday}T${time}`, minutes, { appointmentType: type, clinicId });
  const ids = { appointmentId: anId('apt', n), caseId: anId('int', n) };
  return {
    visit: anAppointment({ ...ids, slot, ...visit }),
    header: aCaseHeader({
      caseId: ids.caseId,
      urgency: 'routine',
      openVisits: { [type]: ids.appointmentId },
      visitStarts: { [type]: slot.start },
      deadlines: {
        acknowledgeBy: '2026-11-30T09:00:00-05:00',
        contactBy: '2026-11-30T09:00:00-05:00',
        seenBy: '2026-12-20T09:00:00-05:00',
      },
      ...header,
    }),
  };
}

export const busy = (from: string, to: string): Busy => ({
  start: it.at(`${it.tuesday}T${from}`),
  end: it.at(`${it.tuesday}T${to}`),
  kind: 'visit',
  id: anId('apt', 99),
});

/** Number, practitioner and time of what is placed; number and reason of what is not. */
export function planned(
  visits: VisitToReassign[],
  to: Practitioner[] = [birch, cedar],
  more: Partial<ReassignQuestion> = {},
) {
  const { placed, notPlaced } = reassignPlan(
    {
      calendar: it.calendar([it.alder, birch, cedar, ...to]),
      date: it.tuesday,
      to,
      week: [],
      now: it.now,
      settings: it.settings,
      ...more,
    },
    visits,
  );
  const number = ({ visit }: { visit: Appointment }) => Number(visit.appointmentId.slice(-2));
  return [
    ...placed.map((each) => [number(each), each.slot.practitionerId, it.time(each.slot.start)]),
    ...notPlaced.map((each) => [number(each), each.reason]),
  ];
}
