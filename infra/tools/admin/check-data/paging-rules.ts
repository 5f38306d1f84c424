import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { type ClinicalRecord, standingTriage } from '../../../../shared/domain/cases/clinical-record.ts';
import { isWorse } from '../../../../shared/domain/cases/ratchet.ts';
import { ratchetDeadlines } from '../../../../shared/domain/cases/ratchet-deadlines.ts';
import { isOver, unanswered } from '../../../../shared/domain/cases/transitions.ts';
import { stored } from '../../../../shared/domain/core/instants.ts';
import { announce } from '../../../../shared/domain/paging/paging.ts';
import { endRound, type PagingRound, type RoundEnd } from '../../../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import { announcementChanges } from '../../../../shared/workflows/paging/paging-changes.ts';
import type { CaseRecords } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, type FindingKind, mended } from './finding.ts';

type Known = CaseRecords & { header: CaseHeader };

const ending = (round: PagingRound, how: RoundEnd, by: string, { now }: CheckContext): Change => ({
  kind: 'round-changed',
  round: endRound(round, how, by, stored(now)),
  from: round.version,
});

/** Pages a case anew: whoever would have been told is told, perhaps twice. */
function pagedAnew(
  { caseId, header, rounds }: Known,
  kind: FindingKind,
  next: CaseHeader,
  context: CheckContext,
): Finding {
  const opened = announce({ ...next, version: header.version + 1 }, { ...context, from: header.urgency });
  const open = rounds.filter((round) => !round.ended).map((round) => ending(round, 'raised', 'check-data', context));
  return mended(context, { kind, caseId, ids: rounds.map(({ round }) => `round ${round}`) }, [
    { kind: 'case-changed', header: opened.header, from: header.version },
    ...open,
    ...announcementChanges(opened),
  ]);
}

/** A round goes on of which the case knows nothing: it waits for an answer again. */
function waitsAgain({ caseId, header }: Known, newest: PagingRound, context: CheckContext): Finding {
  const waiting = { ...unanswered(header), round: newest.round, pagingOpen: true, version: header.version + 1 };
  return mended(context, { kind: 'round-unknown-to-case', caseId, ids: [`round ${newest.round}`] }, [
    { kind: 'case-changed', header: waiting, from: header.version },
  ]);
}

function answered(records: Known, open: PagingRound, context: CheckContext): Finding {
  const { caseId, header } = records;
  const by = header.acknowledgedBy ?? 'check-data';
  const how = isOver(header) ? 'closed' : 'acknowledged';
  return mended(context, { kind: 'round-answered', caseId, ids: [`round ${open.round}`] }, [
    ending(open, how, by, context),
  ]);
}

/** A case that waits to be answered has an open round of its number whose timers run, one that was answered has none, and none is newer. */
function roundFindings(records: Known, context: CheckContext): Finding[] {
  const { header, rounds } = records;
  const newest = rounds.at(-1);
  const isNewer = newest !== undefined && newest.round > header.round;
  const open = newest && !newest.ended ? newest : undefined;
  if (open && isOver(header)) return [answered(records, open, context)];
  if (open && isNewer) return [waitsAgain(records, open, context)];
  if (header.pagingOpen && !open)
    return [pagedAnew(records, 'paging-without-round', { ...header, round: newest?.round ?? header.round }, context)];
  if (header.pagingOpen && records.stoppedTimers.length > 0)
    return [pagedAnew(records, 'paging-stopped', header, context)];
  if (!header.pagingOpen && open)
    return [header.acknowledgedAt ? answered(records, open, context) : waitsAgain(records, open, context)];
  return [];
}

/** What the newest judgement of a case's answers asks for: a clinician's level, or the triage that stands. */
function demandOf(latest: ClinicalRecord): Pick<CaseHeader, 'urgency' | 'pageOnCall'> {
  const { urgency, pageOnCall } = standingTriage(latest).result;
  return latest.override ? { urgency: latest.override.urgency, pageOnCall: false } : { urgency, pageOnCall };
}

/** A case stands at least as urgent as its newest answers make it. */
function levelFindings(records: Known, latest: ClinicalRecord, context: CheckContext): Finding[] {
  const { header } = records;
  const { urgency, pageOnCall } = demandOf(latest);
  if (!isWorse(urgency, header.urgency) && !(pageOnCall && !header.pageOnCall)) return [];
  const { deadlines } = standingTriage(latest).result;
  const raised = {
    ...unanswered(header),
    urgency: isWorse(urgency, header.urgency) ? urgency : header.urgency,
    pageOnCall: header.pageOnCall || pageOnCall,
    needsHumanReview: true,
    deadlines: ratchetDeadlines(header, deadlines, { startsAnew: true, now: context.now }),
  };
  return [pagedAnew(records, 'level-too-low', raised, context)];
}

/** What a case, its answers and its rounds of pages say of how urgent it is and whether somebody has answered. */
export function pagingFindings(records: CaseRecords, context: CheckContext): Finding[] {
  const { header, latest } = records;
  if (!header) return [];
  const known = { ...records, header };
  const found = roundFindings(known, context);
  if (found.length > 0 || !latest || isOver(header)) return found;
  return levelFindings(known, latest, context);
}
