import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Directory, Region } from '../../domain/directory/directory.ts';
import { regionOfCase } from '../../domain/directory/region-of-case.ts';
import { escalates } from '../../domain/paging/paging.ts';
import type { WorklistReader } from '../cases/ports.ts';

const pageSize = 100;
/** Pages that are looked through: whoever comes on needs to know that there are many, not how many exactly. */
const mostPages = 10;

/**
 * How many paging rounds nobody has answered of those that page a region's people. The worklist is sorted by urgency, so looking
 * ends at the first case that is never paged.
 */
export async function openRounds(
  worklist: WorklistReader,
  region: Region,
  clinics: Directory['clinics'],
): Promise<number> {
  const isOpen = (header: CaseHeader) => header.pagingOpen && regionOfCase(header, clinics) === region;
  let count = 0;
  let cursor: string | undefined;
  for (let n = 0; n < mostPages && (n === 0 || cursor !== undefined); n++) {
    const page = await worklist.open({ limit: pageSize, cursor });
    const paged = page.items.filter(({ urgency }) => escalates(urgency));
    count += paged.filter(isOpen).length;
    cursor = paged.length === page.items.length ? page.cursor : undefined;
  }
  return count;
}
