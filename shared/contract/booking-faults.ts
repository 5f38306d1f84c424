import { isPlainObject } from '../domain/core/plain-object.ts';
import { fault, type InputFault } from '../domain/core/refusal.ts';

/** What an overbooking names its time by, as a slot does. */
export const overbookedParts = ['appointmentType', 'practitionerId', 'clinicId', 'start'] as const;

const ONE_TIME = 'give either slotId or holdId, and only one of them; staff can overbook a time by overbook instead';
const OVERBOOKED = 'is for an overbooking: give overbook with its reason, or leave this out';

/** Members that do not go with the way in which the time is named. */
const misplaced = (names: readonly string[], given: (name: string) => boolean, detail: string): InputFault[] =>
  names.filter(given).map((name) => fault(`/${name}`, detail));

/** A booking names its time once: by a slot, which staff may override for, by a hold, or by all parts of an overbooking. */
export function bookingFaults(body: unknown): InputFault[] {
  if (!isPlainObject(body)) return [];
  const given = (name: string): boolean => name in body;
  if (given('overbook')) {
    const missing = overbookedParts.filter((name) => !given(name));
    return [
      ...misplaced(['slotId', 'holdId', 'override'], given, 'does not go with overbook: leave one of them out'),
      ...missing.map((name) => fault(`/${name}`, 'is required for an overbooking')),
    ];
  }
  const parts = misplaced(overbookedParts, given, OVERBOOKED);
  if (given('slotId') === given('holdId')) return [fault('/slotId', ONE_TIME), ...parts];
  const stray = misplaced(['override'], (name) => given(name) && given('holdId'), 'stands beside slotId, not holdId');
  return [...stray, ...parts];
}
