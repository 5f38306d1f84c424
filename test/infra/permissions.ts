import { describe, expect, it } from 'vitest';
import { type Ability, type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { allowed, cells, roleOf, statements } from './support/allowed.ts';
import { deadLettersOf, lambdaOf, placeOf } from './support/places.ts';
import { both, type StageTemplates } from './support/synthesised.ts';

const names = Object.keys(functions) as FunctionName[];

/** What a verb of functions.ts means in IAM. */
const actions: Record<string, string[]> = {
  get: ['GetItem', 'BatchGetItem'],
  query: ['Query'],
  put: ['PutItem'],
  update: ['UpdateItem'],
  delete: ['DeleteItem'],
  check: ['ConditionCheckItem'],
  identity: ['Query of pk, sk, identity'],
};

const running = (name: FunctionName): string[] => [
  `logs:CreateLogStream ${placeOf(name)}/Logs.Arn`,
  `logs:PutLogEvents ${placeOf(name)}/Logs.Arn`,
  'xray:PutTraceSegments *',
  'xray:PutTelemetryRecords *',
  `sqs:SendMessage ${deadLettersOf(name)}.Arn`,
  'kms:Decrypt data/MessagesKey.Arn',
  'kms:GenerateDataKey data/MessagesKey.Arn',
];

const keyUse = (key: string): string[] =>
  ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'].map((action) => `kms:${action} data/${key}.Arn`);

const here = '<AWS::Region>:<AWS::AccountId>';

/** SNS knows no resource of them. */
const onSubscriptions = [
  'sns:CheckIfPhoneNumberIsOptedOut',
  'sns:GetSubscriptionAttributes',
  'sns:SetSubscriptionAttributes',
  'sns:Unsubscribe',
];

const byAbility = ({ stage }: StageTemplates): Record<Ability, string[]> => ({
  'link-keys': ['secretsmanager:GetSecretValue service/LinkKeys/Secret'],
  'rotate-link-keys': ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'].map(
    (action) => `secretsmanager:${action} service/LinkKeys/Secret`,
  ),
  publish: ['sns:Publish messages/StaffAlerts/Topic', ...keyUse('MessagesKey')],
  subscribe: [
    ...['Subscribe', 'ConfirmSubscription', 'ListSubscriptionsByTopic'].map(
      (action) => `sns:${action} messages/StaffAlerts/Topic`,
    ),
    ...onSubscriptions.map((action) => `${action} *`),
  ],
  mail: [`identity/${stage.mailFrom.split('@')[1]}`, 'configuration-set/background/PatientMail/Set'].map(
    (resource) => `ses:SendEmail arn:<AWS::Partition>:ses:${here}:${resource}`,
  ),
  'mail-address': [],
  'set-timers': [
    `scheduler:CreateSchedule arn:<AWS::Partition>:scheduler:${here}:schedule/<group>/*`,
    'iam:PassRole background/Timers/Role.Arn',
  ],
  'sign-in': [],
  'verify-tokens': [],
});

