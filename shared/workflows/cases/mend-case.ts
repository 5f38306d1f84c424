import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { changedPointers } from '../../domain/cases/changed-pointers.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { IgnoredWish } from '../../domain/cases/ignored-wishes.ts';
import { type MendedForm, mendForm } from '../../domain/cases/mend-form.ts';
import type { Retriaged } from '../../domain/cases/retriage.ts';
import type { Submission } from '../../domain/cases/submission.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { writeLookupsOf } from '../../domain/messages/reaction.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { CaseCommand } from './change-case.ts';
import { type FromAfarDeps, judgeFromAfar } from './judge-from-afar.ts';
import { type RetriageDeps, type Retriaging, retriage } from './retriage-case.ts';

export interface MendCommand extends CaseCommand {
  /** Reads the form as it is to be. @throws the Refusal that names its faults */
  read: (before: Submission, header: CaseHeader) => MendedForm;
  /** Which wishes of the mended form nobody can meet: they place the case nowhere. */
  ignoredWishes: (mended: Submission, header: CaseHeader) => readonly IgnoredWish[];
  /** Two letters: where people live who do not say otherwise. */
  practiceState: string;
  directory: Directory;
  /** JSON Pointers of what is given. */
  mended: ReadonlySet<string>;
  /** What of the form the patch names, as it stands. */
  named: (before: Submission) => unknown;
}

/** Who is called otherwise is found otherwise. */
const foundAnew = ({ header, record }: Retriaged, now: Temporal.Instant): Change => {
  const reaction = writeLookupsOf(header.caseId, record.version);
  return { kind: 'reaction-promised', reaction, at: stored(now) };
};

/**
 * Staff mend the form of a case, and the audit entry names the pointers of what they mended; where that changes age, sex or language it is
 * triaged again, and never lower; where it changes the state, visits from afar are judged anew.
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for an ended case, `retries-exhausted`, and what `read` throws
 */
export function mendCase<Answer>(
  deps: RetriageDeps & FromAfarDeps,
  command: MendCommand,
  reply: Reply<Retriaged, Answer>,
): Promise<Answer> {
  const { read, mended, named, now, ignoredWishes, practiceState, directory } = command;
  const context = { now, ids: deps.ids, ruleset: deps.ruleset, ignoredWishes, practiceState };
  const decide = async (header: CaseHeader, latest: ClinicalRecord): Promise<Retriaging> => {
    const next = mendForm(header, latest, read(latest.submission, header), mended, context);
    const pointers = changedPointers(latest.submission, next.record.submission).join(' ');
    const others = [foundAnew(next, now), ...(await judgeFromAfar(deps, header, next.header, directory, now))];
    return { ...next, others, detail: { pointers } };
  };
  const how = { doing: 'mend this case', audited: 'form-mended', endsRound: 'lowered', judges: false } as const;
  const overwrites = (_: CaseHeader, { submission }: ClinicalRecord) => named(submission);
  return retriage(deps, command, { ...how, decide, overwrites }, reply);
}
