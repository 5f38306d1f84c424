import type { AuditAction, AuditEntry } from '../../domain/cases/audit-entry.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { hasEndedRefusal, insteadFor } from '../../domain/cases/ended-case.ts';
import { requireAttended } from '../../domain/cases/rests-aside.ts';
import { overrideTriage, type Retriaged } from '../../domain/cases/retriage.ts';
import { overwritingAtFirst, type SeenCase, seenAtFirst, staleness } from '../../domain/cases/seen-case.ts';
import { endedStatuses } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf, ownCase } from '../../domain/core/party.ts';
import { notFound, type Refusal } from '../../domain/core/refusal.ts';
import type { RoundEnd } from '../../domain/paging/paging-round.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { Urgency } from '../../domain/triage/urgency.ts';
import type { Change } from '../core/changes.ts';
import { type Reply, transact } from '../core/unit-of-work.ts';
import { announcementChanges, roundEnded } from '../paging/paging-changes.ts';
import { timelinessChanges } from '../reports/note-timeliness.ts';
import type { CaseCommand, CaseDeps } from './change-case.ts';
import type { ClinicalReader } from './ports.ts';
import { requireUnmoved } from './unmoved.ts';

export interface RetriageDeps extends CaseDeps {
  clinical: ClinicalReader;
  ruleset: Ruleset;
}

/** A case that was triaged again, what else changes with it, and codes of it that the audit entry keeps. */
export type Retriaging = Retriaged & { others?: readonly Change[]; detail?: AuditEntry['detail'] };

/** One way of triaging a case again. */
interface Retriage<Outcome extends Retriaging> {
  /** What is done, to go behind "We could not". */
  doing: string;
  audited: AuditAction;
  /** Codes that the audit entry keeps besides. */
  detail?: AuditEntry['detail'];
  /** Gives the same header where there is nothing to change, and the same record where nothing was answered. */
  decide: (header: CaseHeader, latest: ClinicalRecord) => Outcome | Promise<Outcome>;
  /** Whether it is done whatever version it named, as no precondition turns an emergency away; absent: it never is. */
  takesStale?: (before: Pick<Retriaged, 'header' | 'record'>, outcome: Outcome) => boolean;
  /** What of the case it puts something else in the place of; absent where it only adds. */
  overwrites?: (header: CaseHeader, latest: ClinicalRecord) => unknown;
  /** How the open round ends where no new one begins. */
  endsRound: RoundEnd;
  /** A person judges the case as it was before them; answers are added whatever came between. */
  judges: boolean;
}

/** The case as it is; `stale`: what refuses a decision that was made of another version. */
async function loaded<Outcome extends Retriaging>(
  deps: RetriageDeps,
  { caseId, caller }: CaseCommand,
  seenOf: (header: CaseHeader) => SeenCase,
  { takesStale }: Pick<Retriage<Outcome>, 'takesStale'>,
) {
  const header = ownCase(caller, await deps.cases.header(caseId));
  const stale = staleness(header, seenOf(header));
  if (stale && !takesStale) throw stale;
  if (endedStatuses.includes(header.status))
    throw hasEndedRefusal(header, 'It is not triaged any more.', insteadFor(caller));
  const latest = await deps.clinical.latest(caseId);
  if (!latest) throw notFound('case');
  return { header, latest, stale };
}

async function changesOf(
  deps: RetriageDeps,
  { caller, now }: CaseCommand,
  { audited, detail: more, endsRound }: Pick<Retriage<Retriaging>, 'audited' | 'detail' | 'endsRound'>,
  { header: before, latest }: { header: CaseHeader; latest: ClinicalRecord },
  next: Retriaging,
): Promise<Change[]> {
  const raised = next.header.round > before.round;
  const actor = actorOf(caller);
  const detail = {
    ...more,
    ...next.detail,
    from: before.urgency,
    to: next.header.urgency,
    version: String(next.record.version),
  };
  const ending = { how: raised ? 'raised' : endsRound, by: actor.id, at: stored(now) } as const;
  const changes: Change[] = [
    { kind: 'case-changed', header: next.header, from: before.version },
    ...(next.record === latest ? [] : [{ kind: 'clinical-added' as const, record: next.record }]),
    ...(next.others ?? []),
    ...(await roundEnded(deps.rounds, before, next.header, ending)),
    ...announcementChanges(next),
    { kind: 'audit', entry: auditEntry({ ids: deps.ids, now }, actor, audited, before.caseId, detail) },
  ];
  return [...changes, ...timelinessChanges(before, next.header, changes, now)];
}

/** @throws what refuses a decision that was made of another version, unless it is taken all the same */
async function decided<Outcome extends Retriaging>(
  { decide, takesStale }: Retriage<Outcome>,
  { header, latest, stale }: { header: CaseHeader; latest: ClinicalRecord; stale: Refusal | undefined },
): Promise<Outcome> {
  const outcome = await Promise.resolve(decide(header, latest)).catch((error: unknown) => {
    throw stale ?? error;
  });
  if (stale && !takesStale?.({ header, record: latest }, outcome)) throw stale;
  return outcome;
}

/**
 * Triages the caller's own case again: header, clinical record, paging round, announcements and audit entry in one transaction.
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for an ended case, `retries-exhausted`, and what the decision
 * refuses; RestsAside where staff work on a case that was set aside
 */
export const retriage = <Outcome extends Retriaging, Answer>(
  deps: RetriageDeps,
  command: CaseCommand,
  how: Retriage<Outcome>,
  reply: Reply<Outcome, Answer>,
): Promise<Answer> => {
  const seenOf = how.judges ? seenAtFirst(command) : () => command;
  const overwriting = overwritingAtFirst();
  return transact(deps, reply, how.doing, async () => {
    const before = await loaded(deps, command, seenOf, how);
    const requireKnown = overwriting(before.header, how.overwrites?.(before.header, before.latest));
    const outcome = await decided(how, before);
    if (outcome.header === before.header) {
      await requireUnmoved(deps.cases, before.header);
      return { outcome, changes: [] };
    }
    requireKnown();
    if (command.caller.kind === 'staff') requireAttended(before.header, outcome.header);
    return { outcome, changes: await changesOf(deps, command, how, before, outcome) };
  });
};

/**
 * A clinician sets another level, with a reason; both results are kept and the audit trail names both.
 * @throws Refusal as `retriage`
 */
export function overrideCase<Answer>(
  deps: RetriageDeps,
  { urgency, reason, ...command }: CaseCommand & { urgency: Urgency; reason: string },
  reply: Reply<Retriaged, Answer>,
): Promise<Answer> {
  const override = { urgency, reason, by: actorOf(command.caller).id, at: stored(command.now) };
  const context = { now: command.now, ids: deps.ids, ruleset: deps.ruleset };
  const decide = (header: CaseHeader, latest: ClinicalRecord) => overrideTriage(header, latest, override, context);
  return retriage(
    deps,
    command,
    {
      doing: 'set this level',
      audited: 'triage-overridden',
      decide,
      overwrites: ({ urgency: level }) => level,
      endsRound: 'overridden',
      judges: true,
    },
    reply,
  );
}
