import { actorOf, ownCase } from '../../domain/caller.ts';
import type { AuditAction, AuditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { mergeAnswers } from '../../domain/cases/merge-answers.ts';
import { auditEntry } from '../../domain/cases/notices.ts';
import { amendCase, overrideTriage, type Retriaged } from '../../domain/cases/retriage.ts';
import { endedStatuses, requireVersion } from '../../domain/cases/transitions.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { stored } from '../../domain/time/instants.ts';
import type { ClinicalAnswers } from '../../domain/triage/input.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { Urgency } from '../../domain/triage/urgency.ts';
import { contend } from '../booking/contend.ts';
import type { Change, ClinicalReader } from '../ports.ts';
import type { CaseCommand, CaseDeps } from './change-case.ts';

export interface RetriageDeps extends CaseDeps {
  clinical: ClinicalReader;
  ruleset: Ruleset;
}

type Further = (retriaged: Retriaged) => Change[];

async function loaded(deps: RetriageDeps, { caseId, caller, ifMatch }: CaseCommand) {
  const header = ownCase(caller, await deps.cases.header(caseId));
  requireVersion(header, ifMatch);
  if (endedStatuses.includes(header.status))
    throw new Refusal('unlawful-change', `A case that is ${header.status} is not triaged any more.`);
  const latest = (await deps.clinical.records(caseId)).at(-1);
  if (!latest) throw notFound('case');
  return { header, latest };
}

function changesOf(before: CaseHeader, next: Retriaged, audit: AuditEntry): Change[] {
  return [
    { kind: 'case-changed', header: next.header, from: before.version },
    { kind: 'clinical-added', record: next.record },
    ...next.events.map((event) => ({ kind: 'event' as const, event })),
    { kind: 'audit', entry: audit },
  ];
}

async function retriage(
  deps: RetriageDeps,
  command: CaseCommand,
  action: AuditAction,
  decide: (header: CaseHeader, latest: ClinicalRecord) => Retriaged,
  further: Further,
): Promise<Retriaged> {
  return contend(deps.backoff, async () => {
    const { header, latest } = await loaded(deps, command);
    const next = decide(header, latest);
    const detail = { from: header.urgency, to: next.header.urgency, version: String(next.record.version) };
    const audit = auditEntry(
      { ids: deps.ids, now: command.now },
      actorOf(command.caller),
      action,
      header.caseId,
      detail,
    );
    await deps.ledger.commit([...changesOf(header, next, audit), ...further(next)]);
    return next;
  });
}

/** @returns the answers before less what belongs to the person, so that a patch meets exactly `clinical`. */
const clinicalOf = ({ triage }: ClinicalRecord): unknown => {
  const { age: _, sex: __, language: ___, submittedBy: ____, ...clinical } = triage.input;
  return clinical;
};

/** Checks merged answers; the caller turns the issues into faults, since only it knows where the patch stood. */
export type ReadAnswers = (merged: unknown) => ClinicalAnswers;

/**
 * Adds answers to a case and triages it again. A worse level is announced anew.
 * @param patch JSON Merge Patch of `clinical`
 * @param read validates the merged answers; throws the Refusal that names their faults
 * @param further changes to commit with it
 * @throws Refusal `not-found`, `unlawful-change` for an ended case, `stale-version`, `retries-exhausted`
 */
export const addAnswers = (
  deps: RetriageDeps,
  { patch, read, ...command }: CaseCommand & { patch: unknown; read: ReadAnswers },
  further: Further,
): Promise<Retriaged> =>
  retriage(
    deps,
    command,
    'answers-added',
    (header, latest) =>
      amendCase(header, latest, read(mergeAnswers(clinicalOf(latest), patch)), {
        now: command.now,
        ids: deps.ids,
        ruleset: deps.ruleset,
      }),
    further,
  );

/** A clinician sets another level, with a reason; both results are kept and the audit trail names both. */
export const overrideCase = (
  deps: RetriageDeps,
  { urgency, reason, ...command }: CaseCommand & { urgency: Urgency; reason: string },
  further: Further,
): Promise<Retriaged> =>
  retriage(
    deps,
    command,
    'triage-overridden',
    (header, latest) => {
      const override = { urgency, reason, by: actorOf(command.caller).id, at: stored(command.now) };
      return overrideTriage(header, latest, override, { now: command.now, ids: deps.ids, ruleset: deps.ruleset });
    },
    further,
  );
