import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Verb } from '../../functions/functions.ts';
import { identityAttributes } from '../../shared/domain/finding/identity.ts';
import type { TableName } from '../../shared/store/table.ts';

type TableVerb = Exclude<Verb, 'identity' | `query:${string}`>;

/** The DynamoDB actions that a verb of functions.ts stands for; a transaction and a batch are granted item by item. */
export const actionsOf: Record<TableVerb, readonly string[]> = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
};

const isIndexQuery = (verb: Verb): verb is `query:${string}` => verb.startsWith('query:');
const isOnTable = (verb: Verb): verb is TableVerb => verb in actionsOf;

/**
 * Of a clinical record just what says who the person is (shared/domain/finding/identity.ts). DynamoDB refuses a query that asks for
 * any other attribute, or for all of them by naming none.
 */
const identityOnly = (name: TableName, table: Table): PolicyStatement =>
  new PolicyStatement({
    sid: `${name}Identity`,
    actions: ['dynamodb:Query'],
    resources: [table.tableArn],
    conditions: {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...identityAttributes] },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
  });

/** The statements that let a function do exactly what its verbs say with one table. */
export function tableStatements(name: TableName, table: Table, verbs: readonly Verb[]): PolicyStatement[] {
  const onTable = verbs.filter(isOnTable);
  const indexes = verbs.filter(isIndexQuery).map((verb) => `${table.tableArn}/index/${verb.slice('query:'.length)}`);
  return [
    ...(verbs.includes('identity') ? [identityOnly(name, table)] : []),
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

/**
 * The audit trail only grows, whatever else is granted by mistake. IAM has no put that only adds: that entries are put where none is yet is
 * the code's (shared/store/writes).
 */
export const auditOnlyGrows = (audit: Table): PolicyStatement =>
  new PolicyStatement({
    sid: 'AuditOnlyGrows',
    effect: Effect.DENY,
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    resources: [audit.tableArn],
  });
