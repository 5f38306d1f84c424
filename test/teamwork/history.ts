import { AsyncLocalStorage } from 'node:async_hooks';
import { GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { staffToken } from '../access/callers.ts';
import type { Answered } from '../access/system.ts';
import { referral, version, type World } from '../access/world.ts';
import { type Random, randomFrom } from '../histories/random.ts';
import { seededTurns } from '../histories/turns.ts';
import { type Act, anyAct } from './acts.ts';

const caseId = referral.caseId;

/** What one request did to the case: one commit. */
export interface Commit {
  /** The number of the request. */
  of: number;
  /** Of this case. */
  header?: CaseHeader;
  audited: AuditEntry[];
}

/** One request, with what it was answered. */
export interface Done {
  number: number;
  /** The case as the product first read it for this request, where it did. */
  read?: CaseHeader;
  by: string;
  isNurse: boolean;
  act: Act;
  ifMatch?: number;
  /** The word of its free text. */
  word: string;
  /** The version of the case when it was sent, and when it was answered. */
  versionThen: number;
  versionAfter: number;
  roundThen: number;
  answer: Answered;
  /** The same request again under the same Idempotency-Key, where it was accepted and its sender was not sure. */
  again?: { number: number; answer: Answered };
}

export interface History {
  done: Done[];
  commits: Commit[];
  /** The case as a nurse reads it in the end, and its whole history. */
  // biome-ignore lint/suspicious/noExplicitAny: read as a stranger reads it.
  shown: any;
  entries: AuditEntry[];
}

const running = new AsyncLocalStorage<number>();

const readsBeside = (command: object): boolean =>
  command instanceof QueryCommand ||
  (command instanceof GetItemCommand && (command.input.Key?.pk?.S ?? '').startsWith('PAIR#'));

/** Writes down what every request commits. */
function listen(world: World, random: Random) {
  const turns = seededTurns(random);
  const commits: Commit[] = [];
  const reads = new Map<number, CaseHeader>();
  /** The case when its form, or its pair with another, was first read, which is after it. */
  const forms = new Map<number, CaseHeader>();
  world.system.through((command, send) => {
    const of = running.getStore();
    if (of === undefined) return send();
    return turns.take(async () => {
      const answer = await send();
      if (command instanceof GetItemCommand && command.input.Key?.pk?.S === caseId && !reads.has(of))
        reads.set(of, caseHeaderOf((answer as { Item: Item }).Item));
      const last = commits.findLast(({ header }) => header)?.header ?? reads.get(of);
      if (readsBeside(command) && !forms.has(of) && last) forms.set(of, last);
      if (command instanceof TransactWriteItemsCommand) commits.push(commitOf(of, command));
      return answer;
    });
  });
  const readOf = ({ name }: Act, number: number) => {
    const read = (name === 'mend' || name === 'duplicates' ? forms : reads).get(number);
    return read ? { read } : {};
  };
  return { turns, commits, readOf };
}

function commitOf(of: number, { input: { TransactItems = [] } }: TransactWriteItemsCommand): Commit {
  const puts = TransactItems.flatMap(({ Put }) =>
    Put?.Item ? [{ table: Put.TableName, item: Put.Item as Item }] : [],
  );
  const headers = puts.filter(({ table, item }) => table === 'Cases' && item.pk?.S === caseId);
  const entries = puts.filter(({ table, item }) => table === 'Audit' && item.entry);
  const [header] = headers.map(({ item }) => caseHeaderOf(item));
  const audited = entries.map(({ item }) => auditOf(item)).filter((entry) => entry.caseId === caseId);
  return { of, ...(header && { header }), audited };
}

/** The staff of a history: two nurses and a front desk. */
const people = [
  { by: 'nurse-1', isNurse: true, token: staffToken('nurse-1', ['nurse']) },
  { by: 'nurse-2', isNurse: true, token: staffToken('nurse-2', ['nurse']) },
  { by: 'front-desk-1', isNurse: false, token: staffToken('front-desk-1', ['front-desk']) },
];
const actsOfEach = 6;

/** The version that somebody says they saw: none, the last one that they were told, or an older one. */
function ifMatchOf(random: Random, known: readonly number[]): number | undefined {
  if (random.chance(0.35)) return undefined;
  return random.chance(0.75) ? known.at(-1) : random.pick(known);
}

/** Two nurses and a front desk act on one case, whenever their turn comes. The same seed gives the same history. */
export async function runHistory(world: World, seed: number): Promise<History> {
  const random = randomFrom(seed);
  const { system, stores } = world;
  system.use(stores.get(random.pick(['received', 'acknowledged', 'scheduled']))!.copy());
  const { turns, commits, readOf } = listen(world, random);
  const done: Done[] = [];
  let numbers = 0;
  const now = () => commits.findLast(({ header }) => header)?.header ?? { version, round: 0 };
  const work = async ({ token, ...person }: (typeof people)[number]) => {
    const known = [version];
    for (let n = 0; n < actsOfEach; n++) {
      const [number, again] = [numbers++, numbers++];
      const word = `word-${number}`;
      const act = anyAct(random, word);
      const ifMatch = ifMatchOf(random, known);
      const key = random.chance(0.3) && { 'Idempotency-Key': word };
      const headers = { ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }), ...key };
      const path = act.path.startsWith('/v1/') ? act.path : `/v1/cases/${caseId}${act.path}`;
      const { version: versionThen, round: roundThen } = now();
      const { method, body } = act;
      const send = (as: number) => running.run(as, () => system.ask({ method, path, token, body, headers }));
      const answer = await send(number);
      const { version: versionAfter } = now();
      if (typeof answer.body?.version === 'number' && act.name !== 'book') known.push(answer.body.version);
      done.push({
        ...person,
        number,
        ...readOf(act, number),
        act,
        word,
        versionThen,
        versionAfter,
        roundThen,
        answer,
        ...(ifMatch !== undefined && { ifMatch }),
        ...(key && answer.status < 300 && { again: { number: again, answer: await send(again) } }),
      });
    }
  };
  await turns.run(people.map((person) => () => work(person)));
  const entries = system
    .store()
    .items('Audit')
    .filter((item) => item.entry)
    .map(auditOf);
  const shown = (await system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: people[0]!.token })).body;
  return { done, commits, shown, entries: entries.filter((entry) => entry.caseId === caseId) };
}
