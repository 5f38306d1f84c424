import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';
import { endedStatuses } from './transitions.ts';

/** Somebody works on a case that was set aside, where nobody is told of it: it has to come back first (once-back.ts). */
export class RestsAside extends Refusal {
  readonly caseId: string;

  constructor({ caseId, version, round, urgency }: CaseHeader) {
    super('stale-version', 'This case was set aside meanwhile. Bring it back first.', {
      current: { version, round, urgency },
    });
    this.caseId = caseId;
  }
}

/**
 * Guards that nobody works on a case out of sight. What ends it may be done where it is.
 * @param after the case as it would become @throws RestsAside
 */
export function requireAttended(before: CaseHeader, after: CaseHeader): void {
  const staysAside = before.setAsideAt !== undefined && after.setAsideAt !== undefined;
  if (after !== before && staysAside && !endedStatuses.includes(after.status)) throw new RestsAside(before);
}
