import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { InformationRequest } from '../../domain/cases/information-request.ts';
import type { ActReader } from './act-ports.ts';

/** How many cases' requests are read at the same time. */
const atOnce = 16;

/**
 * What the referrers of some cases were asked, by case id. Only cases whose header counts unanswered requests are read, each by one small
 * Query.
 */
export async function unansweredRequests(
  acts: Pick<ActReader, 'requestsOf'>,
  headers: readonly CaseHeader[],
): Promise<Map<string, InformationRequest[]>> {
  const asked = headers.filter(({ openRequests = 0 }) => openRequests > 0);
  const found = new Map<string, InformationRequest[]>();
  for (let first = 0; first < asked.length; first += atOnce)
    await Promise.all(
      asked.slice(first, first + atOnce).map(async ({ caseId }) => {
        found.set(caseId, await acts.requestsOf(caseId));
      }),
    );
  return found;
}
