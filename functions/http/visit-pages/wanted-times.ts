import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { isOpenVisit } from '../../../shared/domain/booking/appointment-changes.ts';
import { type BookingRight, ifBookable, rightOf } from '../../../shared/domain/booking/right-to-book.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { AppointmentType, Directory } from '../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../shared/domain/directory/in-use.ts';
import { isTelehealth } from '../../../shared/domain/directory/modality.ts';
import { firstVisitType } from '../../../shared/domain/search/first-visit.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { withOwnStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import type { TimesQuery } from './routes.ts';
import type { TimesDeps } from './visit-pages-deps.ts';

/** What narrows the search, as the address says it or as it is preset. */
export interface Narrowing {
  /** ISO 639; undefined = whoever. */
  language?: string | undefined;
  clinic?: string | undefined;
  telehealth: boolean;
  stepFree: boolean;
}

/** Whose time is chosen: the case as it is, and the visit that is moved. */
export interface Choosing {
  state: TimesState;
  directory: Directory;
  header: CaseHeader;
  /** Only where the visit is open: it is moved. */
  moving?: Appointment | undefined;
}

/** @returns undefined where there is no such case, or no such visit of it to be moved (any more) */
export async function choosing(deps: TimesDeps, state: TimesState): Promise<Choosing | undefined> {
  const [directory, header, visit] = await Promise.all([
    deps.directory.directory(),
    deps.cases.header(state.caseId),
    state.moving === undefined ? undefined : deps.schedule.appointment(state.moving),
  ]);
  if (!header) return undefined;
  if (state.moving !== undefined && !(visit?.caseId === state.caseId && isOpenVisit(visit.status))) return undefined;
  return { state, directory, header: await withOwnStarts(deps, header), moving: visit };
}

/** What is preset follows the page's language and what the person said; where they chose on the page, that holds. */
export function narrowingOf(
  query: z.infer<typeof TimesQuery>,
  { state, header, directory }: Choosing,
  pageLanguage: PageLanguage,
): Narrowing {
  const isChosen = query.chosen !== undefined;
  const ticked = (value: string | undefined, preset: boolean): boolean => (isChosen ? value === 'true' : preset);
  const preset = pageLanguage === 'es' ? 'es' : undefined;
  const language = query.language ?? preset;
  return {
    language: directory.practitioners.some(({ languages }) => languages.includes(language ?? ''))
      ? language
      : undefined,
    clinic: directory.clinics.find(({ clinicId }) => clinicId === query.clinic)?.clinicId,
    telehealth: ticked(query.telehealth, state.telehealth ?? false),
    stepFree: ticked(query.stepFree, state.stepFree ?? header.stepFree ?? false),
  };
}

type RightDeps = Pick<TimesDeps, 'firstVisit' | 'settings' | 'zone'>;

/** A type of visit that the case may book, and by what right. */
export interface Bookable {
  type: AppointmentType;
  right: BookingRight;
}

/** @throws Refusal where the case may book none at all: `not-allowed`, `unlawful-change` */
function bookable({ state, header }: Choosing, type: AppointmentType | undefined, { settings }: RightDeps) {
  const { caseId } = state;
  const right =
    type && ifBookable(() => rightOf({ caller: { kind: 'booking', caseId }, caseId, header, type, settings }));
  return type && right && { type, right };
}

/** The visit from afar that the case may have instead of its first one. @throws as `bookable` */
export function remoteInstead(deps: RightDeps, chosen: Choosing, now: Temporal.Instant): Bookable | undefined {
  if (chosen.moving) return undefined;
  const today = localDateAt(now, deps.zone);
  const types = chosen.directory.appointmentTypes.filter((type) => isTelehealth(type) && inUse(type, today));
  return types.map((type) => bookable(chosen, type, deps)).find((each) => each !== undefined);
}

/**
 * The type of visit that times are sought for: that of the visit that is moved, else the case's first visit, in person or from afar.
 * @returns undefined where practice staff book it
 * @throws as `bookable`
 */
export function wantedVisit(
  deps: RightDeps,
  chosen: Choosing,
  { telehealth }: Pick<Narrowing, 'telehealth'>,
  now: Temporal.Instant,
): Bookable | undefined {
  const id = chosen.moving?.slot.appointmentType ?? firstVisitType(chosen.header, deps.firstVisit);
  const type = chosen.directory.appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === id);
  const first = bookable(chosen, type, deps);
  return (telehealth && remoteInstead(deps, chosen, now)) || first;
}

/** Whether the case may choose a time by itself now, and has no such visit yet. */
export function mayChoose(deps: RightDeps, chosen: Choosing, now: Temporal.Instant): boolean {
  try {
    const wanted = wantedVisit(deps, chosen, { telehealth: false }, now);
    return wanted !== undefined && !Object.hasOwn(chosen.header.openVisits, wanted.type.appointmentTypeId);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
