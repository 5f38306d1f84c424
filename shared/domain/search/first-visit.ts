import type { CaseHeader } from '../cases/case-header.ts';

/** Which first visit a case of an urgency takes, as the practice has it configured. */
export interface FirstVisitSettings {
  urgentType: string;
  otherType: string;
  /** How far ahead the earliest times are sought. */
  days: number;
  /** How many are named. */
  count: number;
}

/** @returns the appointment type of a case's first visit. */
export const firstVisitType = ({ urgency }: Pick<CaseHeader, 'urgency'>, settings: FirstVisitSettings): string =>
  urgency === 'routine' || urgency === 'expedited' ? settings.otherType : settings.urgentType;
