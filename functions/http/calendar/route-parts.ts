import { AffectedAnswer } from '../../../shared/contract/calendar-answers.ts';
import { PreviewQuery } from '../../../shared/contract/on-call-bodies.ts';

export const ofStaff = { callers: ['staff'] } as const;

/** `preview=true` answers 200 with what saving would answer, and stores nothing. */
export const ofAdmins = { ...ofStaff, roles: ['admin'], query: PreviewQuery } as const;

/** Something of the calendar is taken back. */
export const takenBack = {
  ...ofAdmins,
  method: 'DELETE',
  answers: { 200: { description: 'Preview.', schema: AffectedAnswer }, 204: { description: 'Deleted.' } },
} as const;
