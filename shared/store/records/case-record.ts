import { Temporal } from 'temporal-polyfill';
import { CaseHeader } from '../../domain/cases/case-header.ts';
import { endedStatuses } from '../../domain/cases/transitions.ts';
import { type Urgency, urgencyRank } from '../../domain/triage/urgency.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const caseKey = (caseId: string) => ({ pk: caseId });

/** The one partition of the worklist index. */
export const openWorklist = 'OPEN';

/** The first release kept the paging clock in the header; since version 2 a round has a record of its own. */
function withRound({ escalation, ...older }: Record<string, unknown>): Record<string, unknown> {
  const { round = 0 } = (escalation ?? {}) as { round?: number };
  return { ...older, round, pagingOpen: escalation !== undefined };
}

const kind: RecordKind<typeof CaseHeader> = { schema: CaseHeader, version: 2, upcasts: { 1: withRound } };

/** How the place of every case of an urgency begins. */
export const worklistRank = (urgency: Urgency): string => `${3 - urgencyRank(urgency)}#`;

/** Sorts ascending: most urgent first, then the nearest deadline. */
function worklistOrder({ urgency, acknowledgedAt, deadlines, caseId }: CaseHeader): string {
  const due = acknowledgedAt ? deadlines.seenBy : deadlines.acknowledgeBy;
  return `${worklistRank(urgency)}${Temporal.Instant.from(due).toString({ smallestUnit: 'second' })}#${caseId}`;
}

/** A header with its keys; only open cases carry those of the worklist index. */
export function caseItem(header: CaseHeader): Record<string, unknown> {
  const open = !endedStatuses.includes(header.status);
  return {
    ...caseKey(header.caseId),
    header,
    schema: kind.version,
    version: header.version,
    ...(open && { worklist: openWorklist, worklistOrder: worklistOrder(header) }),
    ...(header.referrerId && { referrerId: header.referrerId, receivedOrder: `${header.receivedAt}#${header.caseId}` }),
  };
}

export const caseHeaderOf = (item: Item): CaseHeader => readMember(kind, item, 'header');
