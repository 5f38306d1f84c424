import { Temporal } from 'temporal-polyfill';
import { CaseHeader } from '../../domain/cases/case-header.ts';
import { nextDue } from '../../domain/cases/running-clocks.ts';
import { isOver } from '../../domain/cases/transitions.ts';
import { escalates } from '../../domain/paging/paging.ts';
import { type Urgency, urgencyRank } from '../../domain/triage/urgency.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const caseKey = (caseId: string) => ({ pk: caseId });

/** The partitions of the worklist index: what is open, and what of it staff have set aside. */
export const openWorklist = 'OPEN';
export const setAsideWorklist = 'ASIDE';

/** The first release kept the paging clock in the header; since version 2 a round has a record of its own. */
function withRound({ escalation, ...older }: Record<string, unknown>): Record<string, unknown> {
  const { round = 0 } = (escalation ?? {}) as { round?: number };
  return { ...older, round, pagingOpen: escalation !== undefined };
}

const kind: RecordKind<typeof CaseHeader> = { schema: CaseHeader, version: 2, upcasts: { 1: withRound } };

/** How the place of every case of an urgency begins. */
export const worklistRank = (urgency: Urgency): string => `${3 - urgencyRank(urgency)}#`;

/** Sorts before every digit. */
const first = '!';

/**
 * Sorts ascending: most urgent first, then the nearest clock that still runs. Words of self-harm whose level staff lowered are still
 * called like an emergency: they come first in their level, so that the sweeper need not look through all of it.
 */
function worklistOrder(header: CaseHeader): string {
  const { urgency, emergentClocks, caseId } = header;
  const place = emergentClocks && !escalates(urgency) ? first : '';
  const due = Temporal.Instant.from(nextDue(header)).toString({ smallestUnit: 'second' });
  return `${worklistRank(urgency)}${place}${due}#${caseId}`;
}

/** A header with its keys; only open cases carry those of the worklist index. */
export function caseItem(header: CaseHeader): Record<string, unknown> {
  const list = header.setAsideAt === undefined ? openWorklist : setAsideWorklist;
  return {
    ...caseKey(header.caseId),
    header,
    schema: kind.version,
    version: header.version,
    ...(!isOver(header) && { worklist: list, worklistOrder: worklistOrder(header) }),
    ...(header.referrerId && { referrerId: header.referrerId, receivedOrder: `${header.receivedAt}#${header.caseId}` }),
  };
}

export const caseHeaderOf = (item: Item): CaseHeader => readMember(kind, item, 'header');
