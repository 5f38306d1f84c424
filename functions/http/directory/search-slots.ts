import type { SlotsQuery } from '../../../shared/contract/queries.ts';
import { slotView } from '../../../shared/contract/views/slot-view.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { Coordinates } from '../../../shared/domain/directory/distance.ts';
import { invalidInput } from '../../../shared/domain/refusal.ts';
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

function near(zip: string | undefined, { placeOfZip }: SearchDeps): Coordinates | undefined {
  const place = zip === undefined ? undefined : placeOfZip(zip);
  if (zip !== undefined && !place)
    throw invalidInput([
      { pointer: '/near', detail: 'is not a ZIP of the New York area; leave it out to search everywhere' },
    ]);
  return place;
}

function filterOf(query: SlotsQuery, deps: SearchDeps, directory: Directory): SlotFilter {
  const { appointmentType, from, to, region, specialty, language } = query;
  const filter = { appointmentType, from, to, region, specialty, language };
  const named = { ...filter, clinicId: query.clinic, practitionerId: query.practitioner };
  checkFilter(directory, named, deps.settings);
  return { ...named, near: near(query.near, deps) };
}

const encode = (cursor: SlotCursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decode(cursor: string | undefined): SlotCursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    return SlotCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalidInput([
      { pointer: '/cursor', detail: 'is not a cursor of an earlier answer; search again without it' },
    ]);
  }
}

/** Free times, soonest first, then nearest. Without a case it shows what a routine case may take. */
export const searchSlots =
  (deps: SearchDeps): Operation<(typeof directoryRoutes)['searchSlots']> =>
  async ({ query, caller, now }) => {
    const directory = await deps.directory.directory();
    const filter = filterOf(query, deps, directory);
    const after = decode(query.cursor);
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
