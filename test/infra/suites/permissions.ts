import { describe, expect, it } from 'vitest';
import { type FunctionDescription, type FunctionName, functions, type Verb } from '../../../functions/functions.ts';
import { type TableName, tableNames } from '../../../shared/store/table.ts';
import { allowedBy, policyOf, statementsOf } from '../support/statements.ts';

const names = Object.keys(functions) as FunctionName[];

/** What each verb means to IAM, written down a second time on purpose. */
const meaning: Record<string, readonly string[]> = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
};

const cellOf = (name: FunctionName, table: TableName): readonly Verb[] =>
  (functions[name] as FunctionDescription).tables[table] ?? [];

const expectedCell = (name: FunctionName, table: TableName): string[] =>
  cellOf(name, table)
    .flatMap((verb) => {
      const [first, index] = verb.split(':');
      return index
        ? [`dynamodb:Query data/${table}/index/${index}`]
        : (meaning[first ?? ''] ?? []).map((action) => `${action} data/${table}`);
    })
    .toSorted();

const cell = (name: FunctionName, table: TableName): string[] =>
  allowedBy('prod', policyOf(name)).filter((grant) =>
    new RegExp(`^dynamodb:\\w+ data/${table}(/index/.+)?$`).test(grant),
  );

/** What each function may do besides its tables, its log, its traces and its dead letters. */
const besides: Record<FunctionName, readonly string[]> = {
  intake: ['secretsmanager:GetSecretValue'],
  answers: ['secretsmanager:GetSecretValue'],
  directory: [],
  visits: ['secretsmanager:GetSecretValue'],
  referrals: ['secretsmanager:GetSecretValue'],
  staff: ['secretsmanager:GetSecretValue'],
  authorizer: ['secretsmanager:GetSecretValue'],
  relay: [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    'iam:PassRole',
    'scheduler:CreateSchedule',
    'secretsmanager:GetSecretValue',
    'ses:SendEmail',
    'sns:Publish',
  ],
  timers: [],
  sweeper: [],
  rotator: [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecretVersionStage',
  ],
};

const everyday = /^(logs:|xray:|sqs:SendMessage |kms:)/;
const onTable = /^dynamodb:\w+ data\/\w+(\/index\/\w+)?$/;

describe('the permission matrix', () => {
  describe.each(names)('%s', (name) => {
    it.each(tableNames)('does with %s what functions.ts says', (table) => {
      expect(cell(name, table)).toEqual(expectedCell(name, table));
    });

    it('may do nothing else but what its abilities need', () => {
      const rest = allowedBy('prod', policyOf(name)).filter((grant) => !everyday.test(grant) && !onTable.test(grant));
      expect([...new Set(rest.map((grant) => grant.split(' ')[0]))]).toEqual(besides[name]);
    });
  });

  it('reads at a glance', () => {
    const rows = names.map((name) => [name, ...tableNames.map((table) => cellOf(name, table).join(' ') || '–')]);
    const table = [['', ...tableNames], ...rows].map((row) => row.join(' | ')).join('\n');
    expect(table).toMatchSnapshot();
  });

  it('is the same in both stages', () => {
    for (const name of names) expect(allowedBy('dev', policyOf(name))).toEqual(allowedBy('prod', policyOf(name)));
  });
});

describe('least privilege', () => {
  const all = statementsOf('prod');
  const allowing = (action: RegExp): string[] => [
    ...new Set(
      all
        .filter(({ effect, actions }) => effect === 'Allow' && actions.some((each) => action.test(each)))
        .map(({ policy }) => policy),
    ),
  ];

  it('intake can put cases and read none', () => {
    const grants = allowedBy('prod', policyOf('intake')).filter((grant) => / data\/(Cases|Clinical)/.test(grant));
    expect(grants).toEqual(['dynamodb:PutItem data/Cases', 'dynamodb:PutItem data/Clinical']);
  });

  it('visits and directory cannot touch clinical records', () => {
    for (const name of ['visits', 'directory'])
      expect(allowedBy('prod', policyOf(name)).join()).not.toContain('data/Clinical');
  });

  it('only the relay publishes, mails and sets timers', () => {
    expect(allowing(/^(sns:|ses:|scheduler:)/)).toEqual([policyOf('relay')]);
  });

  it('the timers role can be handed to the Scheduler only', () => {
    const passing = all.filter(({ actions }) => actions.includes('iam:PassRole'));
    expect(passing).toMatchObject([
      {
        policy: policyOf('relay'),
        resources: ['service/Timers/Role'],
        condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      },
    ]);
  });

  it('nobody changes or removes an audit entry, and whoever writes one is denied it in so many words', () => {
    const denials = all.filter(({ effect }) => effect === 'Deny');
    const writers = names.filter((name) => cellOf(name, 'Audit').length > 0);
    expect(denials.map(({ policy }) => policy)).toEqual(writers.map(policyOf));
    for (const { actions, resources } of denials) {
      expect(actions).toEqual(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']);
      expect(resources).toEqual(['data/Audit']);
    }
  });

  it('no policy has a wildcard but for traces, which take no resource, and the timers of one group', () => {
    expect(all.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const wide = all.flatMap(({ actions, resources }) => resources.map((on) => [on, actions.join()]));
    const starred = new Set(wide.filter(([on]) => on?.includes('*')).map(([, actions]) => actions));
    expect([...starred]).toEqual(['xray:PutTraceSegments,xray:PutTelemetryRecords', 'scheduler:CreateSchedule']);
  });
});
