import { type Mutant, mutant } from './mutant.ts';

const unitOfWork = 'unit-of-work.ts';
const asked = 'if (!isBegun || !isNoWord(error)) throw error;';
const committed = 'return await deps.ledger.commit(changes, token);';

const caught = (bug: string, handling: string): Mutant => mutant(bug, unitOfWork, asked, `${handling}\n      ${asked}`);

/** What an error of a commit is taken for. */
const mistaken: readonly Mutant[] = [
  caught('who lost is told that it won', 'if (error instanceof Conflict) return;'),
  caught('a contended commit is taken for done', "if (error instanceof Conflict && error.on === 'contended') return;"),
  caught('a throttled commit is taken for done', 'if (error instanceof Throttled) return;'),
  caught('a commit whose answer is lost is taken for done', "if ((error as Error).name === 'TimeoutError') return;"),
  caught(
    'a commit whose answer is lost is taken for not done',
    "if ((error as Error).name === 'TimeoutError') throw new Throttled();",
  ),
  caught(
    'a commit whose answer is lost is decided anew',
    "if ((error as Error).name === 'TimeoutError') throw new Conflict('contended');",
  ),
  caught('a commit under way is taken for done', 'if (error instanceof CommitInProgress) return;'),
  mutant(
    'a throttled question about a commit under way is taken for its end',
    unitOfWork,
    asked,
    'if (!(error instanceof CommitInProgress)) throw error;',
  ),
  mutant(
    'a commit under way is asked about under another token',
    unitOfWork,
    committed,
    "return await deps.ledger.commit(changes, n === 0 ? token : deps.ids.next('txn'));",
  ),
  mutant(
    'a cancelled transaction is taken for carried out',
    'ledger.ts',
    'throw commitFailure(changes, error);',
    "if ((error as Error).name !== 'TransactionCanceledException') throw commitFailure(changes, error);",
  ),
];

/** What is not one transaction. */
const torn: readonly Mutant[] = [
  mutant(
    'a commit is two transactions',
    unitOfWork,
    committed,
    "if (changes.length > 1) await deps.ledger.commit(changes.slice(0, 1), token + '-0');\n      return await deps.ledger.commit(changes.slice(changes.length > 1 ? 1 : 0), token);",
  ),
  mutant(
    'the kept answer is a transaction of its own, after what it tells of',
    unitOfWork,
    'const all = [...changes, ...keep(answer)];',
    'if (changes.length > 0) await commitOnce(deps, changes, remaining);\n    const all = keep(answer);',
  ),
  mutant(
    'the kept answer is a transaction of its own, before what it tells of',
    unitOfWork,
    'const all = [...changes, ...keep(answer)];',
    'if (keep(answer).length > 0) await commitOnce(deps, keep(answer), remaining);\n    const all = changes;',
  ),
  mutant(
    'an answer does not wait for its commit',
    unitOfWork,
    'if (all.length > 0) await commitOnce(deps, all, remaining);',
    'if (all.length > 0) void commitOnce(deps, all, remaining).catch(() => undefined);',
  ),
];

/** What is not looked at again after somebody came between. */
const stale: readonly Mutant[] = [
  mutant(
    'after a conflict what was decided at first is tried again',
    unitOfWork,
    '  const attemptOnce = async (): Promise<Answer> => {\n    const { outcome, changes } = await attempt(before);',
    '  let first;\n  const attemptOnce = async (): Promise<Answer> => {\n    const { outcome, changes } = (first ??= await attempt(before));',
  ),
  mutant(
    'after a conflict a visit is moved as it was read first',
    'move-appointment.ts',
    '      fresh = undefined;\n',
    '',
  ),
  mutant(
    'a container remembers what it read',
    'schedule-reader.ts',
    'const items = await batchRead(client, tableName, [...ofDays, ...ofCase, ...ofHolders], pause);',
    'const known = ((globalThis as any).remembered ??= new Map());\n      const name = JSON.stringify([ofDays, ofCase, ofHolders]);\n      const items = known.get(name) ?? (await batchRead(client, tableName, [...ofDays, ...ofCase, ...ofHolders], pause));\n      known.set(name, items);',
  ),
];

export const commitMutants = [...mistaken, ...torn, ...stale];
