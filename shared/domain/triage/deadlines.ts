import type { Temporal } from 'temporal-polyfill';
import { addBusinessDays } from '../core/business-days.ts';
import { addOfficeHours } from '../core/office-hours.ts';
import type { Deadlines, StoredTriageResult } from './result.ts';
import type { ClockRules, DeadlineClass, DeadlineRow, Span } from './ruleset.ts';
import type { Urgency } from './urgency.ts';

type Context = { readonly now: Temporal.Instant; readonly ruleset: ClockRules };

/** What the clocks of a case follow from. */
export type Clocked = { readonly urgency: Urgency; readonly pageOnCall: boolean } & Pick<
  StoredTriageResult,
  'unreadText' | 'wordsExplained'
> & { readonly guidance: Pick<StoredTriageResult['guidance'], 'crisisLine'> };

/**
 * The row of the deadline table that applies: an urgent case that pages is acknowledged sooner than one that does not.
 */
export const deadlineClass = (urgency: Urgency, pageOnCall: boolean): DeadlineClass =>
  urgency === 'urgent' && pageOnCall ? 'urgentPaged' : urgency;

/** The clocks that follow from an urgency, to be read from the ruleset in force. */
export const deadlineRow = (ruleset: ClockRules, urgency: Urgency, pageOnCall: boolean): DeadlineRow =>
  ruleset.deadlines[deadlineClass(urgency, pageOnCall)];

/** `span` after `start`: minutes and hours exactly, days at the same local time, office hours while the office is open. */
export const after = (start: Temporal.ZonedDateTime, span: Span, ruleset: ClockRules): Temporal.ZonedDateTime => {
  if ('businessDays' in span) return addBusinessDays(start, span.businessDays, ruleset.holidays);
  if ('officeHours' in span) return addOfficeHours(start, span.officeHours, ruleset);
  return start.add(span);
};

const shown = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' });

/**
 * The instants by which staff acknowledge, the person is contacted and is seen, and the words are read (null = none), counted from
 * `now`: RFC 3339 with the offset of the practice's zone, fractions of a second cut off. Emergent: seen means the
 * emergency room, at once. Words of self-harm (U11) are acknowledged and contacted like an emergency at any level.
 * Source: clinical.md section 9.
 */
export const deadlinesFor = (decided: Clocked, { ruleset, now }: Context): Deadlines => {
  const row = deadlineRow(ruleset, decided.urgency, decided.pageOnCall);
  const first = decided.guidance.crisisLine ? ruleset.deadlines.emergent : row;
  const start = now.toZonedDateTimeISO(ruleset.zone);
  const by = (span: Span): string => shown(after(start, span, ruleset));
  return {
    acknowledgeBy: by(first.acknowledgeWithin),
    contactBy: by(first.contactWithin),
    seenBy: by(row.seenWithin),
    readBy: decided.unreadText ? by(ruleset.readWithin[decided.wordsExplained ? 'explained' : 'unexplained']) : null,
  };
};
