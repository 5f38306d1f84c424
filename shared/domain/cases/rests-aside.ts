import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';
import { endedStatuses } from './transitions.ts';

/** Somebody works on a case that was set aside, where nobody is told of it: it has to come back first (once-back.ts). */
export class RestsAside extends Refusal {
  readonly caseId: string;
  /** It is not the case that was named, and so not the one whose version was. */
  readonly isBeside: boolean;

  constructor({ caseId, version, round, urgency }: CaseHeader, isBeside = false) {
    super('stale-version', 'This case was set aside meanwhile. Bring it back first.', {
      current: { version, round, urgency },
    });
    this.caseId = caseId;
    this.isBeside = isBeside;
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

/**
 * Guards the same where two cases change together. Each that is open has to be in sight.
 * @param named the one that was asked for @throws RestsAside for one of them at a time
 */
export function requireBothAttended(named: CaseHeader, other: CaseHeader): void {
  for (const header of [named, other])
    if (header.setAsideAt !== undefined && !endedStatuses.includes(header.status))
      throw new RestsAside(header, header === other);
}
