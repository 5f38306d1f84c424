import type { SearchAnswer, SuggestedSlot } from '../../../../shared/contract/slots-answer.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../../shared/domain/core/refusal.ts';
import type { FirstVisitSettings } from '../../../../shared/domain/search/first-visit.ts';
import type { SearchNote } from '../../../../shared/domain/search/search-notes.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { directoryRoutes } from '../../directory/routes.ts';
import { searchFaults } from '../../directory/search-faults.ts';
import { searchSlots } from '../../directory/search-slots.ts';
import type { CaseView } from '../case/case-view.ts';
import type { Wanted } from './times-query.ts';

export type FindingTimesDeps = Parameters<typeof searchSlots>[0] &
  Parameters<typeof searchFaults>[0] & { firstVisit: FirstVisitSettings };

/** How many times a page shows. */
const timesShown = '60';

/** Free times for a case, soonest first. */
export interface FoundTimes {
  slots: SuggestedSlot[];
  notes: readonly SearchNote[];
  /** Where the list goes on. */
  cursor?: string | undefined;
  /** The first date that was not looked at. */
  next: string;
  /** Why nothing is sought for such a case, in the API's words. */
  refusal?: string;
}

/** The ZIP from which distances are told, where the form said one. */
const zipOf = ({ submission }: CaseView['body']): string | undefined => submission.patient.address?.postalCode;

const readAnswer = (answer: SearchAnswer, next: string): FoundTimes => ({
  slots: 'slots' in answer ? answer.slots : [],
  notes: answer.notes ?? [],
  cursor: 'slots' in answer ? answer.cursor : undefined,
  next,
});

/** Searches as the API does, for the case: its deadline, what is kept for its urgency and what speaks for each time count. */
export async function foundTimes(
  deps: FindingTimesDeps,
  request: OperationRequest,
  { body }: CaseView,
  wanted: Wanted,
): Promise<FoundTimes> {
  const to = addDays(wanted.from, deps.firstVisit.days);
  const { clinic, region, language, telehealth, stepFree, cursor } = wanted;
  const query = {
    ...{ appointmentType: wanted.type, from: wanted.from, to, caseId: body.caseId, limit: timesShown },
    ...(clinic && { clinic: [clinic] }),
    ...(region && { region: [region] }),
    ...(language && { language: [language] }),
    ...(telehealth && { modality: 'telehealth' }),
    ...(stepFree && { stepFree: 'true' }),
    ...(cursor !== undefined && { cursor }),
    near: zipOf(body),
  };
  const asked = {
    route: directoryRoutes.searchSlots,
    operation: searchSlots(deps),
    queryFaults: searchFaults(deps),
  };
  const next = addDays(to, 1);
  try {
    const answer = await askApi(asked, request, { query }, deps.zone);
    return readAnswer(answer.body as SearchAnswer, next);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { slots: [], notes: [], next, refusal: error.message };
  }
}
