import type { OpenedCase } from '../../domain/cases/open-case.ts';
import { type Referral, repeatOf } from '../../domain/cases/repeated-referral.ts';
import { endedStatuses } from '../../domain/cases/transitions.ts';
import { hasEmergentClocks } from '../../domain/paging/paging.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { CaseReader, ClinicalReader, NamedReferralReader } from './ports.ts';
import { openingChanges } from './receive-case.ts';

export interface ReferDeps extends UnitOfWorkDeps {
  cases: CaseReader;
  clinical: Pick<ClinicalReader, 'latest'>;
  namedReferrals: NamedReferralReader;
  ruleset: Ruleset;
}

/** A referral that nobody has stored yet. */
export interface NewReferral<Shown> {
  opened: OpenedCase;
  /** Of its `externalId`; absent where it goes without. */
  digest: string | undefined;
  /** Prepares what whoever asked is shown. @param isAgain whether the referral was stored before */
  show: (referral: Referral, isAgain: boolean) => Promise<Shown>;
}

/** What stands under a name: at version 0 nothing, and with a referral that is open. */
interface Standing {
  version: number;
  open?: Referral | undefined;
}

async function standingUnder({ namedReferrals, cases, clinical }: ReferDeps, digest: string): Promise<Standing> {
  const named = await namedReferrals.named(digest);
  const header = named && (await cases.header(named.caseId));
  if (!header || endedStatuses.includes(header.status)) return { version: named?.version ?? 0 };
  const record = await clinical.latest(header.caseId);
  return { version: named.version, open: record && { header, record } };
}

/** An emergency is stored also where nobody can read what has its name: a second case harms less than none. */
const standingFor = (deps: ReferDeps, { header }: OpenedCase, digest: string): Promise<Standing | undefined> => {
  const standing = standingUnder(deps, digest);
  return hasEmergentClocks(header) ? standing.catch(() => undefined) : standing;
};

/**
 * Stores a referral, unless its referrer's `externalId` stands for one that is open: then that one is shown, and nothing is stored. Of
 * two at once one meets the name of the other. A first referral costs no read: the name is looked up where something came between.
 * @throws Refusal `referral-exists` (repeated-referral.ts); and what storing a case throws
 */
export async function storeReferral<Shown, Answer>(
  deps: ReferDeps,
  { opened, digest, show }: NewReferral<Shown>,
  reply: Reply<Shown, Answer>,
): Promise<Answer> {
  const shown = await show(opened, false);
  const { caseId } = opened.header;
  const unnamed = { outcome: shown, changes: openingChanges(opened) };
  return transact(deps, reply, 'store this case', async (before) => {
    if (!digest) return unnamed;
    const standing = before ? await standingFor(deps, opened, digest) : { version: 0 };
    if (!standing) return unnamed;
    const { version, open } = standing;
    const repeat = open && repeatOf(opened, open, deps.ruleset);
    if (open && repeat === 'same') return { outcome: await show(open, true), changes: [] };
    if (repeat === 'unnamed') return unnamed;
    const named = { digest, version: version + 1, caseId };
    return { outcome: shown, changes: [...unnamed.changes, { kind: 'referral-named', named, from: version }] };
  });
}
