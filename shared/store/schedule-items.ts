import { Temporal } from 'temporal-polyfill';
import { Appointment } from '../domain/scheduling/appointment.ts';
import { Hold, HolderLedger } from '../domain/scheduling/hold.ts';
import { stored } from '../domain/time/instants.ts';
import { fromItem, type Item } from './item.ts';
import { appointmentKey, holderKey, holdKey } from './keys.ts';

/** How long a hold's pointer stays readable after it is over, so that a late use is told "gone" and not "unknown". */
const graceSeconds = 24 * 3600;

export const appointmentItem = (appointment: Appointment): Record<string, unknown> => ({
  ...appointmentKey(appointment.appointmentId),
  appointment,
  version: appointment.version,
  caseId: appointment.caseId,
  caseOrder: `${stored(Temporal.Instant.from(appointment.createdAt))}#${appointment.appointmentId}`,
});

export const appointmentOf = (item: Item): Appointment => Appointment.parse(fromItem(item).appointment);

export const holdItem = (hold: Hold): Record<string, unknown> => ({
  ...holdKey(hold.holdId),
  hold,
  expiresAt: hold.until + graceSeconds,
});

export const holdOf = (item: Item): Hold => Hold.parse(fromItem(item).hold);

/** An empty ledger has no expiry: were it tidied away at once, a version that somebody has just read could come back. */
export const holderItem = (ledger: HolderLedger): Record<string, unknown> => ({
  ...holderKey(ledger.holder),
  ledger,
  version: ledger.version,
  ...(ledger.holds.length > 0 && { expiresAt: Math.max(...ledger.holds.map(({ until }) => until)) + graceSeconds }),
});

export const holderOf = (item: Item): HolderLedger => HolderLedger.parse(fromItem(item).ledger);
