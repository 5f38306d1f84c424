/** What happened to a visit, and what happened to a case. */
export const visitNews = ['booked', 'confirmed', 'cancelled', 'rescheduled', 'missed'] as const;
export type VisitNews = (typeof visitNews)[number];
/** How a visit went to another practitioner: all else as it was, or moved too. */
export const handOvers = ['same-time', 'moved'] as const;
export type HandOver = (typeof handOvers)[number];
/** How a visit went to another clinic: its time as it was, or moved too. */
export const newPlaces = ['same-time', 'moved'] as const;
export type NewPlace = (typeof newPlaces)[number];
export const caseNews = [
  'acknowledged',
  'withdrawn',
  'retriaged',
  'assigned',
  'seen',
  'declined',
  'redirected',
  'closed',
  'advised',
  'information-requested',
  'information-answered',
  'information-overdue',
] as const;
export type CaseNews = (typeof caseNews)[number];

/** Those that tell whoever sent a case what the practice decided of it, and who is called where nobody writes to them. */
export const decisions = ['declined', 'redirected', 'closed', 'advised'] as const satisfies readonly CaseNews[];
export type Decision = (typeof decisions)[number];
export const callees = ['patient', 'referrer'] as const;
export type Callee = (typeof callees)[number];
