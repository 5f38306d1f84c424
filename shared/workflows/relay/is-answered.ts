import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { StaffDeps } from './staff-deps.ts';

/**
 * A page whose round a person has ended meanwhile, or that a later round has paged for, would only wake people for nothing. That
 * the patient's own better answers ended it is no answer: what was promised still goes out.
 * @param round of the page; the first release did not say
 */
export async function isAnswered(
  { rounds }: Pick<StaffDeps, 'rounds'>,
  { round: number }: { round?: number | undefined },
  header: CaseHeader,
): Promise<boolean> {
  if (number === undefined || (header.pagingOpen && header.round === number)) return false;
  const read = (each: number) => rounds.round(header.caseId, each).catch(unlessUnreadable);
  const round = await read(number);
  if (round?.ended !== undefined && round.ended.how !== 'lowered') return true;
  const later = header.round > number ? await read(header.round) : undefined;
  return later !== undefined && later.step > 0;
}
