import * as z from 'zod/mini';
import { addDays, localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { regions } from '../../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { type FirstVisitSettings, firstVisitType } from '../../../../shared/domain/search/first-visit.ts';
import type { ShownVisit } from '../acts/visit-forms.ts';
import type { CaseView } from '../case/case-view.ts';

/** What narrows the search, as the address says it. */
export const CaseTimesQuery = z.object({
  type: z.optional(z.string()),
  from: z.optional(z.string()),
  clinic: z.optional(z.string()),
  region: z.optional(z.string()),
  language: z.optional(z.string()),
  telehealth: z.optional(z.string()),
  stepFree: z.optional(z.string()),
  /** Set where somebody chose what to see: a box that is not ticked then means no. */
  chosen: z.optional(z.string()),
  /** The visit that is moved. */
  moving: z.optional(z.string()),
  /** Where the list goes on, as the page before gave it. */
  cursor: z.optional(z.string()),
  /** The list that the case was opened from (worklist/list-place.ts). */
  list: z.optional(z.string()),
});
export type CaseTimesQuery = z.infer<typeof CaseTimesQuery>;

/** What is looked for. What an address says that there is not counts as not said. */
export interface Wanted {
  type: string;
  /** Local date of the practice. */
  from: string;
  clinic?: string | undefined;
  region?: (typeof regions)[number] | undefined;
  language?: string | undefined;
  telehealth: boolean;
  stepFree: boolean;
  moving?: ShownVisit | undefined;
  cursor?: string | undefined;
  list?: string | undefined;
}

/** Languages that somebody speaks who sees patients, by tag. */
export const spokenIn = ({ directory }: Pick<CaseView, 'directory'>): string[] =>
  [...new Set(directory.practitioners.flatMap(({ languages }) => languages))].toSorted();

/** Appointment types that are booked today. */
export const typesIn = ({ directory, now, zone }: Pick<CaseView, 'directory' | 'now' | 'zone'>) =>
  directory.appointmentTypes.filter((type) => inUse(type, localDateAt(now, zone)));

const movable: readonly ShownVisit['status'][] = ['booked', 'confirmed'];

/** The visit that is moved, where it can be. */
const movedIn = ({ body }: CaseView, { moving }: CaseTimesQuery): ShownVisit | undefined =>
  body.appointments.find(({ appointmentId, status }) => appointmentId === moving && movable.includes(status));

function dateOf({ from }: CaseTimesQuery, { now, zone }: CaseView, horizonDays: number): string {
  const today = localDateAt(now, zone);
  const date = z.iso.date().safeParse(from).data;
  return date !== undefined && date > today && date <= addDays(today, horizonDays) ? date : today;
}

/** Reads what is looked for: the type of the visit that is moved, or the first visit of such a case, where the address does not say. */
export function wantedBy(
  view: CaseView,
  query: CaseTimesQuery,
  { firstVisit, horizonDays }: { firstVisit: FirstVisitSettings; horizonDays: number },
): Wanted {
  const moving = movedIn(view, query);
  const types = typesIn(view).map(({ appointmentTypeId }) => appointmentTypeId);
  const usual = firstVisitType(view.body, firstVisit);
  const known = <T extends string>(value: string | undefined, all: readonly T[]): T | undefined =>
    all.find((each) => each === value);
  return {
    type: moving?.appointmentType ?? known(query.type, types) ?? known(usual, types) ?? usual,
    from: dateOf(query, view, horizonDays),
    clinic: known(
      query.clinic,
      view.directory.clinics.map(({ clinicId }) => clinicId),
    ),
    region: known(query.region, regions),
    language: known(query.language, spokenIn(view)),
    telehealth: query.telehealth === 'true',
    stepFree: query.chosen === undefined ? view.body.stepFree === true : query.stepFree === 'true',
    moving,
    cursor: query.cursor,
    list: query.list,
  };
}

/** The address of the page that shows what is wanted, relative to itself. @param changes what is otherwise there */
export function timesAddress(wanted: Wanted, changes: Readonly<Record<string, string | undefined>> = {}): string {
  const { type, from, clinic, region, language, telehealth, stepFree, moving, cursor, list } = wanted;
  const said: Record<string, string | undefined> = {
    chosen: '1',
    ...{ type, from, clinic, region, language, cursor },
    ...(telehealth && { telehealth: 'true' }),
    ...(stepFree && { stepFree: 'true' }),
    moving: moving?.appointmentId,
    list,
    ...changes,
  };
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `times?${new URLSearchParams(pairs)}`;
}
