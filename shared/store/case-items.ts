import { Temporal } from 'temporal-polyfill';
import { CaseHeader } from '../domain/cases/case-header.ts';
import { endedStatuses } from '../domain/cases/transitions.ts';
import { urgencyRank } from '../domain/triage/urgency.ts';
import { fromItem, type Item } from './item.ts';
import { caseKey, openWorklist } from './keys.ts';

/** Sorts ascending: most urgent first, then the nearest deadline. */
function worklistOrder({ urgency, acknowledgedAt, deadlines, caseId }: CaseHeader): string {
  const due = acknowledgedAt ? deadlines.seenBy : deadlines.acknowledgeBy;
  return `${3 - urgencyRank(urgency)}#${Temporal.Instant.from(due).toString({ smallestUnit: 'second' })}#${caseId}`;
}

/** A header with its keys; only open cases carry those of the worklist index. */
export function caseItem(header: CaseHeader): Record<string, unknown> {
  const open = !endedStatuses.includes(header.status);
  return {
    ...caseKey(header.caseId),
    header,
    version: header.version,
    ...(open && { worklist: openWorklist, worklistOrder: worklistOrder(header) }),
    ...(header.referrerId && { referrerId: header.referrerId, receivedOrder: `${header.receivedAt}#${header.caseId}` }),
  };
}

export const caseHeaderOf = (item: Item): CaseHeader => CaseHeader.parse(fromItem(item).header);
