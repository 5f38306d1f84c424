import { type Mutant, mutant } from '../histories/mutants/mutant.ts';

/** What makes a history the same each time, and lets nobody wait. */
export const unhurried = {
  file: 'jittered-backoff.ts',
  find: '  await setTimeout(randomInt(1, Math.min(most, first * 2 ** n) + 1));\n',
  put: '',
};

const ofCase = (bug: string, find: string, put: string): Mutant => mutant(bug, 'change-case.ts', find, put);
const readLate = 'from: (await deps.cases.header(before.caseId)).version';
const seen = 'isNamedVersion(version, seen.ifMatch) && ';
const audit = "{ kind: 'audit', entry: auditEntry(stamp, actor, audited, caseId, detail) },";
const asked = '{ ids: deps.ids, now }, actorOf(caller), audited, caseId';
const auditOfRefusal = `await deps.ledger.commit([{ kind: 'audit', entry: auditEntry(${asked}) }], deps.ids.next('txn'))`;
const check = 'requireSeen(before, atFirst(before));';

/** Bugs by which somebody's work is lost. */
const losing: readonly Mutant[] = [
  mutant(
    'nothing guards a case',
    'case-writes.ts',
    "put('Cases', caseItem(header), unchangedSince(from))",
    "put('Cases', caseItem(header), {})",
  ),
  mutant(
    'no version is compared',
    'write.ts',
    "ConditionExpression: '#version = :from'",
    "ConditionExpression: 'attribute_exists(pk)'",
  ),
  mutant('an older version than the one read will do', 'write.ts', "'#version = :from'", "'#version >= :from'"),
  ofCase('the version is read after the decision', 'header, from: before.version', `header, ${readLate}`),
  mutant(
    'a level is set on a version that was read later',
    'retriage-case.ts',
    'header: next.header, from: before.version',
    `header: next.header, ${readLate}`,
  ),
  mutant(
    'a lost race is answered as won',
    'unit-of-work.ts',
    '      if (!isWorthAnother(error)) throw error;',
    '      if (error instanceof Conflict) return present((await attempt(error)).outcome);\n      if (!isWorthAnother(error)) throw error;',
  ),
  mutant('no answer is kept for a repeat', 'unit-of-work.ts', '[...changes, ...keep(answer)]', '[...changes]'),
  mutant(
    'a note is counted and not kept',
    'say-of-case.ts',
    "others: [{ kind: 'act-added', act }, ...untold]",
    'others: untold',
  ),
  mutant(
    'who assigns forgets the last call',
    'assign-case.ts',
    'const { assignee: before, ...rest } = header;',
    'const { assignee: before, lastContact: _, ...rest } = header;',
  ),
  mutant('each call is the first', 'transitions.ts', '(header.lastContact?.attempts ?? 0) + 1', '1'),
  mutant(
    'what was read before another’s commit is answered',
    'unmoved.ts',
    "  if (now?.version !== version) throw new Conflict('case-changed');\n",
    '',
  ),
];

/** Bugs by which something is done to another state than was seen. */
const blind: readonly Mutant[] = [
  mutant('no If-Match is compared', 'seen-case.ts', seen, ''),
  mutant('an older If-Match will do', 'seen-case.ts', seen, '(seen.ifMatch ?? version) <= version && '),
  ofCase('who assigns overwrites what another assigned meanwhile', '    requireKnown();\n', ''),
  mutant(
    'who mends or sets a level overwrites what another wrote meanwhile',
    'retriage-case.ts',
    '    requireKnown();\n',
    '',
  ),
  mutant(
    'who assigns need not have seen the case',
    'assign-case.ts',
    "{ caseId: path.id ?? '', caller, now, ifMatch, assignee }",
    "{ caseId: path.id ?? '', caller, now, assignee }",
  ),
];

/** Bugs by which something is not to be found in the audit, or what never was. */
const unaudited: readonly Mutant[] = [
  ofCase('what is done is not audited', audit, ''),
  ofCase('what is done is audited twice', audit, `${audit} ${audit}`),
  ofCase('what is done is audited as a nurse’s', audit, audit.replace('actor', "{ kind: 'staff', id: 'nurse-1' }")),
  ofCase('what is refused is audited', check, `try { ${check} } catch (error) { ${auditOfRefusal}; throw error; }`),
  mutant(
    'what is done is audited an hour early',
    'audit-entry.ts',
    'at: stored(now), actor',
    'at: stored(now.subtract({ hours: 1 })), actor',
  ),
];

export const mutants: readonly Mutant[] = [...losing, ...blind, ...unaudited];
