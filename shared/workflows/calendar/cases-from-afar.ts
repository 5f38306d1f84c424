import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isAheadFromAfar } from '../../domain/booking/settle-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { ConflictDeps } from './ports.ts';

/** The cases of those visits that are from afar and ahead, as far as they can be read. Where there are no such visits nothing is read. */
export async function casesFromAfar(
  { caseBatches }: Pick<ConflictDeps, 'caseBatches'>,
  visits: readonly Appointment[],
  directory: Pick<Directory, 'appointmentTypes'>,
  now: Temporal.Instant,
): Promise<CaseHeader[]> {
  const ids = visits.filter((visit) => isAheadFromAfar(visit, directory, now)).map(({ caseId }) => caseId);
  return ids.length > 0 ? caseBatches.headers([...new Set(ids)]) : [];
}
