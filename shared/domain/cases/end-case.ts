import type { Cancelled } from '../booking/cancelling.ts';
import { Refusal } from '../core/refusal.ts';
import { awaitsContact } from '../paging/contact.ts';
import { hasEmergentClocks } from '../paging/paging.ts';
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

/** Closed so, it was not the practice that did without the visits to come. */
const patientsOutcomes: readonly CaseOutcome[] = ['patient-declined', 'did-not-attend', 'died'];

/** On whose side the visits of a case that the practice ends are cancelled; whoever has died cancelled nothing too late. */
export function endingSide(ending: CaseEnding): Pick<Cancelled, 'cancelledBy' | 'neverLate'> {
  if (ending.status !== 'closed' || !patientsOutcomes.includes(ending.outcome)) return { cancelledBy: 'practice' };
  return { cancelledBy: 'patient', ...(ending.outcome === 'died' && { neverLate: true }) };
}

/** Closed so, nobody is left to call for this case: another one is paged for the person (linked-cases.ts), or they have died. */
const needNoCall: readonly CaseOutcome[] = ['duplicate', 'died'];

/** Whether an emergency is in somebody’s hands once it has ended so. */
const leavesNobodyAlone = (ending: CaseEnding): boolean =>
  ending.status === 'redirected' || (ending.status === 'closed' && needNoCall.includes(ending.outcome));

/** To end an emergency stops its page: nobody would call a person whom nobody has reached. @throws Refusal `unlawful-change` */
function requireReached(header: CaseHeader, ending: CaseEnding): void {
  const isPagedUnreached = header.pagingOpen && hasEmergentClocks(header) && awaitsContact(header);
  if (!isPagedUnreached || leavesNobodyAlone(ending)) return;
  throw new Refusal(
    'unlawful-change',
    'This emergency is still paged, and nobody has reached the person. Call them first and log it with POST /v1/cases/{id}/contact, ' +
      'or say who takes them over with POST /v1/cases/{id}/redirect.',
  );
}

/**
 * A nurse or above ends a case: nobody is paged for it any more, and whoever ends it has taken notice of it. A repeat changes nothing.
 * @param openVisits those that stay: they have begun
 * @param by staff id @param at RFC 3339 UTC @param endedAt the same with the practice's offset
 * @throws Refusal `unlawful-change` for a case that has ended otherwise, or that was seen and is to be declined or redirected,
 * or that is an emergency which is paged and whose person nobody has reached
 */
export function endCase(
  header: CaseHeader,
  ending: CaseEnding,
  openVisits: CaseHeader['openVisits'],
  { by, at, endedAt }: { by: string; at: string; endedAt: string },
): CaseHeader {
  if (hasEnded(header, ending)) return header;
  requireEndable(header, ending);
  requireReached(header, ending);
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
