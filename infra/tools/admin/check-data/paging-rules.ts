import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { type ClinicalRecord, standingTriage } from '../../../../shared/domain/cases/clinical-record.ts';
import { isWorse } from '../../../../shared/domain/cases/ratchet.ts';
import { ratchetDeadlines } from '../../../../shared/domain/cases/ratchet-deadlines.ts';
import { isOver, unanswered } from '../../../../shared/domain/cases/transitions.ts';
import { stored } from '../../../../shared/domain/core/instants.ts';
import { announce, escalates } from '../../../../shared/domain/paging/paging.ts';
import { type PagingRound, withStep } from '../../../../shared/domain/paging/paging-round.ts';
import { deadlinesFor } from '../../../../shared/domain/triage/deadlines.ts';
import { moreUrgent } from '../../../../shared/domain/triage/urgency.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import { announcementChanges } from '../../../../shared/workflows/paging/paging-changes.ts';
import type { CaseRecords, KnownCase } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, type FindingKind, mended, mender } from './finding.ts';
import { highestRound, roundEnding, roundsRaised } from './rounds.ts';

type Level = Pick<CaseHeader, 'urgency' | 'pageOnCall' | 'emergentClocks'>;

/** A case as nobody has answered it, at least at this level and with the clocks of it. */
function raisedTo(header: CaseHeader, { urgency, pageOnCall, emergentClocks }: Level, { now, ruleset }: CheckContext) {
  const level = {
    urgency: moreUrgent(urgency, header.urgency),
    pageOnCall: header.pageOnCall || pageOnCall,
    ...((header.emergentClocks || emergentClocks) && { emergentClocks: true as const }),
  };
  const { unreadText, wordsExplained } = header;
  const guidance = { crisisLine: level.emergentClocks === true };
  const clocks = deadlinesFor({ ...level, unreadText, wordsExplained, guidance }, { now, ruleset });
  const deadlines = ratchetDeadlines(header, clocks, { startsAnew: true, now });
  return { ...unanswered(header), ...level, needsHumanReview: true, deadlines };
}

/** What the newest judgement of a case's answers asks for: a clinician's level, or the triage that stands. */
function demandOf(latest: ClinicalRecord): Level {
  const { urgency, pageOnCall, guidance } = standingTriage(latest).result;
  const clocks = guidance.crisisLine && { emergentClocks: true as const };
  const { urgency: set } = latest.override ?? {};
  return set ? { urgency: set, pageOnCall: false, ...clocks } : { urgency, pageOnCall, ...clocks };
}

/** A level, and what the newest answers ask for beyond it: one page tells of both. */
function withDemand(level: Level, latest: ClinicalRecord | undefined): Level {
  if (!latest) return level;
  const { urgency, pageOnCall, emergentClocks } = demandOf(latest);
  return {
    urgency: moreUrgent(level.urgency, urgency),
    pageOnCall: level.pageOnCall || pageOnCall,
    ...((level.emergentClocks || emergentClocks) && { emergentClocks: true }),
  };
}

/** A level at which there is, or was, a round of pages: where it has none by itself, it was for words of self-harm. */
const pagedLevel = ({ urgency, pageOnCall, emergentClocks }: Level): Level => ({
  urgency,
  pageOnCall,
  ...((emergentClocks || !escalates(urgency)) && { emergentClocks: true }),
});

/** Pages a case anew, under a number that no timer has: whoever would have been told is told, perhaps twice. */
function pagedAnew(records: KnownCase, kind: FindingKind, level: Level, context: CheckContext): Finding {
  const { caseId, header, rounds, latest } = records;
  const next = {
    ...raisedTo(header, withDemand(level, latest), context),
    round: highestRound(records, context),
    version: header.version + 1,
  };
  const opened = announce(next, { ...context, from: header.urgency });
  return mended(context, { kind, caseId, ids: rounds.map(({ round }) => `round ${round}`) }, [
    { kind: 'case-changed', header: opened.header, from: header.version },
    ...roundsRaised(records, context),
    ...announcementChanges(opened),
  ]);
}

function answered({ caseId, header }: KnownCase, open: PagingRound, context: CheckContext): Finding {
  const by = header.acknowledgedBy ?? mender.id;
  const how = isOver(header) ? 'closed' : 'acknowledged';
  return mended(context, { kind: 'round-answered', caseId, ids: [`round ${open.round}`] }, [
    roundEnding(open, how, by, context),
  ]);
}

/** The round as its timers know it: the next of them finds the step, or the look, that it names. */
function caughtUp(open: PagingRound, { caseId }: KnownCase, context: CheckContext): Finding[] {
  const paged = context.paged.get(caseId)?.get(open.round);
  if (!paged) return [];
  const at = stored(context.now);
  let round = open;
  while (round.step < paged.step) round = withStep(round, at, paged.stepDueAt ?? at);
  if (paged.turn > (open.contact?.turn ?? 0))
    round = { ...round, contact: { turn: paged.turn, at: paged.turnDueAt ?? at } };
  if (round === open) return [];
  const finding = { kind: 'round-behind-timers' as const, caseId, ids: [`round ${open.round}`] };
  const change: Change = { kind: 'round-changed', round: { ...round, version: open.version + 1 }, from: open.version };
  return [mended(context, finding, [change])];
}

/** A case that waits to be answered has an open round of its number whose timers run, one that was answered has none, and none is newer. */
function roundFindings(records: KnownCase, context: CheckContext): Finding[] {
  const { header, rounds, stoppedTimers } = records;
  const newest = rounds.at(-1);
  const open = newest && !newest.ended ? newest : undefined;
  if (!open) return header.pagingOpen ? [pagedAnew(records, 'paging-without-round', pagedLevel(header), context)] : [];
  if (isOver(header) || (!header.pagingOpen && header.acknowledgedAt && open.round === header.round))
    return [answered(records, open, context)];
  const level = pagedLevel({ urgency: open.urgency, pageOnCall: header.pageOnCall });
  const isUnknown = !header.pagingOpen || open.round > header.round || isWorse(open.urgency, header.urgency);
  if (isUnknown) return [pagedAnew(records, 'round-unknown-to-case', level, context)];
  const behind = caughtUp(open, records, context);
  if (behind.length > 0 || stoppedTimers.length === 0) return behind;
  return [pagedAnew(records, 'paging-stopped', pagedLevel(header), context)];
}

/** Acts of which each adds a version of the answers, and names it. */
const triaging: readonly string[] = ['answers-added', 'triage-overridden', 'information-answered', 'form-mended'];

/** A case stands as its newest answers make it; history tells of none that are not there. */
function levelFindings({ entries, ...records }: KnownCase, latest: ClinicalRecord, context: CheckContext): Finding[] {
  const { header, caseId } = records;
  const demand = demandOf(latest);
  if (isWorse(demand.urgency, header.urgency) || (demand.pageOnCall && !header.pageOnCall))
    return [pagedAnew({ entries, ...records }, 'level-too-low', demand, context)];
  const versions = entries
    .filter(({ action }) => triaging.includes(action))
    .map(({ detail }) => Number(detail?.version ?? 0));
  const isLower = !latest.override && isWorse(header.urgency, demand.urgency);
  return isLower || Math.max(0, ...versions) > latest.version ? [{ kind: 'answers-lost', caseId, ids: [] }] : [];
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
