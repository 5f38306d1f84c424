import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  CheckIfPhoneNumberIsOptedOutCommand,
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stages } from '../../../../../infra/stages.ts';
import { deafEars } from '../../../../../infra/tools/admin/deployed/deaf-ears.ts';
import type { ListedResource } from '../../../../../infra/tools/admin/deployed/resource-names.ts';
import { tellDeafEars } from '../../../../../infra/tools/admin/deployed/tell-deaf-ears.ts';
import { tableNames } from '../../../../../shared/store/table.ts';

const topicArn = (name: string): string => `arn:aws:sns:us-east-1:000000000000:${name}`;

const resource = (construct: string, ResourceType: string, PhysicalResourceId: string): ListedResource => ({
  LogicalResourceId: `${construct}0A1B2C3D`,
  ResourceType,
  PhysicalResourceId,
});

const stacks: Record<string, ListedResource[]> = {
  'Spinebridge-dev-data': tableNames.map((name) => resource(name, 'AWS::DynamoDB::Table', `dev-${name}`)),
  'Spinebridge-dev-messages': ['StaffAlertsTopic', 'OperationsMail', 'OperationsText'].map((name) =>
    resource(name, 'AWS::SNS::Topic', topicArn(name)),
  ),
};
const list = async (stack: string): Promise<ListedResource[]> => stacks[stack] ?? [];

const confirmed = { mail: topicArn('OperationsMail:1'), text: topicArn('OperationsText:1') };

