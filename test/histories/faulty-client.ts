import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { StoreDoor } from './memory-client.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

/** What goes wrong at a call, as the SDK tells of it. */
export const faults = {
  /** Nothing is done. */
  conflict: 'another transaction is at one of the items',
  throttled: 'too much is asked of the store',
  refused: 'no connection comes about',
  /** Carried out, but its answer is lost. */
  'lost reply': 'no answer in time',
  /** No answer in time, and it is carried out later. */
  late: 'no answer in time, carried out afterwards',
  'in progress': 'the store is still at it',
  'crash before': 'the client ends before the call',
  'crash after': 'the client ends after the call',
  'left out': 'a batch is answered in part',
} as const;
export type Fault = keyof typeof faults;
export type FaultCounts = Partial<Record<Fault, number>>;

const ofCommits: readonly Fault[] = [
  'conflict',
  'throttled',
  'throttled',
  'refused',
  'lost reply',
  'late',
  'in progress',
  'in progress',
  'crash before',
  'crash after',
];
const ofReads: readonly Fault[] = ['throttled', 'lost reply', 'crash before'];
const ofBatches: readonly Fault[] = [...ofReads, 'left out', 'left out'];

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
const unheard = () => undefined;
const timedOut = () => named('TimeoutError', faults['lost reply']);
const crashed = () => named('Crash', 'The client has ended.');

/** What every call of one history has in common. */
export interface FaultyStore {
  door: StoreDoor;
  turns: Turns;
  random: Random;
  /** How often a commit goes wrong, and a read. */
  rates: { commit: number; read: number };
  counts: FaultCounts;
}

const conflictOf = ({ input: { TransactItems = [] } }: TransactWriteItemsCommand, random: Random) => {
  const struck = random.below(TransactItems.length);
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: TransactItems.map((_, at) => ({ Code: at === struck ? 'TransactionConflict' : 'None' })),
    $metadata: {},
  });
};

/**
 * A door of one client, who lives until it crashes; what is wrong with the calls through it the history's seed says.
 * @param onFault is told of each
 */
export function faultyClient({ door, turns, random, rates, counts }: FaultyStore, onFault: () => void): StoreDoor {
  const client = { dead: false };
  /** Commits that were begun and have not come to their end, by token. */
  const underWay = new Set<string>();

  const begunLater = (command: object, token?: string): void => {
    if (token) underWay.add(token);
    turns.later(async () => {
      if (token) underWay.delete(token);
      await door.send(command);
    });
  };

  const strikes: Record<Fault, (command: object) => Promise<unknown>> = {
    conflict: async (command) => {
      throw conflictOf(command as TransactWriteItemsCommand, random);
    },
    throttled: async () => {
      throw throttled();
    },
    refused: async () => {
      throw named('ConnectionRefused', faults.refused);
    },
    'lost reply': async (command) => {
      await door.send(command).catch(unheard);
      throw timedOut();
    },
    late: async (command) => {
      begunLater(command);
      throw timedOut();
    },
    'in progress': async (command) => {
      begunLater(command, (command as TransactWriteItemsCommand).input.ClientRequestToken);
      throw inProgress();
    },
    'crash before': async () => {
      client.dead = true;
      throw crashed();
    },
    'crash after': async (command) => {
      client.dead = true;
      await door.send(command).catch(unheard);
      throw crashed();
    },
    'left out': async (command) => {
      const { input } = command as BatchGetItemCommand;
      const [first, ...others] = Object.entries(input.RequestItems ?? {});
      const left = Object.fromEntries(others);
      if (!first || others.length === 0) return door.send(command);
      const answered = await door.send(new BatchGetItemCommand({ RequestItems: Object.fromEntries([first]) }));
      return { ...(answered as BatchGetItemCommandOutput), UnprocessedKeys: left };
    },
  };

  const faultOf = (command: object): Fault | undefined => {
    if (command instanceof TransactWriteItemsCommand)
      return random.chance(rates.commit) ? random.pick(ofCommits) : undefined;
    if (!random.chance(rates.read)) return undefined;
    return random.pick(command instanceof BatchGetItemCommand ? ofBatches : ofReads);
  };

  const call = async (command: object): Promise<unknown> => {
    if (client.dead) throw crashed();
    const token = command instanceof TransactWriteItemsCommand ? command.input.ClientRequestToken : undefined;
    // The question about a commit under way may be turned away before anybody looks for it.
    if (token && underWay.has(token)) throw random.chance(turnedAway) ? throttled() : inProgress();
    const fault = faultOf(command);
    if (!fault) return door.send(command);
    counts[fault] = (counts[fault] ?? 0) + 1;
    onFault();
    return strikes[fault](command);
  };

  return { send: (command) => (client.dead ? Promise.reject(crashed()) : turns.take(() => call(command))) };
}

const turnedAway = 0.3;
const throttled = () => new ThrottlingException({ message: faults.throttled, $metadata: {} });
const inProgress = () => new TransactionInProgressException({ message: faults['in progress'], $metadata: {} });
