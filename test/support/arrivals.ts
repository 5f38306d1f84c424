import { IntakeBody, ReferralBody } from '../../shared/contract/case-bodies.ts';
import type { Arrival } from '../../shared/domain/cases/open-case.ts';
import { emergencyIntake, referral, routineIntake } from './bodies.ts';

function intakeOf(body: unknown): Arrival {
  const { clinical, consent: _, ...submission } = IntakeBody.parse(body);
  return { kind: 'intake', submission, clinical };
}

function referralOf(body: unknown): Arrival {
  const { clinical, patient, ...rest } = ReferralBody.parse(body);
  const { language, ...person } = patient;
  const submission = { ...rest, language, submittedBy: 'referrer' as const, patient: person };
  return { kind: 'referral', submission, clinical, referrerId: 'demo-oncology' };
}

/** Arrivals as the doors make them of the sample bodies. */
export const emergency = intakeOf(emergencyIntake);
export const routine = intakeOf(routineIntake);
export const referred = referralOf(referral);
