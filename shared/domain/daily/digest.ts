import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../cases/case-header.ts';
import { isOverdue } from '../cases/overdue.ts';
import { toRebookStart } from '../cases/visit-facts.ts';
import type { Directory } from '../directory/directory.ts';
import { regionOfCase } from '../directory/region-of-case.ts';
import type { EventOf } from '../messages/events.ts';

/** What a morning's digest counts of a clinic, or of the cases of a region that have none. */
export type Digest = Pick<
  EventOf<'digest'>,
  'clinicId' | 'region' | 'open' | 'overdue' | 'unanswered' | 'toRebook' | 'toRebookSoon'
>;

type Clinics = Directory['clinics'];

/** Where a case is counted: with its clinic, else with the region that looks after it. */
function placeOf(header: CaseHeader, clinics: Clinics): Pick<Digest, 'clinicId' | 'region'> {
  const clinic = clinics.find((each) => each.clinicId === header.clinicId);
  return clinic ? { clinicId: clinic.clinicId, region: clinic.region } : { region: regionOfCase(header, clinics) };
}

const nothing = {
  open: { emergent: 0, urgent: 0, expedited: 0, routine: 0 },
  overdue: 0,
  unanswered: 0,
  toRebook: 0,
  toRebookSoon: 0,
};

/** How long before it a visit that is to be booked anew is said to be soon. */
const soonMinutes = 2 * 24 * 60;

const hasVisitToRebook = ({ toRebook = [] }: CaseHeader): boolean => toRebook.length > 0;

/** Whether such a visit starts soon, or has: nobody has told its patient, so they come. */
function isToRebookSoon(header: CaseHeader, now: Temporal.Instant): boolean {
  const start = toRebookStart(header);
  return start !== undefined && start <= now.epochMilliseconds / 60_000 + soonMinutes;
}

/**
 * Counts open cases by place: those of each level, those past a clock, those that nobody has answered, and those with a visit to be
 * booked anew.
 * @returns `add` counts one more; `digests` gives one for each place that has a case
 */
export function digestCounts(clinics: Clinics, now: Temporal.Instant) {
  const places = new Map<string, Digest>();
  function add(header: CaseHeader): void {
    const place = placeOf(header, clinics);
    const key = place.clinicId ?? `in ${place.region}`;
    const { open, overdue, unanswered, toRebook = 0, toRebookSoon = 0 } = places.get(key) ?? nothing;
    places.set(key, {
      ...place,
      open: { ...open, [header.urgency]: open[header.urgency] + 1 },
      overdue: overdue + Number(isOverdue(header, now)),
      unanswered: unanswered + Number(header.pagingOpen),
      toRebook: toRebook + Number(hasVisitToRebook(header)),
      toRebookSoon: toRebookSoon + Number(isToRebookSoon(header, now)),
    });
  }
  return { add, digests: (): Digest[] => [...places.values()] };
}
