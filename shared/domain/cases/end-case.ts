import type { CaseHeader, CaseOutcome } from './case-header.ts';
import { requireLawful } from './transitions.ts';
import { keepingVisits } from './visit-facts.ts';

/** How the practice ends a case. */
export type CaseEnding = { status: 'declined' } | { status: 'redirected' } | { status: 'closed'; outcome: CaseOutcome };

const changes = { declined: 'decline', redirected: 'redirect', closed: 'close' } as const;

/** @throws Refusal `unlawful-change` for a case that cannot end so any more */
export const requireEndable = (header: CaseHeader, { status }: Pick<CaseEnding, 'status'>): void =>
  requireLawful(header, changes[status]);

/** Whether a case ended in just this way. */
export const hasEnded = ({ status, outcome }: CaseHeader, ending: CaseEnding): boolean =>
  status === ending.status && (ending.status !== 'closed' || outcome === ending.outcome);

/**
 * A nurse or above ends a case: nobody is paged for it any more, and whoever ends it has taken notice of it. A repeat changes nothing.
 * @param openVisits those that stay: they have begun
 * @param by staff id @param at RFC 3339 UTC @param endedAt the same with the practice's offset
 * @throws Refusal `unlawful-change` for a case that has ended otherwise, or that was seen and is to be declined or redirected
 */
export function endCase(
  header: CaseHeader,
  ending: CaseEnding,
  openVisits: CaseHeader['openVisits'],
  { by, at, endedAt }: { by: string; at: string; endedAt: string },
): CaseHeader {
  if (hasEnded(header, ending)) return header;
  requireEndable(header, ending);
  const { statusBeforeVisits: _, ...kept } = keepingVisits(header, openVisits);
  return {
    ...kept,
    version: header.version + 1,
    pagingOpen: false,
    acknowledgedAt: header.acknowledgedAt ?? at,
    acknowledgedBy: header.acknowledgedBy ?? by,
    ...ending,
    endedAt,
  };
}
