import type { Arrival } from '../domain/cases/open-case.ts';
import type { Salvaged } from '../domain/cases/salvaged.ts';
import type { IntakeBody, ReferralBody } from './case-bodies.ts';

/** An intake as it arrives: what came whole, or what could be read of an emergency. */
export function intakeArrival(body: IntakeBody | Salvaged): Arrival {
  if ('submission' in body) return { kind: 'intake', ...body };
  const { clinical, consent: _, ...submission } = body;
  return { kind: 'intake', submission, clinical };
}

/** A referral likewise. @param referrerId of its registered referrer; undefined for one whom staff know only by what the form says */
export function referralArrival(body: ReferralBody | Salvaged, referrerId?: string): Arrival {
  const ofReferrer = referrerId === undefined ? {} : { referrerId };
  if ('submission' in body) return { kind: 'referral', ...body, ...ofReferrer };
  const { clinical, patient, ...rest } = body;
  const { language, ...person } = patient;
  const submission = { ...rest, language, submittedBy: 'referrer' as const, patient: person };
  return { kind: 'referral', submission, clinical, ...ofReferrer };
}

/** Whose form it is, so that two people with one Idempotency-Key never meet. */
export function personOfForm(body: unknown): unknown {
  const { submission, patient } = body as Partial<IntakeBody & Salvaged>;
  const { givenName, familyName, birthDate, phone } = submission?.patient ?? patient ?? {};
  return [givenName, familyName, birthDate, phone];
}