describe('what the deploy command asks a stage afterwards', () => {
  const { dev } = stages;
  const sns = mockClient(SNSClient);
  const dynamo = mockClient(DynamoDBClient);

  const texts = { MonthlySpendLimit: '1', DefaultSMSType: 'Transactional' };

  /** What SNS lists of an alarm topic. */
  const subscribed = (topic: string, Protocol: string, Endpoint: string, SubscriptionArn: string): void => {
    sns
      .on(ListSubscriptionsByTopicCommand, { TopicArn: topicArn(topic) })
      .resolves({ Subscriptions: [{ Protocol, Endpoint, SubscriptionArn }] });
  };

  beforeEach(() => {
    vi.stubEnv('AWS_REGION', 'us-east-1');
    sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [] });
    subscribed('OperationsMail', 'email', dev.alarmEmail, confirmed.mail);
    subscribed('OperationsText', 'sms', dev.alarmPhone, confirmed.text);
    sns.on(CheckIfPhoneNumberIsOptedOutCommand).resolves({ isOptedOut: false });
    sns.on(GetSubscriptionAttributesCommand).resolves({ Attributes: { ConfirmationWasAuthenticated: 'true' } });
    sns.on(GetSMSAttributesCommand).resolves({ attributes: texts });
    sns.on(GetSMSSandboxAccountStatusCommand).resolves({ IsInSandbox: false });
    dynamo.on(QueryCommand).resolves({ Items: [] });
    dynamo.on(BatchGetItemCommand).resolves({ Responses: {} });
  });

  afterEach(() => {
    sns.reset();
    dynamo.reset();
    vi.unstubAllEnvs();
  });

  const alarmsOf = async (): Promise<string[]> => (await deafEars(dev, list)).filter((line) => /^Alarms/.test(line));
  const textsOf = async (changes = {}): Promise<string[]> =>
    (await deafEars({ ...dev, ...changes }, list)).filter((line) => /^Texts/.test(line));

  it('is content with both ways of alarms confirmed, and asks who is on call', async () => {
    expect(await deafEars(dev, list)).toEqual([
      'On call in nyc: nobody. Import the directory, or plan a rota.',
      'On call in long-island: nobody. Import the directory, or plan a rota.',
    ]);
    const asked = [
      ...dynamo.commandCalls(QueryCommand).map((call) => call.args[0].input.TableName ?? ''),
      ...dynamo.commandCalls(BatchGetItemCommand).flatMap((call) => Object.keys(call.args[0].input.RequestItems ?? {})),
    ];
    expect(asked.length).toBeGreaterThan(2);
    for (const name of asked) expect(name).toMatch(/^dev-/);
  });

  it('names a mailbox that has not clicked, and one that is not there at all', async () => {
    subscribed('OperationsMail', 'email', dev.alarmEmail, 'PendingConfirmation');
    expect(await alarmsOf()).toEqual([
      expect.stringMatching(/by mail: alarmEmail .* has not confirmed; .*no deployment sends another/),
    ]);
    subscribed('OperationsMail', 'email', 'somebody.else@spine.care', confirmed.mail);
    expect(await alarmsOf()).toEqual([expect.stringMatching(/by mail: alarmEmail .* is not subscribed/)]);
  });

  it('names a mailbox that was confirmed by a click: a mail scanner may end it', async () => {
    sns
      .on(GetSubscriptionAttributesCommand, { SubscriptionArn: confirmed.mail })
      .resolves({ Attributes: { ConfirmationWasAuthenticated: 'false' } });
    expect(await alarmsOf()).toEqual([expect.stringMatching(/by mail: alarmEmail .* by a click.*subscribe it again/)]);
  });

  it('names a phone that is gone, or has said STOP', async () => {
    subscribed('OperationsText', 'sms', '+12125550199', confirmed.text);
    expect(await alarmsOf()).toEqual([expect.stringMatching(/by text: alarmPhone .* is not subscribed/)]);
    subscribed('OperationsText', 'sms', dev.alarmPhone, confirmed.text);
    sns.on(CheckIfPhoneNumberIsOptedOutCommand).resolves({ isOptedOut: true });
    expect(await alarmsOf()).toEqual([expect.stringMatching(/by text: alarmPhone .* has said STOP/)]);
  });

  it('tells of a limit below what the alarm goes by, and of the sandbox', async () => {
    expect(await textsOf({ smsMonthlyDollars: 50 })).toEqual([expect.stringMatching(/stops at 1 dollars .* is 50\./)]);
    sns.on(GetSMSAttributesCommand).resolves({ attributes: {} });
    sns.on(GetSMSSandboxAccountStatusCommand).resolves({ IsInSandbox: true });
    expect(await textsOf()).toEqual([
      expect.stringMatching(/sends them as Promotional/),
      expect.stringMatching(/sandbox/),
    ]);
  });

  it('tells of texts that the alarm of their success does not see, because they are of the cheaper type', async () => {
    sns.on(GetSMSAttributesCommand).resolves({ attributes: { ...texts, DefaultSMSType: 'Promotional' } });
    expect(await textsOf()).toEqual([expect.stringMatching(/as Promotional.* Set DefaultSMSType=Transactional/)]);
  });

  it('says in words that a stack is not there', async () => {
    await expect(deafEars(dev, async () => [])).rejects.toThrow(/of dev has no \w+: deploy the stage first/);
  });
});

describe('what is printed', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['nobody is missed', async () => [], 0, /confirmed/],
    [
      'somebody is',
      async () => ['On call: nurse-1 has said STOP on their phone.'],
      3,
      /Stage dev: not everybody(.|\n)*nurse-1(.|\n)*deploy:check -- --stage dev/,
    ],
    [
      'the stage does not answer',
      () => Promise.reject(new Error('Access denied')),
      3,
      /^Whether anybody hears of stage dev is not known: .*could not be asked\. Access denied\n.*deploy:check -- --stage dev$/,
    ],
  ] as const)('where %s', async (_, ask, code, words) => {
    const said: string[] = [];
    for (const way of ['log', 'error'] as const)
      vi.spyOn(console, way).mockImplementation((line: string) => void said.push(line));
    expect(await tellDeafEars(stages.dev, ask as typeof deafEars)).toBe(code);
    expect(said.join('\n')).toMatch(words);
  });
});
