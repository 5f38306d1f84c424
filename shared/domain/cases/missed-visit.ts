import { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../core/instants.ts';
import { deadlinesFor } from '../triage/deadlines.ts';
import type { ClockRules } from '../triage/ruleset.ts';
import type { CaseHeader } from './case-header.ts';
import { runningClocks } from './running-clocks.ts';
import { endedStatuses } from './transitions.ts';
import { type KeptVisit, withoutVisit } from './visit-transitions.ts';

/** By when somebody is to call about a visit that was missed: as soon as about a new case of the level. */
function callBy(
  { urgency, pageOnCall, emergentClocks }: CaseHeader,
  now: Temporal.Instant,
  ruleset: ClockRules,
): string {
  const guidance = { crisisLine: emergentClocks === true };
  return deadlinesFor({ urgency, pageOnCall, guidance, unreadText: false, wordsExplained: true }, { now, ruleset })
    .contactBy;
}

const hasEnded = ({ status }: CaseHeader): boolean => endedStatuses.includes(status);

/** Staff see that a visit was missed, whichever clock runs; of a case that has ended it says nothing any more. */
const marked = (header: CaseHeader, { slot }: KeptVisit): CaseHeader =>
  hasEnded(header) ? header : { ...header, missedStart: slot.start };

/** Whether nobody would look for the person: no other visit is open, and the call that they once had was answered long ago. */
const isOutOfSight = (header: CaseHeader): boolean =>
  Object.keys(header.openVisits).length === 0 && !hasEnded(header) && !runningClocks(header).includes('contactBy');

/**
 * A visit was missed: the case is as without it, and somebody has to call again, by a clock of its own, until they reach the person or a
 * visit is booked. Where nobody has called yet, the clock of the first call runs on instead, and where another visit is open nobody has to
 * call: the case is only marked. Nobody is paged for it.
 * @param now when the visit was marked as missed
 */
export function withVisitMissed(
  header: CaseHeader,
  visit: KeptVisit,
  now: Temporal.Instant,
  ruleset: ClockRules,
): CaseHeader {
  const next = marked(withoutVisit(header, visit), visit);
  if (!isOutOfSight(next)) return next;
  const { firstCallBy = epochSeconds(Temporal.Instant.from(next.deadlines.contactBy)) } = next;
  const deadlines = { ...next.deadlines, contactBy: callBy(next, now, ruleset) };
  return { ...next, missedVisit: true, firstCallBy, deadlines };
}
