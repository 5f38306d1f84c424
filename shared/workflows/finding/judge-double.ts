import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { requireBothAttended } from '../../domain/cases/rests-aside.ts';
import { overwritingAtFirst, requireSeen } from '../../domain/cases/seen-case.ts';
import { actorOf, ownCase } from '../../domain/core/party.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { type Pair, pairOf, requireRoomForLink } from '../../domain/finding/pair.ts';
import type { CaseCommand } from '../cases/change-case.ts';
import { requireUnmoved } from '../cases/unmoved.ts';
import { type Reply, transact } from '../core/unit-of-work.ts';
import { type Both, type PairDeps, pairChanges } from './flag-pair.ts';

export interface JudgeCommand extends CaseCommand {
  otherId: string;
  /** Whether both are of the same person. */
  same: boolean;
}

const refused = (detail: string) => invalidInput([{ pointer: '/caseId', detail }]);

const judgements = {
  same: 'duplicate-linked',
  different: 'duplicate-dismissed',
} as const satisfies Partial<Record<Pair['standing'], string>>;

/** What staff said of a pair; what the system says overwrites nobody. */
const judgedBefore = (pair: Pair | undefined) =>
  pair && Object.hasOwn(judgements, pair.standing) ? pair.standing : undefined;

async function both(deps: PairDeps, { caseId, otherId, caller, ...seen }: JudgeCommand): Promise<Both> {
  if (caseId === otherId) throw refused('is this very case; name the other one');
  const [found, other] = await Promise.all([deps.cases.header(caseId), deps.cases.header(otherId)]);
  // After the case, so that its version tells whether both belong together.
  const pair = await deps.finding.pair(pairOf(caseId, otherId));
  const header = ownCase(caller, found);
  requireSeen(header, seen);
  if (!other) throw refused('is no case of ours');
  return { header, other, pair };
}

/**
 * Staff say whether two cases are of one person: linked, they name each other; dismissed, they are never flagged again. Either
 * judgement may be changed later, by who knows of it. Both cases change in one transaction; a repeat changes nothing.
 * @throws Refusal `unlawful-change` where a case is linked with as many as fit, `not-found`, `invalid-input` for another case that is not there, `stale-version`, `retries-exhausted`;
 * RestsAside where one of them was set aside
 */
export const judgeDouble = <Answer>(
  deps: PairDeps,
  command: JudgeCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const overwriting = overwritingAtFirst();
  return transact(deps, reply, 'say whether these cases are of one person', async () => {
    const facts = await both(deps, command);
    const requireKnown = overwriting(facts.header, judgedBefore(facts.pair));
    const standing = command.same ? 'same' : 'different';
    if (facts.pair?.standing === standing) {
      await requireUnmoved(deps.cases, facts.header);
      return { outcome: facts.header, changes: [] };
    }
    requireKnown();
    if (command.same) {
      requireRoomForLink(facts.header, facts.other.caseId);
      requireRoomForLink(facts.other, facts.header.caseId);
    }
    requireBothAttended(facts.header, facts.other);
    const judgement = { standing, actor: actorOf(command.caller), audited: judgements[standing] } as const;
    const { header, changes } = pairChanges(facts, judgement, { ids: deps.ids, now: command.now });
    return { outcome: header, changes };
  });
};
