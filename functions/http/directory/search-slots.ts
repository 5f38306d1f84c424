import type { SlotsQuery } from '../../../shared/contract/queries.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import { cursorText } from '../../../shared/domain/core/opaque-cursor.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { caseIdOf, rightOf } from '../../../shared/workflows/booking/asker.ts';
import type { ScheduleReader } from '../../../shared/workflows/booking/ports.ts';
import type { CaseReader } from '../../../shared/workflows/cases/ports.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import type { directoryRoutes } from './routes.ts';
import { type SearchFaultDeps, slotCursorOf } from './search-faults.ts';

export interface SearchDeps extends SearchFaultDeps {
  schedule: Pick<ScheduleReader, 'week'>;
  cases: CaseReader;
  /** IANA zone of the practice. */
  zone: string;
}

function filterOf(query: SlotsQuery, { placeOfZip }: SearchDeps): SlotFilter {
  const { appointmentType, from, to, region, specialty, language, clinic, practitioner, near } = query;
  return {
    appointmentType,
    from,
    to,
    region,
    specialty,
    language,
    clinicId: clinic,
    practitionerId: practitioner,
    near: near === undefined ? undefined : placeOfZip(near),
  };
}

/**
 * Free times, soonest first, then nearest. Without a case it shows what a routine case may take. `searchFaults` has looked
 * at the query before.
 */
export const searchSlots =
  (deps: SearchDeps): Operation<(typeof directoryRoutes)['searchSlots']> =>
  async ({ query, caller, now }) => {
    const directory = await deps.directory.directory();
    const caseId = caseIdOf(caller, query.caseId);
    const header = caseId ? await deps.cases.header(caseId) : undefined;
    const { slots, more } = await runSearch(deps.schedule, {
      calendar: directory,
      filter: filterOf(query, deps),
      ...rightOf(caller, caseId, header),
      now,
      settings: deps.settings,
      limit: query.limit,
      after: query.cursor === undefined ? undefined : slotCursorOf(query.cursor),
    });
    const shown = slotViews(slots, directory.clinics, deps.zone);
    return { status: 200, body: { slots: shown, ...(more && { cursor: cursorText(more) }) } };
  };
