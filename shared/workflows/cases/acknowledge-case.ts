import type { Caller } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { acknowledge } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/time/instants.ts';
import type { Change } from '../ports.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

/**
 * A staff member takes notice of a case: its paging clock stops. A repeat changes nothing and answers the same.
 * @param further changes to commit with it, made from the new state
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export const acknowledgeCase = (
  deps: CaseDeps,
  command: CaseCommand & { caller: Extract<Caller, { kind: 'staff' }> },
  further: (header: CaseHeader) => Change[],
): Promise<CaseHeader> => {
  const decide = (header: CaseHeader) => acknowledge(header, command.caller.staffId, stored(command.now));
  return changeCase(deps, command, { decide, told: 'acknowledged', audited: 'case-acknowledged' }, further);
};
