import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../cases/case-header.ts';
import { isOverdue } from '../cases/overdue.ts';
import { toRebookStart } from '../cases/visit-facts.ts';
import { addBusinessDays } from '../core/business-days.ts';
import type { EpochMinute } from '../core/local-time.ts';
import type { Directory } from '../directory/directory.ts';
import { regionOfCase } from '../directory/region-of-case.ts';
import type { EventOf } from '../messages/events.ts';
import type { Ruleset } from '../triage/ruleset.ts';

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

/** Business days ahead whose visits are said to be soon. By them, because nobody phones patients at weekends and on holidays. */
const soonDays = 2;

/** When the last of those days has ended: a visit that starts before it is soon. */
function soonBefore(now: Temporal.Instant, { holidays, zone }: Pick<Ruleset, 'holidays' | 'zone'>): EpochMinute {
  const last = addBusinessDays(now.toZonedDateTimeISO(zone), soonDays, holidays);
  return last.add({ days: 1 }).startOfDay().epochMilliseconds / 60_000;
}

const hasVisitToRebook = ({ toRebook = [] }: CaseHeader): boolean => toRebook.length > 0;

/** Whether such a visit starts soon, or has: nobody has told its patient, so they come. */
function isToRebookSoon(header: CaseHeader, before: EpochMinute): boolean {
  const start = toRebookStart(header);
  return start !== undefined && start < before;
}

/**
 * Counts open cases by place: those of each level, those past a clock, those that nobody has answered, and those with a visit to be
 * booked anew.
 * @param office says which days are business days, and in which zone they end
 * @returns `add` counts one more; `digests` gives one for each place that has a case
 */
export function digestCounts(clinics: Clinics, now: Temporal.Instant, office: Pick<Ruleset, 'holidays' | 'zone'>) {
  const soon = soonBefore(now, office);
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
      toRebookSoon: toRebookSoon + Number(isToRebookSoon(header, soon)),
    });
  }
  return { add, digests: (): Digest[] => [...places.values()] };
}
