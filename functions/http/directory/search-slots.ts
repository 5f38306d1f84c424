import type { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import type { SearchAnswer } from '../../../shared/contract/slots-answer.ts';
import { type BookingRight, caseIdOf, ifBookable, rightOf } from '../../../shared/domain/booking/right-to-book.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { preparedSearch } from '../../../shared/domain/search/prepared-search.ts';
import type { SlotSearch } from '../../../shared/domain/search/search-slots.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { withOwnStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { countDays } from '../../../shared/workflows/search/count-days.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import type { Uses } from '../../compose.ts';
import type { directoryRoutes } from './routes.ts';
import { daysBody, emptyBody, timesBody } from './slots-body.ts';
import { placeAt } from './slots-cursor.ts';
import { filterOf, type PlaceOfZip, typeOf } from './slots-question.ts';

interface SearchDeps extends Uses<'cases' | 'directory' | 'schedule' | 'settings' | 'zone'> {
  placeOfZip: PlaceOfZip;
  /** Appointment types at which images are looked at, or taken. */
  imagingTypes: readonly string[];
}

/** A search by somebody who may book what it finds. */
interface Asking {
  query: SlotsQuery;
  directory: Directory;
  header: CaseHeader | undefined;
  right: BookingRight;
  now: SlotSearch['now'];
}

async function answerOf(deps: SearchDeps, { query, directory, header, right, now }: Asking): Promise<SearchAnswer> {
  const { settings, zone, imagingTypes } = deps;
  const filter = filterOf(query, deps.placeOfZip);
  const asked = { type: typeOf(directory, query), stateAsked: query.state, zipAsked: query.near };
  const prepared = preparedSearch({ directory, filter, header, right, now, settings, imagingTypes, ...asked });
  const { search, notes, reasonsOf } = prepared;
  if (prepared.inVain) return emptyBody(query, notes);
  const showing = { clinics: directory.clinics, zone, reasonsOf, query };
  if (query.view) return daysBody(showing, await countDays(deps.schedule.week, search), notes);
  const after = query.cursor === undefined ? undefined : placeAt(query.cursor, query);
  const page = await runSearch(deps.schedule.week, { ...search, limit: query.limit, after });
  return timesBody(showing, page, notes);
}

/**
 * Free times, soonest first, then nearest, or how many each date has. Without a case it shows what a routine case may take.
 * `searchFaults` has looked at the query before.
 */
export const searchSlots =
  (deps: SearchDeps): Operation<(typeof directoryRoutes)['searchSlots']> =>
  async ({ query, caller, now }) => {
    const directory = await deps.directory.directory();
    const caseId = caseIdOf(caller, query.caseId);
    const read = caseId ? await deps.cases.header(caseId) : undefined;
    const header = read && (await withOwnStarts(deps, read));
    const type = typeOf(directory, query);
    const right = ifBookable(() => rightOf({ caller, caseId, header, type, settings: deps.settings }));
    if (!right) return { status: 200, body: emptyBody(query, ['not-self-bookable']) };
    return { status: 200, body: await answerOf(deps, { query, directory, header, right, now }) };
  };
