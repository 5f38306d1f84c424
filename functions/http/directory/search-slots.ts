import type { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import { caseIdOf, ifBookable, rightOf } from '../../../shared/domain/booking/right-to-book.ts';
import { cursorText } from '../../../shared/domain/core/opaque-cursor.ts';
import type { AppointmentType, Directory } from '../../../shared/domain/directory/directory.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { withOwnStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import type { Uses } from '../../compose.ts';
import type { directoryRoutes } from './routes.ts';
import { type SearchFaultDeps, slotCursorOf } from './search-faults.ts';

type SearchDeps = SearchFaultDeps & Uses<'cases' | 'schedule' | 'zone'>;

function filterOf(query: SlotsQuery, { placeOfZip }: SearchDeps): SlotFilter {
  const { appointmentType, from, to, stepFree, modality, near } = query;
  return {
    appointmentType,
    from,
    to,
    regions: query.region,
    clinicIds: query.clinic,
    practitionerIds: query.practitioner,
    specialties: query.specialty,
    languages: query.language,
    insurances: query.insurance,
    stepFree: stepFree === 'true',
    modality,
    near: near === undefined ? undefined : placeOfZip(near),
  };
}

/** @throws Error where there is no such type: `searchFaults` has named it before */
function typeOf({ appointmentTypes }: Directory, { appointmentType }: SlotsQuery): AppointmentType {
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === appointmentType);
  if (!type) throw new Error('The query was not looked at before.');
  return type;
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
    const read = caseId ? await deps.cases.header(caseId) : undefined;
    const header = read && (await withOwnStarts(deps, read));
    const right = ifBookable(() =>
      rightOf({ caller, caseId, header, type: typeOf(directory, query), settings: deps.settings }),
    );
    if (!right) return { status: 200, body: { slots: [], notes: ['not-self-bookable'] } };
    const { slots, more } = await runSearch(deps.schedule.week, {
      calendar: directory,
      filter: filterOf(query, deps),
      ...right,
      now,
      settings: deps.settings,
      limit: query.limit,
      after: query.cursor === undefined ? undefined : slotCursorOf(query.cursor),
    });
    const shown = slotViews(slots, directory.clinics, deps.zone);
    return { status: 200, body: { slots: shown, ...(more && { cursor: cursorText(more) }) } };
  };
