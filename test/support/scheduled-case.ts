import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import { visitId } from './histories.ts';
import { aCaseHeader, anAppointment } from './records.ts';

/** A routine case that was acknowledged and reached, and has one visit. */
export const scheduled = aCaseHeader({
  urgency: 'routine',
  status: 'scheduled',
  statusBeforeVisits: 'acknowledged',
  openVisits: { 'new-consult': visitId },
  acknowledgedAt: '2026-11-20T15:00:00.000Z',
  reachedAt: '2026-11-20T15:00:00.000Z',
});

/** Its visit, as case, appointment and day have it. */
export const aVisit = (slot: Appointment['slot'], header = scheduled) => ({
  header,
  visit: anAppointment({ slot, keptAt: { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York' } }),
  busy: [{ start: slot.start, end: slot.end, kind: 'visit' as const, id: visitId }],
});
