import type { PatientTexts } from './patient-texts.ts';
import type { TriagedCase } from './triaged-case.ts';

/**
 * What is said instead of headline and steps that name another clock than the case's: where nothing was stored, and where words speak of
 * self-harm, for then somebody calls sooner than within 24 hours.
 */
export function insteadOf({ own, isRefused, result }: TriagedCase & { readonly own: PatientTexts }) {
  const { urgency, guidance } = result;
  if (urgency === 'emergent') return undefined;
  if (isRefused) return own.refused[urgency];
  return urgency === 'urgent' && guidance.crisisLine ? own.urgentSelfHarm : undefined;
}
