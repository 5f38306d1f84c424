import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import type { LocalFunction } from '../../../infra/local/lambda.ts';
import type { Cfn } from './synthesised.ts';

/** The function that runs, across every await of it. */
const running = new AsyncLocalStorage<string>();

const recorded = new Set<string>();

const inTransaction: Record<string, string> = {
  Put: 'put',
  Update: 'update',
  Delete: 'delete',
  ConditionCheck: 'check',
};
const single: Record<string, string> = {
  GetItemCommand: 'get',
  PutItemCommand: 'put',
  UpdateItemCommand: 'update',
  DeleteItemCommand: 'delete',
};

/** Of a clinical record who the person is, and nothing else. */
const asksIdentity = ({ Select, ProjectionExpression = '' }: Cfn): boolean =>
  Select === 'SPECIFIC_ATTRIBUTES' && ProjectionExpression === '#pk, #sk, #identity';

/** @returns `table verb` for all that a command does, in the words of functions.ts; other commands by their own name. */
function cellsOf(command: string, input: Cfn): string[] {
  if (command in single) return [`${input.TableName} ${single[command]}`];
  if (command === 'QueryCommand' && asksIdentity(input)) return [`${input.TableName} identity`];
  if (command === 'QueryCommand') return [`${input.TableName} query${input.IndexName ? `:${input.IndexName}` : ''}`];
  if (command === 'BatchGetItemCommand') return Object.keys(input.RequestItems).map((table) => `${table} get`);
  if (command === 'TransactGetItemsCommand') return input.TransactItems.map(({ Get }: Cfn) => `${Get.TableName} get`);
  if (command !== 'TransactWriteItemsCommand') return [`${input.TableName} ${command}`];
  return input.TransactItems.flatMap((item: Cfn) =>
    Object.entries<Cfn>(item).map(([kind, { TableName }]) => `${TableName} ${inTransaction[kind]}`),
  );
}

/** Notes what every function asks of DynamoDB from now on. */
export function recordCalls(): void {
  const send = DynamoDBClient.prototype.send as (...given: unknown[]) => unknown;
  vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(function (this: DynamoDBClient, ...given: Cfn[]) {
    const name = running.getStore();
    const [command] = given;
    if (name) for (const cell of cellsOf(command.constructor.name, command.input)) recorded.add(`${name} ${cell}`);
    return send.apply(this, given) as never;
  });
}

/** Lets each function be known by its name while it runs. */
export const known = (functions: Record<string, LocalFunction>): Record<string, LocalFunction> =>
  Object.fromEntries(
    Object.entries(functions).map(([name, local]) => [
      name,
      { ...local, handler: (event, context) => running.run(name, () => local.handler(event, context)) },
    ]),
  );

/** @returns `function table verb` for all that was asked so far. */
export const callsSoFar = (): string[] => [...recorded].toSorted();
