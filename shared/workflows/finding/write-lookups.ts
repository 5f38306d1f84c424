import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isSameData } from '../../domain/core/same-data.ts';
import type { Findable } from '../../domain/finding/identity.ts';
import { lookupTerms } from '../../domain/finding/lookup-terms.ts';
import { nextLookups, noLookups } from '../../domain/finding/lookups.ts';
import type { WriteLookups } from '../../domain/messages/reaction.ts';
import type { CaseReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { type DoublesDeps, findDoubles } from './find-doubles.ts';
import type { IdentityReader } from './ports.ts';

export interface LookupDeps extends DoublesDeps {
  cases: CaseReader;
  identities: IdentityReader;
}

interface Known {
  header: CaseHeader;
  person: Findable;
}

/**
 * All that is known of whom a case is about, as it stands now.
 * @returns nothing for a case that is gone, nor where an earlier release wrote the form and its lookups were made of all of it
 */
async function known(deps: LookupDeps, caseId: string): Promise<Known | undefined> {
  const [header, identity] = await Promise.all([deps.cases.header(caseId), deps.identities.identity(caseId)]);
  const isMade = identity === undefined && (await deps.finding.lookups(caseId)) !== undefined;
  if (!header || isMade) return undefined;
  return { header, person: { ...identity, code: header.code, contact: header.contact } };
}

/**
 * Writes what of a case is missing, and takes back what is not so any more, until nothing is left to do. Each step is a transaction
 * that holds the items and the list of them, so that one that fails leaves no item which nobody knows of.
 * @returns whether there was anything to write
 */
async function writeItems(deps: LookupDeps, { header, person }: Known, remaining: () => number): Promise<boolean> {
  const { caseId, receivedAt } = header;
  const wanted = await deps.lookupDigest(lookupTerms(person));
  const step = () =>
    transact(deps, outcomeOnly<boolean>(remaining), 'write what this case is found by', async () => {
      const before = (await deps.finding.lookups(caseId)) ?? noLookups(caseId);
      const next = nextLookups(before, wanted, receivedAt);
      if (!next) return { outcome: false, changes: [] };
      const changes: Change[] = [
        { kind: 'lookups-changed', lookups: next.lookups, from: before.version },
        ...next.written.map((lookup) => ({ kind: 'lookup-written' as const, lookup })),
      ];
      return { outcome: true, changes };
    });
  let wrote = false;
  while (await step()) wrote = true;
  return wrote;
}

/**
 * Writes what a case is found by, and flags the cases that may be of the same person. Triggers: a new case (relay/destinations.ts), a
 * form that was mended. It goes by the newest form, whatever set it going, and again where that changed meanwhile: so two at once end
 * as one. A repeat finds nothing to do.
 * @param remaining milliseconds until the function is stopped
 * @returns whether anything was written
 * @throws Refusal `retries-exhausted`; Throttled; OutcomeUnknown
 */
export async function writeLookups(
  deps: LookupDeps,
  { caseId }: Pick<WriteLookups, 'caseId'>,
  remaining: () => number,
): Promise<boolean> {
  let wrote = false;
  let now = await known(deps, caseId);
  for (let done: Findable | undefined; now && !isSameData(now.person, done); now = await known(deps, caseId)) {
    done = now.person;
    wrote = (await writeItems(deps, now, remaining)) || wrote;
    wrote = (await findDoubles(deps, caseId, now.person, remaining)) || wrote;
  }
  return wrote;
}
