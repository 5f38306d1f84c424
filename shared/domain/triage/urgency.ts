import * as z from 'zod/mini';

/**
 * Triage levels, least urgent first. Meaning of each: clinical.md section 6; clocks: the deadline table of the ruleset.
 */
export const urgencies = ['routine', 'expedited', 'urgent', 'emergent'] as const;

export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

/** 0 for routine up to 3 for emergent: larger is more urgent. */
export const urgencyRank = (urgency: Urgency): number => urgencies.indexOf(urgency);

/** The more urgent of two levels. */
export const moreUrgent = (a: Urgency, b: Urgency): Urgency => (urgencyRank(a) >= urgencyRank(b) ? a : b);

/** The most urgent of a list; routine when it is empty. */
export const mostUrgent = (levels: readonly Urgency[]): Urgency => levels.reduce(moreUrgent, 'routine');
