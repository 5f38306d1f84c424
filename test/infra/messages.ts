import { describe, expect, it } from 'vitest';
import { isWanted, tableOf, topics } from '../../infra/tools/admin/deployed/resource-names.ts';
import { tableNames } from '../../shared/store/table.ts';
import { both, type Cfn, parts, type Resource, type StageTemplates } from './support/synthesised.ts';

const holders = ['AWS::SNS::Topic', 'AWS::SQS::Queue'];
/** Stacks that are replaced at will: what they hold is gone with them. */
const replaceable = ['service', 'background', 'observability'];

const holdersOf = (templates: StageTemplates): Resource[] => holders.flatMap((type) => templates.all(type));

/** Who may put messages into a queue: service and the source it must come from. */
const letIn = (templates: StageTemplates, queue: string): string[] =>
  templates
    .all('AWS::SQS::QueuePolicy', 'messages')
    .filter(({ props }) => props.Queues.some((each: Cfn) => templates.text('messages', each) === queue))
    .flatMap(({ props }) => props.PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Principal, Condition }) => {
      const [source] = [Condition.ArnLike ?? Condition.ArnEquals].map((each) => each['aws:SourceArn']);
      return `${Principal.Service} for ${templates.text('messages', source)}`;
    });

describe.each(both)('what holds messages of $stage.name', (templates) => {
  it('stands in no stack that is replaced at will', () => {
    const elsewhere = holdersOf(templates).filter(({ part }) => replaceable.includes(part));
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });

  it('is kept where the stage keeps its data, when a stack goes and when a change replaces it', () => {
    const policy = templates.stage.retainData ? 'Retain' : 'Delete';
    expect(holdersOf(templates).length).toBeGreaterThan(6);
    for (const { name, deletionPolicy, updateReplacePolicy } of holdersOf(templates))
      expect([deletionPolicy, updateReplacePolicy], name).toEqual([policy, policy]);
  });

  it('keeps what could not be done for fourteen days, encrypted with our key', () => {
    const queues = templates.all('AWS::SQS::Queue');
    expect(queues.length).toBeGreaterThan(4);
    for (const { name, part, props } of queues) {
      expect(props.MessageRetentionPeriod, name).toBe(14 * 24 * 3600);
      expect(templates.text(part, props.KmsMasterKeyId), name).toBe('data/MessagesKey.Arn');
    }
  });

  it('takes from SNS and from rules what they could not deliver, and from nobody else', () => {
    const here = '<AWS::Region>:<AWS::AccountId>';
    const fromTopics = ['MailReceipts/MailReceiptsTopic', 'SmsReplies/SmsRepliesTopic'];
    expect(letIn(templates, 'messages/WorkDeadLetters').toSorted()).toEqual([
      `events.amazonaws.com for arn:<AWS::Partition>:events:${here}:rule/*`,
      ...fromTopics.map((topic) => `sns.amazonaws.com for messages/${topic}`),
    ]);
    expect(letIn(templates, 'messages/StaffAlerts/DeadLetters')).toEqual([
      'sns.amazonaws.com for messages/StaffAlerts/Topic',
    ]);
    for (const queue of ['DoorDeadLetters', 'TimerDeadLetters'])
      expect(letIn(templates, `messages/${queue}`), queue).toEqual([]);
  });

  it('stands before whatever publishes and listens: it needs the keys only', () => {
    const needed = templates.stacks
      .filter(({ part }) => part === 'messages')
      .flatMap(({ resources }) => JSON.stringify(resources).match(/Spinebridge-\w+-\w+(?=:Export)/g) ?? []);
    expect(new Set(needed)).toEqual(new Set([`Spinebridge-${templates.stage.name}-data`]));
  });

  it('hands the rule that sweeps a queue that lets it in', () => {
    const [target] = templates.named('background/Sweep').props.Targets;
    expect(templates.text('background', target.DeadLetterConfig.Arn)).toBe('messages/WorkDeadLetters.Arn');
  });
});

describe.each(both)('what the deploy command asks for of $stage.name', ({ stacks }) => {
  it.each([...Object.values(topics), ...tableNames.map(tableOf)])('is there once: $part $construct', (wanted) => {
    const resources = stacks.find(({ part }) => part === wanted.part)?.resources ?? [];
    const found = resources.filter(({ logicalId, type }) =>
      isWanted(wanted, { LogicalResourceId: logicalId, ResourceType: type }),
    );
    expect(found).toHaveLength(1);
  });
});

describe('the stacks', () => {
  it('refuse to be deleted where the stage keeps its data, every one', () => {
    for (const { stage, stacks } of both) {
      const copied = stage.backupCopyRegion !== undefined;
      expect(stacks.map(({ part }) => part)).toEqual(parts.filter((part) => copied || part !== 'copies'));
      for (const { part, terminationProtection } of stacks) expect(terminationProtection, part).toBe(stage.retainData);
    }
  });
});