const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action} data/Outbox.StreamArn`,
);

/** Table by verb, as functions.ts says it. */
const tableCells = ({ tables }: FunctionDescription): string[] =>
  Object.entries(tables).flatMap(([table, verbs]) =>
    verbs.flatMap((verb) => {
      const [onTable = '', index] = verb.split(':');
      const on = `data/${table}.Arn${index ? `/index/${index}` : ''}`;
      return (actions[onTable] ?? []).map((action) => {
        const [name, ...of] = action.split(' ');
        return [`dynamodb:${name} ${on}`, ...of].join(' ');
      });
    }),
  );

function allowedByDescription(templates: StageTemplates, name: FunctionName): string[] {
  const description: FunctionDescription = functions[name];
  const { tables, abilities, trigger } = description;
  const abilityCells = byAbility(templates);
  const cells = [
    ...running(name),
    ...(Object.keys(tables).length + abilities.length > 0 ? keyUse('DataKey') : []),
    ...tableCells(description),
    ...abilities.flatMap((ability) => abilityCells[ability]),
    ...(trigger === 'stream' ? readStream : []),
  ];
  return [...new Set(cells)].toSorted();
}

describe.each(both)('the permissions of $stage.name', (templates) => {
  it.each(names)('%s may do what functions.ts says, and nothing besides', (name) => {
    expect(allowed(templates, name)).toEqual(allowedByDescription(templates, name));
  });

  it('hold for no function by another way than its own policy', () => {
    const roles = names.map((name) => roleOf(templates, lambdaOf(templates, name)));
    expect(new Set(roles).size).toBe(names.length);
    const deployed = [...templates.all('AWS::IAM::Role', 'service'), ...templates.all('AWS::IAM::Role', 'background')];
    for (const role of deployed) {
      expect(role.props.Policies, role.name).toBeUndefined();
      expect(role.props.ManagedPolicyArns, role.name).toBeUndefined();
    }
    expect(templates.all('AWS::IAM::Policy')).toEqual([]);
  });

  it.each([
    ['intakePages', 'intake'],
    ['visitPages', 'visits'],
    ['answerPages', 'answers'],
  ] as const)('let %s do no more than %s may', (pages, twin) => {
    const may = (name: FunctionName): string[] =>
      allowed(templates, name).map((cell) => cell.replace(`${placeOf(name)}/`, 'its/'));
    const twins = may(twin);
    expect(may(pages).filter((cell) => !twins.includes(cell))).toEqual([]);
  });

  it('let intake put cases and not read them, and keep visits away from clinical answers', () => {
    const onCases = allowed(templates, 'intake').filter((cell) => cell.includes('data/Cases'));
    expect(onCases).toEqual(['dynamodb:PutItem data/Cases.Arn']);
    expect(allowed(templates, 'visits').filter((cell) => cell.includes('data/Clinical'))).toEqual([]);
  });

  it('let staff who look write down that they looked, and change nothing', () => {
    const writes = allowed(templates, 'staff').filter((cell) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(cell));
    expect(writes).toEqual(['dynamodb:PutItem data/Audit.Arn']);
  });

  it.each(['sns:Publish', 'ses:SendEmail', 'scheduler:CreateSchedule', 'iam:PassRole'])(
    'give %s to relay only',
    (action) => {
      expect(names.filter((name) => allowed(templates, name).some((cell) => cell.startsWith(`${action} `)))).toEqual([
        'relay',
      ]);
    },
  );

  it('let the relay subscribe phones and mailboxes to the topic of the staff, and nothing else', () => {
    const [subscribe] = statements(templates, 'background/relay/Role').filter(({ Sid }) => Sid === 'SubscribeStaff');
    expect(subscribe.Condition).toEqual({ StringEquals: { 'sns:Protocol': ['sms', 'email'] } });
  });

  it('have no wildcard action, and * as a resource for traces, subscriptions and phones only, in this region', () => {
    const policies = templates.all('AWS::IAM::ManagedPolicy').flatMap(({ props }) => props.PolicyDocument.Statement);
    for (const { Action, Condition, Resource: on } of policies) {
      expect([Action].flat().filter((action: string) => action.includes('*'))).toEqual([]);
      if (on !== '*') continue;
      expect([['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], onSubscriptions]).toContainEqual(
        Action.toSorted(),
      );
      expect(Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } } });
    }
  });

  it('let nobody change or remove what the audit says', () => {
    const writers = names.filter((name) => 'Audit' in functions[name].tables);
    const denied = ['BatchWriteItem', 'DeleteItem', 'UpdateItem'].map((action) => `dynamodb:${action} data/Audit.Arn`);
    expect(writers.length).toBeGreaterThan(0);
    for (const name of writers) {
      expect(cells(templates, `${placeOf(name)}/Role`, 'Deny'), name).toEqual(denied);
      const writes = allowed(templates, name).filter((cell) => /(Put|Update|Delete)Item data\/Audit/.test(cell));
      expect(writes, name).toEqual(['dynamodb:PutItem data/Audit.Arn']);
    }
  });

  it('fit into a managed policy (6,144 characters without white space)', () => {
    for (const { name, props } of templates.all('AWS::IAM::ManagedPolicy')) {
      const arns = JSON.stringify(props.PolicyDocument).replaceAll(
        /\{"Fn::(ImportValue|GetAtt|Join)":[^}]*\}/g,
        '"'.padEnd(100),
      );
      expect(arns.length, name).toBeLessThan(6144);
    }
  });
});
