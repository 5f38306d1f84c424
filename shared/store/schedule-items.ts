import { Appointment } from '../domain/scheduling/appointment.ts';
import { Hold, HolderLedger } from '../domain/scheduling/hold.ts';
import { PractitionerDay } from '../domain/scheduling/practitioner-day.ts';
import { fromItem, type Item } from './client.ts';
import { appointmentKey, dayKey, holderKey, holdKey } from './keys.ts';

/** How long a hold's pointer stays readable after it is over, so that a late use is told "gone" and not "unknown". */
const holdGraceSeconds = 24 * 3600;

/** One practitioner-day; a busy stretch is a short list, so that a full day stays under one kilobyte. */
export function dayItem({ busy, ...day }: PractitionerDay): Record<string, unknown> {
  const stretches = busy.map(({ start, end, kind, id, until }) => [start, end - start, kind, id, ...(until ? [until] : [])]);
  return { ...dayKey(day), g: day.scheduleGroup, version: day.version, busy: stretches };
}

export function dayOf(item: Item): PractitionerDay {
  const { sk, g, version, busy } = fromItem(item);
  const [date, practitionerId] = String(sk).split('#');
  const stretches = (busy as [number, number, string, string, number?][]).map(([start, minutes, kind, id, until]) => ({
    start,
    end: start + minutes,
    kind,
    id,
    ...(until && { until }),
  }));
  return PractitionerDay.parse({ scheduleGroup: g, practitionerId, date, version, busy: stretches });
}

export const appointmentItem = (appointment: Appointment): Record<string, unknown> => ({
  ...appointmentKey(appointment.appointmentId),
  appointment,
  version: appointment.version,
  caseId: appointment.caseId,
  caseOrder: `${appointment.createdAt}#${appointment.appointmentId}`,
});
export const appointmentOf = (item: Item): Appointment => Appointment.parse(fromItem(item)['appointment']);

export const holdItem = (hold: Hold): Record<string, unknown> => ({
  ...holdKey(hold.holdId),
  hold,
  expiresAt: hold.until + holdGraceSeconds,
});
export const holdOf = (item: Item): Hold => Hold.parse(fromItem(item)['hold']);

export const holderItem = (ledger: HolderLedger): Record<string, unknown> => ({
  ...holderKey(ledger.holder),
  ledger,
  version: ledger.version,
  expiresAt: Math.max(0, ...ledger.holds.map(({ until }) => until)) + holdGraceSeconds,
});
export const holderOf = (item: Item): HolderLedger => HolderLedger.parse(fromItem(item)['ledger']);
