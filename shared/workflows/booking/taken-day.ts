import type { Directory } from '../../domain/directory/directory.ts';
import type { KeptAt } from '../../domain/scheduling/appointment.ts';
import { dayKeysOf } from '../../domain/scheduling/kept-at.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import type { ScheduleReader } from '../ports.ts';

/**
 * Reads the practitioner-day that a visit or hold is in.
 * @param id of the visit or hold
 * @returns undefined where no day lists it (any more): there is nothing to free then
 */
export async function takenDay(
  schedule: Pick<ScheduleReader, 'facts'>,
  directory: Directory,
  taken: { slot: Slot; keptAt?: KeptAt | undefined },
  id: string,
): Promise<PractitionerDay | undefined> {
  const keys = dayKeysOf(directory, taken);
  if (keys.length === 0) return undefined;
  const { days } = await schedule.facts({ days: keys });
  return days.find(({ busy }) => busy.some((stretch) => stretch.id === id));
}
