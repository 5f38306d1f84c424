import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  PutItemCommand,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Random } from '../histories/random.ts';
import type { Turns } from '../histories/turns.ts';
import type { Service, ServiceDoor } from './doors.ts';

/** What goes wrong at a call of an AWS client, as its SDK tells of it. */
export const faults = {
  throttled: 'nothing is done, and the service says so',
  refused: 'no connection comes about',
  'lost reply': 'carried out, and no answer comes in time',
  unheard: 'not carried out, and no answer comes in time',
  late: 'no answer in time, and carried out later',
  repeated: 'the SDK asks twice, and both are carried out',
  conflict: 'another transaction is at one of the items',
  'in progress': 'the store is still at it',
  'left out': 'a batch is answered in part',
  'crash before': 'the process ends before the call',
  'crash after': 'the process ends after the call',
} as const;
export type Fault = keyof typeof faults;

const ofCommits: readonly Fault[] = [
  'conflict',
  'throttled',
  'refused',
  'lost reply',
  'late',
  'in progress',
  'repeated',
  'crash before',
  'crash after',
];
const ofUpdates: readonly Fault[] = [
  'throttled',
  'refused',
  'lost reply',
  'late',
  'repeated',
  'crash before',
  'crash after',
];
const ofReads: readonly Fault[] = ['throttled', 'unheard', 'crash before'];
const ofBatches: readonly Fault[] = [...ofReads, 'left out', 'left out'];
const ofServices: readonly Fault[] = [
  'throttled',
  'refused',
  'lost reply',
  'unheard',
  'late',
  'repeated',
  'crash before',
  'crash after',
];

export function faultsOf(service: Service, command: object): readonly Fault[] {
  if (service !== 'dynamodb') return ofServices;
  if (command instanceof TransactWriteItemsCommand) return ofCommits;
  if (command instanceof BatchGetItemCommand) return ofBatches;
  return command instanceof PutItemCommand || command instanceof UpdateItemCommand ? ofUpdates : ofReads;
}

const named = (name: string, $metadata: object = {}): Error => Object.assign(new Error(name), { name, $metadata });
const timedOut = () => named('TimeoutError');
export const crashed = () => named('Crash');
const throttledBy = (service: Service) =>
  service === 'dynamodb'
    ? new ThrottlingException({ message: 'throttled', $metadata: { httpStatusCode: 400 } })
    : named('ThrottlingException', { httpStatusCode: 400 });

/** What a strike works with. */
export interface Struck {
  service: Service;
  door: ServiceDoor;
  command: object;
  random: Random;
  turns: Turns;
  /** Ends the process. */
  die: () => void;
}

const unheard = () => undefined;
/** Afterwards, whatever came of it. */
const carriedOut = ({ door, command }: Struck): Promise<unknown> => door.send(command).catch(unheard);

const conflictAt = (command: object, random: Random): Error => {
  const { TransactItems = [] } = (command as TransactWriteItemsCommand).input;
  const struck = random.below(TransactItems.length);
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: TransactItems.map((_, at) => ({ Code: at === struck ? 'TransactionConflict' : 'None' })),
    $metadata: {},
  });
};

async function inPart({ door, command }: Struck): Promise<unknown> {
  const [first, ...others] = Object.entries((command as BatchGetItemCommand).input.RequestItems ?? {});
  if (!first) return door.send(command);
  const answered = await door.send(new BatchGetItemCommand({ RequestItems: Object.fromEntries([first]) }));
  return { ...(answered as BatchGetItemCommandOutput), UnprocessedKeys: Object.fromEntries(others) };
}

/** The second answer is the one that is heard; it says how often was asked. */
async function twice({ door, command }: Struck): Promise<unknown> {
  await door.send(command).catch(unheard);
  const answer = (await door.send(command)) as { $metadata?: object };
  return { ...answer, $metadata: { ...answer.$metadata, attempts: 2 } };
}

/** How each comes about. */
export const strikes: Record<Fault, (struck: Struck) => Promise<unknown>> = {
  throttled: async ({ service }) => {
    throw throttledBy(service);
  },
  refused: async () => {
    throw named('ECONNREFUSED');
  },
  'lost reply': async (struck) => {
    await carriedOut(struck);
    throw timedOut();
  },
  unheard: async () => {
    throw timedOut();
  },
  late: async (struck) => {
    struck.turns.later(() => carriedOut(struck));
    throw timedOut();
  },
  repeated: twice,
  conflict: async ({ command, random }) => {
    throw conflictAt(command, random);
  },
  'in progress': async (struck) => {
    struck.turns.later(() => carriedOut(struck));
    throw new TransactionInProgressException({ message: 'in progress', $metadata: {} });
  },
  'left out': inPart,
  'crash before': async ({ die }) => {
    die();
    throw crashed();
  },
  'crash after': async (struck) => {
    struck.die();
    await carriedOut(struck);
    throw crashed();
  },
};
