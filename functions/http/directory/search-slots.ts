import type { SlotsQuery } from '../../../shared/contract/queries.ts';
import { slotView } from '../../../shared/contract/views/slot-view.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { Coordinates } from '../../../shared/domain/directory/distance.ts';
import { type InputFault, invalidInput, Refusal } from '../../../shared/domain/refusal.ts';
import type { SchedulingSettings } from '../../../shared/domain/scheduling/settings.ts';
import { checkFilter, type SlotFilter } from '../../../shared/domain/scheduling/slot-filter.ts';
import { SlotCursor } from '../../../shared/domain/scheduling/slot-order.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { caseIdOf, rightOf } from '../../../shared/workflows/booking/asker.ts';
import { runSearch } from '../../../shared/workflows/booking/run-search.ts';
import type { CaseReader, DirectoryReader, ScheduleReader } from '../../../shared/workflows/ports.ts';
import type { directoryRoutes } from './routes.ts';

export interface SearchDeps {
  directory: DirectoryReader;
  schedule: Pick<ScheduleReader, 'week'>;
  cases: CaseReader;
  settings: SchedulingSettings;
  /** @returns the middle of a five-digit ZIP; undefined outside the practice's area. */
  placeOfZip: (zip: string) => Coordinates | undefined;
}

const noSuchPlace = 'is not a ZIP of the New York area; leave it out to search everywhere';
const noCursor = 'is not a cursor of an earlier answer; search again without it';

const encode = (cursor: SlotCursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** @returns undefined for what no answer gave. */
function decode(cursor: string): SlotCursor | undefined {
  try {
    return SlotCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** @returns the faults for which a check refuses. */
function faultsOf(check: () => void): InputFault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid-input') return error.extras.errors as InputFault[];
    throw error;
  }
}

/** @throws Refusal `invalid-input` with every fault of the query that no schema can tell. */
function readQuery(
  query: SlotsQuery,
  deps: SearchDeps,
  directory: Directory,
): { filter: SlotFilter; after?: SlotCursor } {
  const { appointmentType, from, to, region, specialty, language, clinic, practitioner, near, cursor } = query;
  const named = {
    appointmentType,
    from,
    to,
    region,
    specialty,
    language,
    clinicId: clinic,
    practitionerId: practitioner,
  };
  const place = near === undefined ? undefined : deps.placeOfZip(near);
  const after = cursor === undefined ? undefined : decode(cursor);
  const faults = [
    ...faultsOf(() => checkFilter(directory, named, deps.settings)),
    ...(near !== undefined && !place ? [{ pointer: '/near', detail: noSuchPlace }] : []),
    ...(cursor !== undefined && !after ? [{ pointer: '/cursor', detail: noCursor }] : []),
  ];
  if (faults.length > 0) throw invalidInput(faults);
  return { filter: { ...named, near: place }, ...(after && { after }) };
}

/** Free times, soonest first, then nearest. Without a case it shows what a routine case may take. */
export const searchSlots =
  (deps: SearchDeps): Operation<(typeof directoryRoutes)['searchSlots']> =>
  async ({ query, caller, now }) => {
    const directory = await deps.directory.directory();
    const { filter, after } = readQuery(query, deps, directory);
    const caseId = caseIdOf(caller, query.caseId);
    const header = caseId ? await deps.cases.header(caseId) : undefined;
    const { slots, more } = await runSearch(deps.schedule, {
      calendar: directory,
      filter,
      ...rightOf(caller, caseId, header),
      now,
      settings: deps.settings,
      limit: query.limit,
      after,
    });
    const shown = slots.map((slot) => slotView(slot, directory.clinics));
    return { status: 200, body: { slots: shown, ...(more && { cursor: encode(more) }) } };
  };
