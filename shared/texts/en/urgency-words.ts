import type { Urgency } from '../../domain/triage/urgency.ts';

/** Levels as staff read them. */
export const urgencyWords: Readonly<Record<Urgency, string>> = {
  emergent: 'Emergent',
  urgent: 'Urgent',
  expedited: 'Expedited',
  routine: 'Routine',
};
