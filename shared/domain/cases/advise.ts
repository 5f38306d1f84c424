import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';

/**
 * Advice is written to a referrer: one with an account reads it, any other is phoned about it. A case that nobody referred has neither.
 * @throws Refusal `unlawful-change` for an intake
 */
export function requireReferred({ kind }: Pick<CaseHeader, 'kind'>): void {
  if (kind === 'referral') return;
  throw new Refusal(
    'unlawful-change',
    'Nobody referred this case, so there is no referrer to advise. Tell the person, and note the call with POST /v1/cases/{id}/contact.',
  );
}
