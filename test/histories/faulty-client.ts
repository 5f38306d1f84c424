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

const turnedAway = 0.3;
const throttled = () => new ThrottlingException({ message: faults.throttled, $metadata: {} });
const inProgress = () => new TransactionInProgressException({ message: faults['in progress'], $metadata: {} });

const throwing = (error: () => Error) => async (): Promise<never> => {
  throw error();
};

/** Answers for the first table that a batch asks of, and leaves the others for another call. */
async function inPart(door: StoreDoor, { input }: BatchGetItemCommand): Promise<unknown> {
  const [first, ...others] = Object.entries(input.RequestItems ?? {});
  const answered = await door.send(new BatchGetItemCommand({ RequestItems: first ? Object.fromEntries([first]) : {} }));
  return { ...(answered as BatchGetItemCommandOutput), UnprocessedKeys: Object.fromEntries(others) };
}

const tokenOf = (command: object): string | undefined =>
  command instanceof TransactWriteItemsCommand ? command.input.ClientRequestToken : undefined;

/** A client, until it crashes. */
class Client {
  isDead = false;
  /** Tokens of its commits that were begun and have not come to their end. */
  readonly underWay = new Set<string | undefined>();
  private readonly store: FaultyStore;

  constructor(store: FaultyStore) {
    this.store = store;
  }

  private begin(command: object): void {
    const token = tokenOf(command);
    this.underWay.add(token);
    this.store.turns.later(async () => {
      this.underWay.delete(token);
      await this.store.door.send(command);
    });
  }

  private readonly strikes: Record<Fault, (command: object) => Promise<unknown>> = {
    conflict: async (command) => {
      throw conflictOf(command as TransactWriteItemsCommand, this.store.random);
    },
    throttled: throwing(throttled),
    refused: throwing(() => named('ConnectionRefused', faults.refused)),
    'lost reply': async (command) => {
      await this.store.door.send(command).catch(unheard);
      throw timedOut();
    },
    late: async (command) => {
      this.begin(command);
      throw timedOut();
    },
    'in progress': async (command) => {
      this.begin(command);
      throw inProgress();
    },
    'crash before': async () => {
      this.isDead = true;
      throw crashed();
    },
    'crash after': async (command) => {
      this.isDead = true;
      await this.store.door.send(command).catch(unheard);
      throw crashed();
    },
    'left out': (command) => inPart(this.store.door, command as BatchGetItemCommand),
  };

  private faultOf(command: object): Fault | undefined {
    const { random, rates } = this.store;
    const isCommit = command instanceof TransactWriteItemsCommand;
    if (!random.chance(isCommit ? rates.commit : rates.read)) return undefined;
    if (isCommit) return random.pick(ofCommits);
    return random.pick(command instanceof BatchGetItemCommand ? ofBatches : ofReads);
  }

  /** @param onFault is told where the call goes wrong */
  async call(command: object, onFault: () => void): Promise<unknown> {
    const { door, random, counts } = this.store;
    if (this.isDead) throw crashed();
    const token = tokenOf(command);
    // The question about a commit under way may be turned away before anybody looks for it.
    if (token && this.underWay.has(token)) throw random.chance(turnedAway) ? throttled() : inProgress();
    const fault = this.faultOf(command);
    if (!fault) return door.send(command);
    counts[fault] = (counts[fault] ?? 0) + 1;
    onFault();
    return this.strikes[fault](command);
  }
}

/**
 * A door of one client, who lives until it crashes; what is wrong with the calls through it the history's seed says.
 * @param onFault is told of each
 */
export function faultyClient(store: FaultyStore, onFault: () => void): StoreDoor {
  const client = new Client(store);
  return { send: (command) => store.turns.take(() => client.call(command, onFault)) };
}
