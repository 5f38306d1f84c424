import type { Temporal } from 'temporal-polyfill';
import { addBusinessDays } from '../core/business-days.ts';
import type { Deadlines } from './result.ts';
import type { DeadlineClass, DeadlineRow, Ruleset, Span } from './ruleset.ts';
import type { Urgency } from './urgency.ts';

/**
 * The row of the deadline table that applies: an urgent case that pages is acknowledged sooner than one that does not.
 */
export const deadlineClass = (urgency: Urgency, pageOnCall: boolean): DeadlineClass =>
  urgency === 'urgent' && pageOnCall ? 'urgentPaged' : urgency;

/** The clocks that follow from an urgency, to be read from the ruleset in force. */
export const deadlineRow = (ruleset: Ruleset, urgency: Urgency, pageOnCall: boolean): DeadlineRow =>
  ruleset.deadlines[deadlineClass(urgency, pageOnCall)];

/** `span` after `start`: minutes and hours exactly, days at the same local time. */
export const after = (start: Temporal.ZonedDateTime, span: Span, ruleset: Ruleset): Temporal.ZonedDateTime =>
  'businessDays' in span ? addBusinessDays(start, span.businessDays, ruleset.holidays) : start.add(span);

const shown = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' });

/**
 * The instants by which staff acknowledge, the person is contacted and is seen, counted from `now`: RFC 3339 with the
 * offset of the practice's zone, fractions of a second cut off. Emergent: seen means the emergency room, at once.
 * Source: clinical.md section 9.
 */
export const deadlinesFor = (
  decided: { readonly urgency: Urgency; readonly pageOnCall: boolean },
  context: { readonly now: Temporal.Instant; readonly ruleset: Ruleset },
): Deadlines => {
  const { ruleset } = context;
  const row = deadlineRow(ruleset, decided.urgency, decided.pageOnCall);
  const start = context.now.toZonedDateTimeISO(ruleset.zone);
  return {
    acknowledgeBy: shown(after(start, row.acknowledgeWithin, ruleset)),
    contactBy: shown(after(start, row.contactWithin, ruleset)),
    seenBy: shown(after(start, row.seenWithin, ruleset)),
    readBy: null,
  };
};
