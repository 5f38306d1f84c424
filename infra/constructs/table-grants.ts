import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Verb } from '../../functions/functions.ts';
import type { TableName } from '../../shared/store/table.ts';

/** The DynamoDB actions that a verb of functions.ts stands for; a transaction and a batch are granted item by item. */
export const actionsOf: Record<Exclude<Verb, `query:${string}`>, readonly string[]> = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
};

const isIndexQuery = (verb: Verb): verb is `query:${string}` => verb.startsWith('query:');

/** The statements that let a function do exactly what its verbs say with one table. */
export function tableStatements(name: TableName, table: Table, verbs: readonly Verb[]): PolicyStatement[] {
  const onTable = verbs.filter((verb) => !isIndexQuery(verb)) as Exclude<Verb, `query:${string}`>[];
  const indexes = verbs.filter(isIndexQuery).map((verb) => `${table.tableArn}/index/${verb.slice('query:'.length)}`);
  return [
    ...(onTable.length > 0
      ? [
          new PolicyStatement({
            sid: `${name}Items`,
            actions: onTable.flatMap((verb) => actionsOf[verb]),
            resources: [table.tableArn],
          }),
        ]
      : []),
    ...(indexes.length > 0
      ? [new PolicyStatement({ sid: `${name}Indexes`, actions: ['dynamodb:Query'], resources: indexes })]
      : []),
  ];
}

/** The audit trail only grows, whatever else is granted by mistake. */
export const auditOnlyGrows = (audit: Table): PolicyStatement =>
  new PolicyStatement({
    sid: 'AuditOnlyGrows',
    effect: Effect.DENY,
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    resources: [audit.tableArn],
  });
