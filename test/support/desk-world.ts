import type { Slot } from '../../shared/domain/booking/slot.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { localDateOf } from '../../shared/domain/core/local-time.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { thisMorning } from './histories.ts';
import { aCaseHeader, aClinicalRecord, anAppointment, anId, aPractitionerDay } from './records.ts';

const zone = 'America/New_York';

/** Monday 2026-11-23, 11:00 in New York, in Manhattan. */
export const atEleven: Slot = { ...thisMorning, start: thisMorning.start + 150, end: thisMorning.end + 150 };

/** A case with a visit in the day of its practitioner, of which nothing else is known. @param number of the case and of the visit */
export function bookedVisit(slot: Slot, number = 1, header: Partial<CaseHeader> = {}): Change[] {
  const [caseId, appointmentId, date] = [anId('int', number), anId('apt', number), localDateOf(slot.start, zone)];
  const { practitionerId, start, end } = slot;
  const busy = [{ start, end, kind: 'visit' as const, id: appointmentId }];
  const visits = {
    openVisits: { [slot.appointmentType]: appointmentId },
    visitStarts: { [slot.appointmentType]: start },
  };
  return [
    {
      kind: 'case-created',
      header: aCaseHeader({ caseId, status: 'scheduled', statusBeforeVisits: 'acknowledged', ...visits, ...header }),
    },
    { kind: 'clinical-added', record: aClinicalRecord({ caseId }) },
    {
      kind: 'appointment-created',
      appointment: anAppointment({ appointmentId, caseId, slot, keptAt: { scheduleGroup: 'all', date, zone } }),
    },
    { kind: 'day-changed', day: aPractitionerDay({ practitionerId, date, busy }), from: 0 },
  ];
}

/** What a button of the day sheet sends. @throws where the page has no such button */
export function deskButton({ html }: { html: string }, act: string, appointmentId = anId('apt')): string {
  const found = new RegExp(`value="(${act} ${appointmentId} \\d+)"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`There is no button ${act} for ${appointmentId}.`);
  return found;
}
