import { type CaseStatus, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { appointmentId } from '../../support/told-case.ts';

export const at = '2026-11-23T14:05:00.000Z';
export const secondVisit = `apt_${'b'.repeat(20)}`;
/** Visits of one case: on Monday at ten in New York, and on the next day. */
export const consult = { appointmentId, slot: { appointmentType: 'new-consult', start: 29_934_180 } };
export const telehealth = { appointmentId: secondVisit, slot: { appointmentType: 'telehealth', start: 29_935_620 } };
export const paged = { round: 1, pagingOpen: true };
export const answered = { round: 1, pagingOpen: false };
export const acknowledged = { acknowledgedAt: at, acknowledgedBy: 'nurse-1' };

/** The refusal that a change ends in, where it is refused. */
export const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Every status with whether a change is lawful from it. */
export const lawfulFrom = (...lawful: CaseStatus[]): [CaseStatus, boolean][] =>
  caseStatuses.map((status) => [status, lawful.includes(status)]);
